'use strict';
// lookup(): forms of its arguments and answers, and its errors.
const assert = require('node:assert');
const dns = require('node:dns');

let answers = 0;
dns.lookup('127.0.0.1', (error, address, family) => {
  assert.deepStrictEqual([error, address, family], [null, '127.0.0.1', 4]);
  answers++;
});
dns.lookup('::1', { all: true }, (error, addresses) => {
  assert.deepStrictEqual(addresses, [{ address: '::1', family: 6 }]);
  answers++;
});
dns.lookup('localhost', 4, (error, address, family) => {
  assert.deepStrictEqual([error, address, family], [null, '127.0.0.1', 4]);
  answers++;
});
dns.lookup('nothing.invalid', (error) => {
  assert.strictEqual(error.syscall, 'getaddrinfo');
  assert.strictEqual(error.hostname, 'nothing.invalid');
  assert.ok(['ENOTFOUND', 'EAI_AGAIN'].includes(error.code));
  answers++;
});
dns.promises.lookup('localhost', { family: 4 }).then((answer) => {
  assert.deepStrictEqual(answer, { address: '127.0.0.1', family: 4 });
  answers++;
});
assert.throws(() => dns.lookup('localhost', 5, () => {}), { code: 'ERR_INVALID_ARG_VALUE' });
assert.throws(() => dns.lookup('localhost', {}), { code: 'ERR_INVALID_ARG_TYPE' });
assert.throws(() => dns.lookup(1, () => {}), { code: 'ERR_INVALID_ARG_TYPE' });
assert.throws(() => dns.setDefaultResultOrder('random'), { code: 'ERR_INVALID_ARG_VALUE' });
assert.strictEqual(dns.getDefaultResultOrder(), 'verbatim');
process.on('exit', () => assert.strictEqual(answers, 5));

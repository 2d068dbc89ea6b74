'use strict';
// System errors carry errno, code, syscall and the paths as they were written.
const assert = require('node:assert');
const fs = require('node:fs');

const expected = { errno: -2, code: 'ENOENT', syscall: 'open', path: 'no/such',
  message: "ENOENT: no such file or directory, open 'no/such'" };
assert.throws(() => fs.openSync('no/such'), expected);
assert.throws(() => fs.renameSync('no/a', 'no/b'), {
  syscall: 'rename', path: 'no/a', dest: 'no/b', message: /rename 'no\/a' -> 'no\/b'$/ });
assert.throws(() => fs.readFileSync('/'), (error) => {
  assert.strictEqual(error.message, 'EISDIR: illegal operation on a directory, read');
  return !('path' in error);
});
assert.throws(() => fs.closeSync(12345), { code: 'EBADF', syscall: 'close' });

let answers = 0;
fs.open('no/such', function(error, ...rest) {
  for (const key of Object.keys(expected)) assert.strictEqual(error[key], expected[key]);
  assert.deepStrictEqual(rest, []);
  answers++;
});
fs.promises.stat('no/such').catch((error) => {
  assert.strictEqual(error.syscall, 'stat');
  answers++;
});
process.on('exit', () => assert.strictEqual(answers, 2));

'use strict';
// What listen cannot do is told by an 'error' event in the next tick, or thrown if it is misuse.
const assert = require('node:assert');
const net = require('node:net');

let seen = 0;
const first = net.createServer().listen(0, () => {
  const { port } = first.address();
  assert.throws(() => first.listen(0), { code: 'ERR_SERVER_ALREADY_LISTEN' });
  const second = net.createServer().listen(port);
  second.on('error', (error) => {
    seen++;
    assert.strictEqual(error.code, 'EADDRINUSE');
    assert.strictEqual(error.syscall, 'listen');
    assert.strictEqual(error.port, port);
    assert.strictEqual(error.message, `listen EADDRINUSE: address already in use :::${port}`);
    first.close();
  });
});
net.createServer().listen(0, '192.0.2.1').on('error', (error) => {
  seen++;
  assert.strictEqual(error.code, 'EADDRNOTAVAIL');
});
assert.throws(() => net.createServer().listen({}), { code: 'ERR_INVALID_ARG_VALUE' });
assert.throws(() => net.createServer().listen(70000), { code: 'ERR_SOCKET_BAD_PORT' });
process.on('exit', () => assert.strictEqual(seen, 2));

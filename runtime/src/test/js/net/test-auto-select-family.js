'use strict';
// Addresses of both families are tried in turn, beginning with the family that lookup put first.
const assert = require('node:assert');
const net = require('node:net');

const server = net.createServer((socket) => socket.end('here'));
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address();
  const attempts = [];
  const socket = net.connect({
    port,
    host: 'example.test',
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: 60_000,
    lookup(host, options, callback) {
      assert.strictEqual(options.all, true);
      process.nextTick(callback, null, [
        { address: '::1', family: 6 },
        { address: '::1', family: 6 },
        { address: '127.0.0.1', family: 4 },
      ]);
    },
  });
  socket.on('connectionAttempt', (address) => attempts.push(address));
  socket.on('connectionAttemptFailed', (address, p, family, error) => {
    assert.strictEqual(address, '::1');
    assert.ok(['ECONNREFUSED', 'EADDRNOTAVAIL'].includes(error.code));
    attempts.push('failed');
  });
  socket.on('data', (data) => assert.strictEqual(`${data}`, 'here'));
  socket.on('close', () => {
    assert.deepStrictEqual(attempts, ['::1', 'failed', '127.0.0.1']);
    assert.deepStrictEqual(socket.autoSelectFamilyAttemptedAddresses,
                           [`::1:${port}`, `127.0.0.1:${port}`]);
    server.close();
  });
});

'use strict';
// resetAndDestroy() is seen as ECONNRESET by the other side.
const assert = require('node:assert');
const net = require('node:net');

let failed = false;
const server = net.createServer((socket) => {
  socket.on('data', () => socket.resetAndDestroy());
  socket.on('close', (hadError) => assert.strictEqual(hadError, false));
});
server.listen(0, () => {
  const client = net.connect(server.address().port);
  client.write('x');
  client.on('error', (error) => {
    failed = true;
    assert.strictEqual(error.code, 'ECONNRESET');
    assert.strictEqual(error.message, 'read ECONNRESET');
  });
  client.on('close', () => server.close());
});
process.on('exit', () => assert.ok(failed));

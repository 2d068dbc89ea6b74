'use strict';
// Connections beyond maxConnections are dropped and told of.
const assert = require('node:assert');
const net = require('node:net');

let dropped = 0;
const server = net.createServer((socket) => socket.resume());
server.maxConnections = 1;
server.on('drop', (info) => {
  dropped++;
  assert.strictEqual(info.localPort, server.address().port);
  assert.strictEqual(info.remoteFamily, 'IPv4');
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address();
  const kept = net.connect(port, () => {
    const refused = net.connect(port);
    refused.on('close', () => {
      server.getConnections((error, count) => {
        assert.strictEqual(error, null);
        assert.strictEqual(count, 1);
        kept.end();
        server.close();
      });
    });
    refused.resume();
  });
});
process.on('exit', () => assert.strictEqual(dropped, 1));

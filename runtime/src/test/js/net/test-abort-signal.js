'use strict';
// Signals close servers and destroy sockets.
const assert = require('node:assert');
const net = require('node:net');

const seen = [];
const serverAbort = new AbortController();
const socketAbort = new AbortController();
const server = net.createServer((socket) => socket.resume());
server.listen({ port: 0, signal: serverAbort.signal }, () => {
  const client = net.connect({ port: server.address().port, signal: socketAbort.signal });
  client.on('connect', () => socketAbort.abort(new Error('why')));
  client.on('error', (error) => {
    assert.strictEqual(error.code, 'ABORT_ERR');
    assert.strictEqual(error.cause.message, 'why');
    seen.push('error');
  });
  client.on('close', () => serverAbort.abort());
});
server.on('close', () => seen.push('server closed'));
process.on('exit', () => assert.deepStrictEqual(seen, ['error', 'server closed']));

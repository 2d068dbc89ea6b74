'use strict';
// A slow reader holds the writer back: nothing is lost, and little is buffered meanwhile.
const assert = require('node:assert');
const net = require('node:net');

const TOTAL = 24 * 1024 * 1024;
const chunk = Buffer.alloc(256 * 1024);
for (let i = 0; i < chunk.length; i++) chunk[i] = i % 251;

let sent = 0;
let waited = 0;
let received = 0;
let sum = 0;

const server = net.createServer((socket) => {
  server.close();
  (function write() {
    while (sent < TOTAL) {
      sent += chunk.length;
      if (!socket.write(chunk)) {
        waited++;
        assert.ok(socket.writableLength <= 2 * chunk.length);
        socket.once('drain', write);
        return;
      }
    }
    socket.end();
  })();
});

server.listen(0, () => {
  const client = net.connect(server.address().port);
  client.on('data', (data) => {
    received += data.length;
    sum += data[0];
    client.pause();
    setImmediate(() => client.resume());
  });
  client.on('end', () => {
    assert.strictEqual(received, TOTAL);
    assert.strictEqual(client.bytesRead, TOTAL);
    assert.ok(sum > 0);
    assert.ok(waited > 10, `the writer waited ${waited} times`);
  });
});

process.on('exit', () => assert.strictEqual(received, TOTAL));

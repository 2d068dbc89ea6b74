'use strict';
// With `onread`, data goes into the program's buffer; returning false stops reading.
const assert = require('node:assert');
const net = require('node:net');

const text = 'abcdefghij'.repeat(1000);
const server = net.createServer((socket) => socket.end(text));
server.listen(0, () => {
  let got = '';
  let pauses = 0;
  const socket = net.connect({
    port: server.address().port,
    onread: {
      buffer: Buffer.alloc(64),
      callback(count, buffer) {
        assert.ok(count <= 64);
        got += buffer.toString('latin1', 0, count);
        if (pauses++ % 10 !== 0) return true;
        setImmediate(() => socket.resume());
        return false;
      },
    },
  });
  socket.on('data', () => assert.fail('data goes to the callback'));
  socket.on('end', () => {
    assert.strictEqual(got, text);
    server.close();
  });
});

'use strict';
// With allowHalfOpen a side goes on writing after the other has ended; without, it ends too.
const assert = require('node:assert');
const net = require('node:net');

function talk(allowHalfOpen, done) {
  const server = net.createServer({ allowHalfOpen }, (socket) => {
    let heard = '';
    socket.setEncoding('utf8');
    socket.on('data', (text) => { heard += text; });
    socket.on('end', () => {
      if (!allowHalfOpen) return;
      assert.strictEqual(socket.readyState, 'writeOnly');
      setTimeout(() => socket.end(`late ${heard}`), 5);
    });
  });
  server.listen(0, () => {
    let answer = '';
    const client = net.connect(server.address().port);
    client.setEncoding('utf8');
    client.on('data', (text) => { answer += text; });
    client.on('close', (hadError) => {
      assert.strictEqual(hadError, false);
      server.close(() => done(answer));
    });
    client.end('question');
  });
}

talk(true, (answer) => {
  assert.strictEqual(answer, 'late question');
  talk(false, (second) => assert.strictEqual(second, ''));
});
process.on('exit', (code) => assert.strictEqual(code, 0));

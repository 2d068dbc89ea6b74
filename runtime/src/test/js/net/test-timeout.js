'use strict';
// A time-out is counted from the last activity, does not close the socket and does not keep the
// process alive.
const assert = require('node:assert');
const net = require('node:net');

let timeouts = 0;
const server = net.createServer((socket) => socket.pipe(socket));
server.listen(0, () => {
  const client = net.connect(server.address().port);
  client.resume();
  // What is written before is no activity yet.
  client.on('connect', () => {
    client.setTimeout(500);
    assert.strictEqual(client.timeout, 500);
    const writer = setInterval(() => client.write('activity'), 50);
    setTimeout(() => {
      assert.strictEqual(timeouts, 0);
      clearInterval(writer);
    }, 800);
  });
  client.on('timeout', () => {
    timeouts++;
    assert.strictEqual(client.destroyed, false);
    client.end();
    server.close();
  });
});
process.on('exit', () => assert.strictEqual(timeouts, 1));

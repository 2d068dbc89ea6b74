'use strict';
// An agent that keeps connections uses one for all requests that follow each other.
const assert = require('node:assert');
const http = require('node:http');

const ports = new Set();
const server = http.createServer((req, res) => {
  ports.add(req.socket.remotePort);
  res.end('ok');
});
const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
const reused = [];

function get(left) {
  if (left === 0) {
    assert.strictEqual(ports.size, 1);
    assert.deepStrictEqual(reused, [false, true, true]);
    agent.destroy();
    server.close();
    return;
  }
  const req = http.get({ port: server.address().port, agent }, (res) => {
    res.resume();
    req.on('close', () => {
      reused.push(req.reusedSocket);
      setImmediate(get, left - 1);
    });
  });
}

server.listen(0, () => get(3));
process.on('exit', () => assert.strictEqual(reused.length, 3));

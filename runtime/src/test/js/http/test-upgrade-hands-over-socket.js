'use strict';
// After an upgrade both sides have the plain socket, and the bytes that came with the head.
const assert = require('node:assert');
const http = require('node:http');

const seen = [];
const server = http.createServer();
server.on('upgrade', (req, socket, head) => {
  seen.push(req.headers.upgrade, head.length);
  socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\nhi');
  socket.on('data', (data) => socket.end(`you said ${data}`));
});

server.listen(0, () => {
  const req = http.get({ port: server.address().port,
    headers: { Connection: 'Upgrade', Upgrade: 'x' } });
  req.on('upgrade', (res, socket, head) => {
    seen.push(res.statusCode, String(head));
    socket.write('hello');
    socket.on('data', (data) => seen.push(String(data)));
    socket.on('end', () => socket.end());
    socket.on('close', () => server.close());
  });
});

process.on('exit', () =>
  assert.deepStrictEqual(seen, ['x', 0, 101, 'hi', 'you said hello']));

'use strict';
const { once } = require('node:events');
const net = require('node:net');

/** An echo over TCP. */
module.exports = async function sockets() {
  const server = net.createServer((socket) => socket.pipe(socket)).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const client = net.connect(server.address());
  for (let i = 0; i < 100; i++) {
    client.write(`message ${i}`);
    await once(client, 'data');
  }
  client.end();
  await once(client, 'close');
  server.close();
  await once(server, 'close');
};

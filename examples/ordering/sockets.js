'use strict';
// The life of one TCP connection, seen from both ends.
const net = require('node:net');
const logs = { server: [], client: [] };
const watch = (side, socket, names) =>
  names.forEach((name) => socket.on(name, () => logs[side].push(name)));

const server = net.createServer({ allowHalfOpen: true }, (socket) => {
  watch('server', socket, ['end', 'finish', 'close']);
  socket.setEncoding('utf8');
  socket.on('data', (text) => logs.server.push(`data ${text}`));
  socket.on('end', () => socket.end('bye'));
});
server.on('close', () => {
  console.log(`server: ${logs.server.join(', ')}`);
  console.log(`client: ${logs.client.join(', ')}`);
});
server.listen(0, '127.0.0.1', () => {
  const client = net.connect(server.address());
  watch('client', client, ['lookup', 'connect', 'ready', 'end', 'finish', 'close']);
  client.on('data', (bytes) => logs.client.push(`data ${bytes}`));
  client.end('hello');
  client.on('close', (hadError) => {
    logs.client.push(hadError);
    server.close();
  });
});

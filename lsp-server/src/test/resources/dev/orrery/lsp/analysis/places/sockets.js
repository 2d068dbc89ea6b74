'use strict';
const net = require('node:net');
const server = net.createServer((socket) => {
  console.log('connection');
  socket.on('data', () => console.log('data'));
  socket.on('end', () => {
    console.log('end');
    socket.end();
  });
  socket.on('close', () => {
    console.log('socket-close');
    server.close(() => console.log('closed'));
  });
});
server.on('close', () => console.log('server-close'));
server.on('listening', () => console.log('listening'));
server.listen(0, () => {
  console.log('listen');
  const client = net.connect(server.address().port, () => {
    console.log('connect');
    client.write('x');
    client.end();
  });
  client.on('close', () => console.log('client-close'));
  client.on('finish', () => console.log('finish'));
  client.resume();
});

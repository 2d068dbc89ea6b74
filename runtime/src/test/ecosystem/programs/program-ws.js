'use strict';

const { WebSocketServer, WebSocket } = require('ws');

const total = 1000;
const server = new WebSocketServer({ port: 0 }, () => {
  const client = new WebSocket(`ws://127.0.0.1:${server.address().port}`);
  let received = 0;
  let ordered = true;
  client.on('open', () => {
    for (let i = 0; i < total; i++) client.send(`message ${i}`);
  });
  client.on('message', (data) => {
    ordered = ordered && data.toString() === `message ${received}`;
    if (++received === total) client.close();
  });
  client.on('close', () => {
    console.log(received, ordered);
    server.close();
  });
});
server.on('connection', (socket) => socket.on('message', (data) => socket.send(data)));

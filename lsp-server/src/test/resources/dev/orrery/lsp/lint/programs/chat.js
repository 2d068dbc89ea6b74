'use strict';
// A chat over TCP, as it should be.
const { EventEmitter } = require('node:events');
const net = require('node:net');

class Room extends EventEmitter {
  #members = new Set();

  constructor(name) {
    super();
    this.name = name;
    this.setMaxListeners(0);
  }

  join(socket) {
    const tell = (from, text) => {
      if (from === socket) return;
      if (!socket.write(`${text}\n`)) socket.destroy(new Error('too slow'));
    };
    this.on('message', tell);
    this.#members.add(socket);
    socket.on('close', () => {
      this.off('message', tell);
      this.#members.delete(socket);
      this.emit('left', socket);
    });
  }
}

const room = new Room('all');
const server = net.createServer((socket) => {
  const beat = setInterval(() => socket.write('\0'), 30_000);
  let rest = '';
  socket.setEncoding('utf8');
  socket.on('error', (err) => console.error('lost', err.code));
  socket.on('close', () => clearInterval(beat));
  socket.on('data', (text) => {
    const lines = (rest + text).split('\n');
    rest = lines.pop();
    for (const line of lines) room.emit('message', socket, line);
  });
  room.join(socket);
});
server.listen(7000);

// Prints its last line and does not exit. Why? Ask: orrery why-alive <pid>
const net = require('node:net');

const cache = new Map();
setInterval(function dropOldEntries() {
  cache.clear();
}, 60_000);

const server = net.createServer(function onConnection(socket) {
  socket.pipe(socket);
});
server.listen(0, '127.0.0.1', () => {
  const client = net.connect(server.address().port, '127.0.0.1');
  client.end('hello');
  client.resume();
  client.on('close', () => console.log('done'));
});

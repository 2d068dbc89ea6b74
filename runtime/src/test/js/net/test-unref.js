'use strict';
// An unref'd server and an idle unref'd socket do not keep the process alive.
const net = require('node:net');

const server = net.createServer((socket) => socket.unref());
server.listen(0, () => {
  const client = net.connect(server.address().port, () => {
    client.unref();
    server.unref();
  });
});

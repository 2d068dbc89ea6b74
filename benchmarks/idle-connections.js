'use strict';

// Opens many TCP connections to this very process and shows what they cost while idle.
// Usage: orrery benchmarks/idle-connections.js [connections]
// Each connection takes two descriptors: raise `ulimit -n` first.

const net = require('node:net');

const wanted = Number(process.argv[2] ?? 10_000);
const held = [];
let accepted = 0;

function megabytes() {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  return `rss ${(rss / 2 ** 20).toFixed(0)} MB, heap ${(heapUsed / 2 ** 20).toFixed(0)} MB`;
}

const server = net.createServer((socket) => {
  accepted++;
  socket.on('error', () => {});
  held.push(socket);
});

server.listen(0, '127.0.0.1', 4096, () => {
  console.log(`before: ${megabytes()}`);
  open(0);
});

/** Opens connections in groups, so that the backlog is never exceeded. */
function open(count) {
  if (count >= wanted) {
    // Connections wait in the backlog until the loop accepts them.
    if (accepted < wanted) setTimeout(open, 50, count);
    else setTimeout(report, 1000);
    return;
  }
  let pending = Math.min(500, wanted - count);
  const group = pending;
  for (let i = 0; i < group; i++) {
    const socket = net.connect(server.address().port, '127.0.0.1', () => {
      if (--pending === 0) open(count + group);
    });
    socket.on('error', (error) => { throw error; });
    held.push(socket);
  }
}

function report() {
  console.log(`${accepted} connections: ${megabytes()}`);
  setTimeout(() => {
    console.log(`idle for 5 s: ${megabytes()}`);
    for (const socket of held) socket.destroy();
    server.close(() => console.log('closed'));
  }, 5000);
}

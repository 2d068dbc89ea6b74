'use strict';

// Opens many TCP connections from a second process and shows what they cost this one while idle.
// Usage: orrery benchmarks/idle-connections.js [connections]
// Each process needs one descriptor a connection: raise `ulimit -n` first.

const { fork } = require('node:child_process');
const net = require('node:net');

const wanted = Number(process.argv[2] ?? 10_000);
const held = [];

function megabytes() {
  globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  return `rss ${(rss / 2 ** 20).toFixed(0)} MB, heap ${(heapUsed / 2 ** 20).toFixed(0)} MB`;
}

function serve() {
  const server = net.createServer((socket) => held.push(socket));
  let bytes = 0;
  server.listen(0, '127.0.0.1', 4096, () => {
    console.log(`before: ${megabytes()}`);
    const child = fork(__filename, ['client', wanted, server.address().port]);
    child.once('message', () => setTimeout(report, 1000, child));
    child.once('exit', (code) => {
      console.log(`client ended with ${code}; ${bytes} bytes came from ${held.length} connections`);
      server.close(() => console.log('closed'));
    });
  });

  function report(child) {
    console.log(`${held.length} connections: ${megabytes()}`);
    setTimeout(() => {
      console.log(`idle for 5 s: ${megabytes()}`);
      // Every connection must still work.
      for (const socket of held) {
        socket.on('data', (chunk) => { bytes += chunk.length; });
        socket.on('end', () => socket.end());
      }
      child.send('finish');
    }, 5000);
  }
}

function connectAll(count, port) {
  open(0);

  /** Opens connections in groups, so that the backlog is never exceeded. */
  function open(opened) {
    if (opened >= count) {
      process.once('message', finish);
      process.send('connected');
      return;
    }
    const group = Math.min(500, count - opened);
    let pending = group;
    for (let i = 0; i < group; i++) {
      held.push(net.connect(port, '127.0.0.1', () => {
        if (--pending === 0) open(opened + group);
      }));
    }
  }

  function finish() {
    for (const socket of held) {
      socket.resume();
      socket.end('x');
    }
    process.disconnect();
  }
}

if (process.argv[2] === 'client') connectAll(Number(process.argv[3]), Number(process.argv[4]));
else serve();

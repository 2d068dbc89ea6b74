'use strict';
// Close callbacks have a phase of their own, after check.
const net = require('node:net');
const fs = require('node:fs');

const server = net.createServer().listen(0, '127.0.0.1', () => {
  fs.stat(__filename, () => {
    server.close(() => console.log('close'));
    setImmediate(() => console.log('immediate'));
    process.nextTick(() => console.log('tick'));
    Promise.resolve().then(() => console.log('microtask'));
    console.log('closing', server.listening);
  });
});

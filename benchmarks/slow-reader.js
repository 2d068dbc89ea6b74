'use strict';

// Pipes a large file into a socket whose reader is slow; memory must stay flat and the checksum
// must be right. Usage: orrery benchmarks/slow-reader.js [megabytes]

const crypto = require('node:crypto');
const fs = require('node:fs');
const net = require('node:net');
const os = require('node:os');
const path = require('node:path');
const { pipeline } = require('node:stream');

const size = Number(process.argv[2] ?? 1024) * 2 ** 20;
const file = path.join(os.tmpdir(), `orrery-slow-reader-${process.pid}`);

function writeFile() {
  const hash = crypto.createHash('sha256');
  const block = Buffer.alloc(2 ** 20);
  const fd = fs.openSync(file, 'w');
  for (let written = 0; written < size; written += block.length) {
    block.writeUInt32LE(written / block.length, 0);
    block.fill(written / block.length & 0xff, 4, 4096);
    hash.update(block);
    fs.writeSync(fd, block);
  }
  fs.closeSync(fd);
  return hash.digest('hex');
}

const expected = writeFile();
let highest = 0;
const watch = setInterval(() => {
  highest = Math.max(highest, process.memoryUsage.rss());
}, 100);

const server = net.createServer((socket) => {
  pipeline(fs.createReadStream(file), socket, (error) => {
    if (error) throw error;
  });
});

server.listen(0, () => {
  console.log(`start: rss ${(process.memoryUsage.rss() / 2 ** 20).toFixed(0)} MB`);
  const hash = crypto.createHash('sha256');
  let bytes = 0;
  const began = Date.now();
  const socket = net.connect(server.address().port);
  socket.on('data', (chunk) => {
    bytes += chunk.length;
    hash.update(chunk);
    // A reader that rests after every eighth of a megabyte or so.
    if (bytes % (2 ** 17) < chunk.length) {
      socket.pause();
      setTimeout(() => socket.resume(), 1);
    }
  });
  socket.on('end', () => {
    clearInterval(watch);
    server.close();
    fs.unlinkSync(file);
    const actual = hash.digest('hex');
    console.log(`${bytes} bytes in ${((Date.now() - began) / 1000).toFixed(1)} s, ` +
      `highest rss ${(highest / 2 ** 20).toFixed(0)} MB, checksum ${
        actual === expected && bytes === size ? 'right' : 'WRONG'}`);
  });
});

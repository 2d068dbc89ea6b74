'use strict';
// Messages as lines of JSON over standard input and output.
const fs = require('node:fs');

const NEWLINE = 10;

function listen(receiver) {
  let parts = [];
  process.stdin.on('data', (chunk) => {
    let start = 0;
    for (;;) {
      const end = chunk.indexOf(NEWLINE, start);
      if (end < 0) break;
      parts.push(chunk.subarray(start, end));
      const line = parts.length === 1 ? parts[0] : Buffer.concat(parts);
      parts = [];
      start = end + 1;
      if (line.length > 0) receiver.message(JSON.parse(line.toString()));
    }
    if (start < chunk.length) parts.push(start === 0 ? chunk : chunk.subarray(start));
  });
  process.stdin.on('end', () => receiver.end());
}

// Writes at once: what comes next may keep the thread for seconds.
function send(message) {
  const bytes = Buffer.from(`${JSON.stringify(message)}\n`);
  let at = 0;
  while (at < bytes.length) {
    try {
      at += fs.writeSync(1, bytes, at);
    } catch (error) {
      if (error.code === 'EPIPE') process.exit(0);
      if (error.code !== 'EAGAIN') throw error;
    }
  }
}

module.exports = { listen, send };

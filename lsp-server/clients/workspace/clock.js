'use strict';
// A program whose callbacks run in every phase, again and again.

const { readFile, readFileSync } = require('node:fs');

const seen = { timers: 0, check: 0, poll: 0 };

function read() {
  readFile(__filename, 'utf8', (error, text) => {
    if (error) throw error;
    seen.poll += text.length;
  });
}

setInterval(() => {
  seen.timers++;
  const text = readFileSync(__filename, 'utf8');
  setImmediate(() => {
    seen.check += text.length;
    read();
  });
  process.nextTick(() => Promise.resolve().then(() => seen));
}, 25);

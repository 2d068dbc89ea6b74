'use strict';

// Says something in callbacks, and ends by an exception in one.

const fs = require('node:fs');

function warn(text) { console.warn(text); }
function timers() {
  setTimeout(function first() {
    warn('timeout');
    setTimeout(function second() { warn('nested'); console.log('told by id'); }, 1);
  }, 1);
}
function immediate() { setImmediate(function later() { warn('immediate'); }); }
function tick() { process.nextTick(function next() { warn('tick'); }); }
function microtask() { queueMicrotask(function soon() { warn('microtask'); }); }
function reactions() {
  Promise.resolve(1)
    .then(function then() { warn('then'); throw new Error('caught'); })
    .catch(function caught() { warn('catch'); })
    .finally(function last() { warn('finally'); });
}
async function waits() {
  await null;
  warn('after await');
}
function file() { fs.stat(__dirname, function stat() { warn('stat'); }); }
async function waitsForFile() {
  await fs.promises.stat(__dirname);
  warn('after stat');
}
function end() {
  setTimeout(function fatal() { Promise.resolve().then(function thrower() { fail(); }); }, 1);
}
function fail() { throw new RangeError('the end'); }

Object.assign(globalThis, {
  steps: { timers, immediate, tick, microtask, reactions, waits, file, waitsForFile }, end,
});
setInterval(() => {}, 1000);
console.log('up');

'use strict';

const { readFile } = require('node:fs');

setTimeout(function open() {
  process.nextTick(function tick() {});
  Promise.resolve().then(function then() {});
  setImmediate(function soon() {});
  readFile(__filename, function read() {});
  console.log('opened'); // opened
}, 10);
setTimeout(function late() {}, 500);

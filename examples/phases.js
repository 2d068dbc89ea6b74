'use strict';
// Something waits in every queue of the loop at once. Watch it:
// orrery --record=phases.orrec phases.js && orrery gui phases.orrec
const fs = require('node:fs');
const crypto = require('node:crypto');
const dns = require('node:dns');
const net = require('node:net');
const zlib = require('node:zlib');

const server = net.createServer().listen(0, '127.0.0.1');
for (let i = 1; i <= 9; i++) {
  setTimeout(function orbit() {}, i * 12);
}
setTimeout(function moonrise() {}, 25);
const comet = setInterval(function comet() {}, 40);
comet.unref();
fs.readFile(__filename, function charts(error, text) {
  process.nextTick(function align() {});
  process.nextTick(function focus() {});
  process.nextTick(function expose() {
    queueMicrotask(function develop() {});
  });
  Promise.resolve(text).then(function plot() {}).then(function print() {});
  queueMicrotask(function note() {});
  for (let i = 0; i < 8; i++) {
    setImmediate(function observe() {
      if (i === 2) process.nextTick(function record() {});
    });
  }
  const closing = net.createServer().listen(0);
  closing.close(function shut() {});
  for (let i = 0; i < 3; i++) {
    zlib.gzip(text, function packed() {});
  }
  crypto.pbkdf2('moon', 'salt', 20000, 32, 'sha256', function derived() {});
  fs.stat('/etc/hosts', function measured() {});
  dns.lookup('localhost', function found() {});
  setTimeout(function late() {
    server.close();
    clearInterval(comet);
  }, 80);
});

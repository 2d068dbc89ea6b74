'use strict';
// What the visualizer looks at while its cache is made.
const streams = require('./streams');

let beats = 0;
const timer = setInterval(function beat() {
  process.nextTick(function tick() {});
  setImmediate(function check() {});
  Promise.resolve().then(function settled() {});
  console.log('beat', ++beats);
  if (beats === 50) {
    clearInterval(timer);
  }
}, 5);
streams();

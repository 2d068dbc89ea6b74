'use strict';
const assert = require('node:assert');

// An interval is armed again right after its callback, before the ticks it queued.
const log = [];
const interval = setInterval(() => {
  log.push('interval');
  process.nextTick(() => {
    log.push('tick');
    setTimeout(() => log.push('timeout'), 5);
  });
  if (log.length > 2) clearInterval(interval);
}, 5);

process.on('exit', () => {
  assert.deepStrictEqual(log.slice(0, 4), ['interval', 'tick', 'interval', 'tick']);
});

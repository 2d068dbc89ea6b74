'use strict';
// The loop does not move on while ticks keep adding ticks.
let ticks = 0;

setImmediate(() => console.log('immediate after', ticks, 'ticks'));
(function again() {
  if (++ticks < 10_000) {
    process.nextTick(again);
  } else {
    Promise.resolve().then(() => console.log('microtask after', ticks, 'ticks'));
  }
})();

'use strict';
setImmediate(function first() {
  setImmediate(() => console.log('queued in the check phase'));
  process.nextTick(() => console.log('tick between immediates'));
});
setImmediate(() => console.log('queued before the check phase'));

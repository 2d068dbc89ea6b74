'use strict';
// nextTick callbacks run before promise reactions, and each queue empties before the other starts.
const log = (what) => console.log(what);

Promise.resolve()
  .then(() => {
    log('microtask 1');
    process.nextTick(log, 'tick queued by microtask 1');
    queueMicrotask(() => log('microtask queued by microtask 1'));
  })
  .then(() => log('microtask 2'));

process.nextTick(() => {
  log('tick 1');
  process.nextTick(log, 'tick queued by tick 1');
  Promise.resolve('microtask queued by tick 1').then(log);
});
process.nextTick(log, 'tick 2');

queueMicrotask(() => log('microtask from queueMicrotask'));
log('main script ends');

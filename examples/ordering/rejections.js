'use strict';
// A rejection counts as unhandled once ticks and microtasks are drained.
process.on('unhandledRejection', (reason, promise) => {
  console.log('unhandledRejection', reason.message);
  setImmediate(() => {
    promise.catch(() => console.log('caught late'));
    setTimeout(() => console.log('timer'), 1);
  });
});
process.on('rejectionHandled', () => console.log('rejectionHandled'));

Promise.reject(new Error('never caught in time'));
const inTime = Promise.reject(new Error('caught in a tick'));
process.nextTick(() => {
  console.log('tick');
  inTime.catch((error) => console.log(error.message));
});
queueMicrotask(() => console.log('microtask'));
console.log('main ends');

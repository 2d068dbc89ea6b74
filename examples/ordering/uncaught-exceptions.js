'use strict';
// With a handler, an exception ends its own callback only; the queues go on where they were.
process.on('uncaughtException', (error, origin) => console.log(`${origin}: ${error.message}`));
const fail = (what) => () => {
  throw new Error(what);
};

process.nextTick(fail('tick 1'));
process.nextTick(console.log, 'tick 2');
queueMicrotask(fail('microtask 1'));
queueMicrotask(() => console.log('microtask 2'));
setTimeout(fail('timer 1'), 400);
setTimeout(() => {
  console.log('timer 2');
  setImmediate(fail('immediate 1'));
  setImmediate(console.log, 'immediate 2');
}, 400);
throw new Error('main');

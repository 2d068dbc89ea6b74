'use strict';
const { setTimeout: later } = require('node:timers');
setTimeout(() => console.log('timeout'), 1);
later(() => console.log('later'), 1);
const interval = setInterval(() => {
  console.log('interval');
  clearInterval(interval);
}, 1);
setImmediate(() => console.log('immediate'));
process.nextTick(() => console.log('tick'));
queueMicrotask(() => console.log('microtask'));
Promise.resolve().then(() => console.log('then')).finally(() => console.log('finally'));
Promise.reject(new Error('no')).catch(() => console.log('catch'));
process.on('exit', () => console.log('exit'));
process.on('beforeExit', () => console.log('beforeExit'));
process.on('unhandledRejection', () => console.log('unhandledRejection'));
process.on('warning', () => console.log('warning'));
process.emitWarning('this is one');
Promise.reject(new Error('nobody takes it'));

'use strict';
// A program that ends by itself.

process.nextTick(() => console.log('second'));
Promise.resolve().then(() => console.log('third'));
setTimeout(() => {
  console.log('fourth');
  setImmediate(() => console.log('fifth'));
}, 10);
console.log('first');

'use strict';
setTimeout(() => {
  console.log('first');
  process.nextTick(() => console.log('tick of first'));
}, 2);
setTimeout(() => console.log('second'), 2);

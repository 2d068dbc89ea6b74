'use strict';
setTimeout(() => console.log('timer'), 1);

let left = 20;
process.nextTick(function again() {
  const end = Date.now() + 2;
  while (Date.now() < end);
  if (--left > 0) {
    process.nextTick(again);
  } else {
    console.log('ticks are over');
  }
});

'use strict';
// Ticks and microtasks are drained after each timer and each immediate, not once a phase.
const work = (name) => () => {
  console.log(name);
  Promise.resolve().then(() => console.log(`  microtask of ${name}`));
  process.nextTick(() => console.log(`  tick of ${name}`));
};

setTimeout(work('timer 1'), 5);
setTimeout(work('timer 2'), 5);
setTimeout(work('timer 3'), 5);
setTimeout(() => {
  setImmediate(work('immediate 1'));
  setImmediate(work('immediate 2'));
}, 20);

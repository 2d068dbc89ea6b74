'use strict';
// beforeExit may start new work and then comes again; exit is synchronous and final.
let rounds = 0;
process.on('beforeExit', (code) => {
  console.log('beforeExit', code, ++rounds);
  if (rounds < 3) {
    setTimeout(() => console.log('more work'), 1);
  } else {
    process.exitCode = 0;
  }
});
process.on('exit', (code) => {
  console.log('exit', code, process.exitCode);
  setTimeout(() => console.log('never'), 0);
  process.nextTick(() => console.log('never'));
  Promise.resolve().then(() => console.log('never'));
});
console.log('main ends');

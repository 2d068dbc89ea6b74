'use strict';
// beforeExit may start new work and then comes again; after exit only microtasks run.
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
  setTimeout(() => console.log('a timer never runs'), 0);
  process.nextTick(() => console.log('a tick never runs'));
  Promise.resolve().then(() => console.log('microtasks still do'));
});
console.log('main ends');

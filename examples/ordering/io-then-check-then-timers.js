'use strict';
// Inside an I/O callback the check phase comes first: immediates beat timers of 0 ms.
const fs = require('node:fs');

fs.stat(__filename, (error) => {
  console.log('stat', error);
  setTimeout(() => console.log('timer'), 0);
  setImmediate(() => {
    console.log('immediate');
  });
  process.nextTick(() => console.log('tick'));
  Promise.resolve().then(() => console.log('microtask'));
});

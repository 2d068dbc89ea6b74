'use strict';
const answer = Promise.resolve(42);
answer.then((value) => console.log(`reaction to ${value}`));
process.nextTick(console.log, 'tick');
console.log('end of main');

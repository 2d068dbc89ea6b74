'use strict';
// A blocked loop runs what is overdue by due time, with a drain between any two.
const step = (name) => {
  console.log(name);
  queueMicrotask(() => console.log(`after ${name}`));
};

setTimeout(step, 25, 'due at 25');
setTimeout(step, 5, 'due at 5');
setTimeout(step, 15, 'due at 15');
setTimeout(step, 5, 'also due at 5');

const until = Date.now() + 50;
while (Date.now() < until);
step('main, 50 ms later');

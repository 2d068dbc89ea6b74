'use strict';
// Timers of one duration share a list; lists run by due time, and 0 means 1 ms.
const log = (what) => () => console.log(what);
const start = Date.now();
while (Date.now() === start);

setTimeout(log('30 ms, first'), 30);
setTimeout(log('10 ms, first'), 10);
setTimeout(log('20 ms'), 20);
setTimeout(log('10 ms, second'), 10);
setTimeout(log('30 ms, second'), 30);
setTimeout(log('1 ms'), 1);
setTimeout(log('0 ms'), 0);
setTimeout(log('negative'), -5);
setTimeout(log('not a number'), 'soon');
setTimeout(() => {
  console.log('10 ms, third');
  setTimeout(log('10 ms later'), 10);
}, 10);

const until = Date.now() + 60;
while (Date.now() < until);
console.log('everything is late now');

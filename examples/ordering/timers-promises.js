'use strict';
// The promise versions of the timers, in order.
const timers = require('node:timers/promises');

(async () => {
  console.log(await timers.setTimeout(5, 'timeout'));
  console.log(await timers.setImmediate('immediate'));
  let seen = 0;
  for await (const value of timers.setInterval(2, 'interval')) {
    console.log(value, ++seen);
    if (seen === 3) {
      break;
    }
  }
  await timers.scheduler.wait(2);
  console.log('waited');
  const order = [];
  await Promise.all([
    timers.setTimeout(20).then(() => order.push(20)),
    timers.setTimeout(1).then(() => order.push(1)),
    timers.scheduler.yield().then(() => order.push('yield')),
  ]);
  console.log(order.filter((each) => each !== 'yield').join(), order.length);
})();

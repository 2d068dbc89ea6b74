'use strict';
// Async generators interleave with other microtasks; a break runs the generator's finally.
async function* count(name, limit) {
  try {
    for (let i = 1; i <= limit; i++) {
      yield `${name}${i}`;
    }
  } finally {
    console.log(`${name} closed`);
  }
}

async function consume(name, limit, stopAt) {
  for await (const each of count(name, limit)) {
    console.log(each);
    if (each === stopAt) {
      break;
    }
  }
  console.log(`${name} consumed`);
}

Promise.all([consume('a', 3), consume('b', 5, 'b2')]).then(() => console.log('both'));
process.nextTick(() => console.log('tick'));
setImmediate(() => console.log('immediate'));

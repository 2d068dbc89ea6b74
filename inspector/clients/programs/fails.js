'use strict';
// Counts for ever, and fails and waits when it is told to.

class Counter {
  #secret = 'hidden';
  total = 0;

  add(amount) {
    const before = this.total;
    this.total = before + amount;
    return this.total;
  }

  get secret() {
    return this.#secret;
  }
}

const counter = new Counter();
globalThis.counter = counter;
globalThis.rounds = 0;

function round() {
  rounds++;
  const step = rounds % 3;
  const total = counter.add(step);
  report(total);
  if (rounds % 10 === 0) console.log('round', rounds);
}

function report(total) {
  const text = `total ${total}`;
  globalThis.last = text;
}

function thrower(text) {
  throw new Error(`it is ${text}`);
}

globalThis.fails = {
  caught() {
    try {
      thrower('caught');
    } catch (error) {
      globalThis.failed = error.message;
    }
  },
  uncaught() {
    process.once('uncaughtException', () => {});
    thrower('uncaught');
  },
};

const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function inner() {
  await wait(1);
  return 'inner done';
}

globalThis.outer = async function outer() {
  const result = await inner();
  return result.length;
};

setInterval(round, 100);
console.log('ready');

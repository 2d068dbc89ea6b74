'use strict';
// Counts for ever: something to stop in, step through and look at.

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
}

function report(total) {
  const text = `total ${total}`;
  globalThis.last = text;
}

setInterval(round, 50);
console.log('counting');

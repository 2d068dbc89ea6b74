'use strict';

// Code to stop in.

const limit = 2;

function add(a, b) {
  const sum = a + b;
  return sum;
}

function outer(x) {
  let local = { value: x, list: [1, 2, 3] };
  {
    const inBlock = 'block';
    local.text = inBlock + x;
  }
  const inner = (y) => {
    const z = y * limit;
    return add(z, local.value);
  };
  return inner(x + 1);
}

class Counter {
  #count = 0;
  static made = 0;
  constructor() {
    Counter.made++;
  }
  increment(by = 1) {
    this.#count += by;
    return this.#count;
  }
  get count() { return this.#count; }
}

function catching() {
  try {
    throw new TypeError('caught');
  } catch (error) {
    return error.message;
  } finally {
    globalThis.finished = true;
  }
}

function throwing() {
  throw new RangeError('not caught');
}

function loop() {
  let total = 0;
  for (let i = 0; i < 5; i++) {
    total += i;
  }
  return total;
}

async function waiting() {
  const first = await Promise.resolve(1);
  await null;
  const second = await new Promise((resolve) => setTimeout(resolve, 1, 2));
  return first + second;
}

function* generating() {
  const got = yield 1;
  yield got;
}

function timed() {
  setTimeout(function onTimeout() {
    globalThis.timedOut = add(1, 1);
  }, 1);
}

function stopping() {
  const before = 1;
  debugger;
  return before;
}

function evaluated() {
  const text = 'hidden';
  return eval('const found = text; found');
}

function withArguments() {
  return arguments.length;
}

Object.assign(globalThis, {
  add, outer, Counter, catching, throwing, loop, waiting, generating, timed, stopping, evaluated,
  withArguments,
  throwLater: () => setTimeout(throwing, 1),
  rejectLater: () => setTimeout(() => Promise.reject(new Error('rejected')), 1),
  counter: new Counter(),
});

console.log('up');
setInterval(() => {}, 1000);

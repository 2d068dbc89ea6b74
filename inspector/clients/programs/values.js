'use strict';
// Waits, with values of many kinds in globals and functions that speak, throw and reject.

class Base {
  inherited = true;
}

class Shape extends Base {
  #sides = 4;
  name = 'square';
  get sides() {
    return this.#sides;
  }
}

globalThis.shape = new Shape();
globalThis.map = new Map([['one', { n: 1 }], ['two', 2]]);
globalThis.settled = Promise.resolve(42);
globalThis.speak = function speak() {
  console.log('%s is', 'this', shape, [1, 2, 3], 7n, Symbol('mark'), null, undefined, -0);
  console.error(new TypeError('looked for'));
  console.table([{ a: 1 }]);
};

function thrower(message) {
  throw new RangeError(message);
}

globalThis.throwLater = () => {
  process.once('uncaughtException', () => {});
  setTimeout(() => thrower('from a timer'), 1);
};
const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function inner() {
  await wait(1);
  debugger;
  return 'inner done';
}

async function outer() {
  const result = await inner();
  return result.length;
}

globalThis.outer = outer;
globalThis.byTimer = function byTimer() {
  setTimeout(function fired() {
    debugger;
  }, 1);
};

function add(left, right) {
  const sum = left + right;
  return sum;
}

globalThis.addLater = function addLater(left = 20) {
  setTimeout(function adding() {
    add(left, 22);
  }, 1);
};
setInterval(() => {}, 1000);
console.log('ready');

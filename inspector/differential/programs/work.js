'use strict';

// Work to be measured.

function fibonacci(n) {
  return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2);
}

function never() {
  return 0;
}

function choose(flag) {
  if (flag) {
    return 'yes';
  } else {
    return 'no';
  }
}

class Kept {
  constructor(name) {
    this.name = name;
    this.self = this;
  }
}

globalThis.kept = [new Kept('first'), new Kept('second')];
globalThis.fibonacci = fibonacci;
globalThis.never = never;
globalThis.choose = choose;
globalThis.work = function work() {
  const end = Date.now() + 100;
  while (Date.now() < end) fibonacci(12);
};

console.log('up');
setInterval(() => {}, 1000);

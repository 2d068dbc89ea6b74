'use strict';

// Calls methods of console when it is told to, and throws.

const inspector = require('node:inspector');

class Point {
  #secret = 1;
  constructor(x, y) {
    this.x = x;
    this.y = y;
  }
}

const calls = {
  texts: () => console.log('a %s b %d', 'text', 5, { rest: 1 }),
  values: () => console.log(1, -0, 1n, true, null, undefined, Symbol('s'), 'text'),
  objects: () => console.log({ a: { b: 1 } }, [1, 2], new Point(1, 2), new Map([[1, 2]]), () => 1),
  error: () => console.error(new TypeError('told')),
  warn: () => console.warn('careful'),
  info: () => console.info('info'),
  debug: () => console.debug('debug'),
  nothing: () => console.log(),
  dir: () => console.dir({ d: 1 }, { depth: 0 }),
  dirxml: () => console.dirxml({ x: 1 }),
  table: () => console.table([{ a: 1 }, { a: 2 }], ['a']),
  trace: () => console.trace('here'),
  group: () => console.group('title'),
  inGroup: () => console.log('inside'),
  groupCollapsed: () => console.groupCollapsed('folded'),
  groupEnd: () => console.groupEnd(),
  groupEndAgain: () => console.groupEnd(),
  assertTrue: () => console.assert(true, 'not told'),
  assertFalse: () => console.assert(false, 'told', 1),
  assertNothing: () => console.assert(),
  count: () => console.count(),
  countNamed: () => console.count('named'),
  countAgain: () => console.count('named'),
  countReset: () => console.countReset('named'),
  countResetUnknown: () => console.countReset('unknown'),
  time: () => console.time('t'),
  timeAgain: () => console.time('t'),
  timeEndUnknown: () => console.timeEnd('unknown'),
  onlyInspector: () => inspector.console.log('for clients only'),
  nested: () => [1].forEach(function each(value) { console.log('nested', value); }),
  timer: () => setTimeout(function later() { console.log('later'); }, 1),
  promise: () => Promise.resolve().then(function then() { console.log('then'); }),
  clear: () => console.clear(),
};

globalThis.call = function call(name) { calls[name](); };
globalThis.names = Object.keys(calls);
globalThis.rejectLater = function rejectLater() {
  setTimeout(function reject() { Promise.reject(new RangeError('nobody cares')); }, 1);
};

console.log('up');
setInterval(() => {}, 1000);

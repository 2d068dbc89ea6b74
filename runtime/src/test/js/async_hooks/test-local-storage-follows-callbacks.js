'use strict';
const assert = require('node:assert');
const { AsyncLocalStorage } = require('node:async_hooks');

const storage = new AsyncLocalStorage();
const seen = [];
storage.run(7, () => {
  setTimeout(() => seen.push(storage.getStore()), 1);
  setImmediate(() => seen.push(storage.getStore()));
  process.nextTick(() => seen.push(storage.getStore()));
  queueMicrotask(() => seen.push(storage.getStore()));
  Promise.resolve().then(() => seen.push(storage.getStore()));
});
assert.strictEqual(storage.getStore(), undefined);
process.on('exit', () => assert.deepStrictEqual(seen, [7, 7, 7, 7, 7]));

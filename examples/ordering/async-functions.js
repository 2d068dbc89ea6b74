'use strict';
// Each await costs one microtask; returning a promise from an async function costs three.
const log = (what) => console.log(what);

async function value() {
  return 'value';
}
async function promise() {
  return Promise.resolve('promise');
}
async function awaited() {
  return await Promise.resolve('awaited');
}

(async () => {
  log('a: start');
  await null;
  log('a: 1');
  await null;
  log('a: 2');
  await null;
  log('a: 3');
  await null;
  log('a: 4');
})();
promise().then(log);
awaited().then(log);
value().then(log);
(async () => {
  try {
    log('b: start');
    await Promise.reject(new Error('no'));
  } catch (error) {
    log(`b: caught ${error.message}`);
  } finally {
    log('b: finally');
  }
  return 'b: done';
})().then(log);
log('main ends');

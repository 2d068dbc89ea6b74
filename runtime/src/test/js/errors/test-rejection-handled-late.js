'use strict';

// A rejection that is handled after it was reported is told of, by a warning if nobody listens.

const assert = require('node:assert');

const seen = [];
process.on('unhandledRejection', (reason) => seen.push(`unhandled ${reason.message}`));
process.on('warning', ({ name, message }) => seen.push(`${name}: ${message}`));

function handleLate(name) {
  const promise = Promise.reject(new Error(name));
  return new Promise((resolve) => {
    setImmediate(() => {
      promise.catch(() => {});
      setImmediate(resolve);
    });
  });
}

(async () => {
  await handleLate('first');
  process.once('rejectionHandled', () => seen.push('heard'));
  await handleLate('second');
  assert.deepStrictEqual(seen, [
    'unhandled first',
    'PromiseRejectionHandledWarning: Promise rejection was handled asynchronously (rejection id: 1)',
    'unhandled second',
    'heard',
  ]);
})();

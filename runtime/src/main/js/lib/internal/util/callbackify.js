'use strict';

const { codes: { ERR_FALSY_VALUE_REJECTION } , hideAbove } = require('internal/errors');
const { validateFunction } = require('internal/validators');

/** Turns a function that returns a promise into one that takes a (error, value) callback. */
function callbackify(original) {
  validateFunction(original, 'original');

  function Callbackified(...args) {
    const callback = args.pop();
    validateFunction(callback, 'last argument');
    const boundCallback = callback.bind(this);
    // nextTick, so that an error the callback throws is not a rejection of the promise.
    Reflect.apply(original, this, args).then(
      (value) => process.nextTick(boundCallback, null, value),
      (reason) => process.nextTick(reject, reason, boundCallback));
  }

  const descriptors = Object.getOwnPropertyDescriptors(original);
  // One more parameter, the callback.
  if (typeof descriptors.length.value === 'number') descriptors.length.value++;
  if (typeof descriptors.name.value === 'string') descriptors.name.value += 'Callbackified';
  for (const key of Reflect.ownKeys(descriptors)) {
    if (key === 'arguments' || key === 'caller') continue;
    Object.defineProperty(Callbackified, key, { __proto__: null, ...descriptors[key] });
  }
  return Callbackified;
}

function reject(reason, callback) {
  // A falsy reason would look like success.
  if (!reason) reason = hideAbove(new ERR_FALSY_VALUE_REJECTION(reason), reject);
  return callback(reason);
}

module.exports = { callbackify };

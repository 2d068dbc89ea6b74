'use strict';

const { codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');
const { customPromisifyArgs } = require('internal/util');
const { validateFunction } = require('internal/validators');

const custom = Symbol.for('nodejs.util.promisify.custom');
let warned = false;

function warnAboutPromise(fn) {
  if (warned) return;
  warned = true;
  process.emitWarning(
    'Calling promisify on a function that returns a Promise is likely a mistake.',
    'DeprecationWarning', 'DEP0174', fn);
}

const mark = (fn) => Object.defineProperty(fn, custom, {
  __proto__: null, value: fn, enumerable: false, writable: false, configurable: true });

/** Turns a function with a (error, value) callback into one that returns a promise. */
function promisify(original) {
  validateFunction(original, 'original');
  const replacement = original[custom];
  if (replacement) {
    if (typeof replacement !== 'function') {
      throw new ERR_INVALID_ARG_TYPE('util.promisify.custom', 'Function', replacement);
    }
    return mark(replacement);
  }
  const argumentNames = original[customPromisifyArgs];

  function fn(...args) {
    return new Promise((resolve, reject) => {
      const result = Reflect.apply(original, this, [...args, (error, ...values) => {
        if (error) return reject(error);
        if (argumentNames === undefined || values.length < 2) return resolve(values[0]);
        const named = {};
        for (let i = 0; i < argumentNames.length; i++) named[argumentNames[i]] = values[i];
        resolve(named);
      }]);
      if (result !== null && typeof result === 'object' &&
          internalBinding('types').isPromise(result)) {
        warnAboutPromise(fn);
      }
    });
  }

  Object.setPrototypeOf(fn, Object.getPrototypeOf(original));
  mark(fn);
  // A strict function has no own caller and arguments; those of a sloppy original stay behind.
  for (const key of Reflect.ownKeys(original)) {
    const own = Object.getOwnPropertyDescriptor(original, key);
    const present = Object.getOwnPropertyDescriptor(fn, key);
    if ((key === 'arguments' || key === 'caller') || (present && !present.configurable &&
        key !== 'prototype')) continue;
    Object.defineProperty(fn, key, own);
  }
  return fn;
}

promisify.custom = custom;

module.exports = { promisify };

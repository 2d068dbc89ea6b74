'use strict';

const { Immediate, Timeout, clearImmediate, clearTimeout, start } = require('internal/timers');
const { validateFunction } = require('internal/validators');

const customPromisify = Symbol.for('nodejs.util.promisify.custom');

function setTimeout(callback, after) {
  validateFunction(callback, 'callback');
  const args = arguments.length > 2 ? Array.prototype.slice.call(arguments, 2) : undefined;
  return start(new Timeout(callback, after, args, false, true));
}

function setInterval(callback, repeat) {
  validateFunction(callback, 'callback');
  const args = arguments.length > 2 ? Array.prototype.slice.call(arguments, 2) : undefined;
  return start(new Timeout(callback, repeat, args, true, true));
}

function clearInterval(timer) {
  clearTimeout(timer);
}

function setImmediate(callback) {
  validateFunction(callback, 'callback');
  const args = arguments.length > 1 ? Array.prototype.slice.call(arguments, 1) : undefined;
  return new Immediate(callback, args);
}

for (const fn of [setTimeout, setImmediate]) {
  Object.defineProperty(fn, customPromisify, {
    __proto__: null,
    enumerable: true,
    get() {
      return require('timers/promises')[fn.name];
    },
  });
}

module.exports = {
  setTimeout,
  clearTimeout,
  setImmediate,
  clearImmediate,
  setInterval,
  clearInterval,
};

Object.defineProperty(module.exports, 'promises', {
  __proto__: null,
  configurable: true,
  enumerable: true,
  get() {
    return require('timers/promises');
  },
});

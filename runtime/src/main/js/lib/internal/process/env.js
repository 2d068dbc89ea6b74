'use strict';

// process.env: keys and values are always strings.

function toEnvString(value) {
  if (typeof value === 'symbol') {
    throw new TypeError('Cannot convert a Symbol value to a string');
  }
  return `${value}`;
}

let warned = false;

/** Node deprecates values that only become text by conversion (DEP0104). */
function warnOfConversion(value) {
  const type = typeof value;
  if (warned || type === 'string' || type === 'number' || type === 'boolean') return;
  const { getOptionValue } = require('internal/options');
  if (getOptionValue('--pending-deprecation') !== true) return;
  warned = true;
  process.emitWarning(
    'Assigning any value other than a string, number, or boolean to a process.env property is ' +
    'deprecated. Please make sure to convert the value to a string before setting process.env ' +
    'with it.', 'DeprecationWarning', 'DEP0104');
}

function store(target, key, value) {
  warnOfConversion(value);
  target[key] = toEnvString(value);
  if (key === 'TZ') internalBinding('process').setTimeZone(target[key]);
}

const env = new Proxy(internalBinding('process').environmentVariables(), {
  set(target, key, value) {
    if (typeof key === 'symbol') {
      throw new TypeError('Cannot convert a Symbol value to a string');
    }
    store(target, key, value);
    return true;
  },
  defineProperty(target, key, descriptor) {
    if ('value' in descriptor) {
      const { configurable, writable, enumerable } = descriptor;
      if (!configurable || !writable || !enumerable) {
        const { ERR_INVALID_OBJECT_DEFINE_PROPERTY } = require('internal/errors').codes;
        throw new ERR_INVALID_OBJECT_DEFINE_PROPERTY(
          "'process.env' only accepts a configurable, writable, and enumerable data descriptor");
      }
      return Reflect.defineProperty(target, key, {
        value: toEnvString(descriptor.value),
        writable: true,
        enumerable: true,
        configurable: true,
      });
    }
    const { ERR_INVALID_OBJECT_DEFINE_PROPERTY } = require('internal/errors').codes;
    throw new ERR_INVALID_OBJECT_DEFINE_PROPERTY(
      "'process.env' does not accept an accessor(getter/setter) descriptor");
  },
});

module.exports = { env };

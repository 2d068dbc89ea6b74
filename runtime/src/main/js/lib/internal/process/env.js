'use strict';

// process.env: keys and values are always strings.

function toEnvString(value) {
  if (typeof value === 'symbol') {
    throw new TypeError('Cannot convert a Symbol value to a string');
  }
  return `${value}`;
}

const env = new Proxy(internalBinding('process').environmentVariables(), {
  set(target, key, value) {
    if (typeof key === 'symbol') {
      throw new TypeError('Cannot convert a Symbol value to a string');
    }
    target[key] = toEnvString(value);
    return true;
  },
  defineProperty(target, key, descriptor) {
    if ('value' in descriptor) {
      const { configurable, writable, enumerable } = descriptor;
      if (configurable === false || writable === false || enumerable === false) {
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

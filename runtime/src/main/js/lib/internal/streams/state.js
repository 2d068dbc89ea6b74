'use strict';

// High water marks: the amount of buffered data (bytes, or objects) that asks a producer to wait.

const { codes: { ERR_INVALID_ARG_VALUE } } = require('internal/errors');

let defaultBytes = 64 * 1024;
let defaultObjects = 16;

function getDefaultHighWaterMark(objectMode) {
  return objectMode ? defaultObjects : defaultBytes;
}

function setDefaultHighWaterMark(objectMode, value) {
  require('internal/validators').validateInteger(value, 'value', 0);
  if (objectMode) defaultObjects = value;
  else defaultBytes = value;
}

// sideKey: the option that sets this side of a duplex stream alone.
function getHighWaterMark(state, options, sideKey, isDuplex) {
  const value = options.highWaterMark ?? (isDuplex ? options[sideKey] : undefined);
  if (value == null) return getDefaultHighWaterMark(state.objectMode);
  if (!Number.isInteger(value) || value < 0) {
    throw new ERR_INVALID_ARG_VALUE(`options.${isDuplex ? sideKey : 'highWaterMark'}`, value);
  }
  return value;
}

// Adds accessors written as an object literal to a prototype, not enumerable as in Node.
function defineAccessors(proto, accessors) {
  for (const name of Object.keys(accessors)) {
    const descriptor = Object.getOwnPropertyDescriptor(accessors, name);
    descriptor.enumerable = false;
    Object.defineProperty(proto, name, descriptor);
  }
}

module.exports = {
  defineAccessors, getDefaultHighWaterMark, getHighWaterMark, setDefaultHighWaterMark,
};

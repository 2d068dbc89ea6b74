'use strict';

// Type checks that look at what an object is, not at its prototype.

const native = internalBinding('types');

const tagOfTypedArray = Object.getOwnPropertyDescriptor(
  Object.getPrototypeOf(Uint8Array.prototype), Symbol.toStringTag).get;

const isArrayBufferView = ArrayBuffer.isView;
const isTypedArray = (value) => tagOfTypedArray.call(value) !== undefined;

module.exports = { ...native, isArrayBufferView, isTypedArray };

for (const name of ['Uint8Array', 'Uint8ClampedArray', 'Uint16Array', 'Uint32Array', 'Int8Array',
  'Int16Array', 'Int32Array', 'Float16Array', 'Float32Array', 'Float64Array', 'BigInt64Array',
  'BigUint64Array']) {
  const key = `is${name}`;
  module.exports[key] = { [key]: (value) => tagOfTypedArray.call(value) === name }[key];
}

const isKind = (file, name) => (value) =>
  value !== null && typeof value === 'object' && require(file)[name](value);

Object.defineProperties(module.exports, {
  isKeyObject: { enumerable: false, configurable: true, writable: true,
    value: isKind('internal/crypto/keys', 'isKeyObject') },
  isCryptoKey: { enumerable: false, configurable: true, writable: true,
    value: isKind('internal/crypto/keys', 'isCryptoKey') },
});

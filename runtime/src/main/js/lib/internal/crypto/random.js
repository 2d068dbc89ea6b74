'use strict';

// Random bytes, integers and UUIDs.

const binding = internalBinding('crypto');
const { Buffer, kMaxLength } = require('buffer');
const { validateNumber, validateFunction, validateBoolean, validateObject } =
  require('internal/validators');
const {
  codes: { ERR_INVALID_ARG_TYPE, ERR_OUT_OF_RANGE },
} = require('internal/errors');

const kMaxInt32 = 2 ** 31 - 1;
const kMaxPossibleLength = Math.min(kMaxLength, kMaxInt32);
const kRandMax = 0xFFFF_FFFF_FFFF;

function checkOffset(offset, elementSize, length) {
  validateNumber(offset, 'offset');
  offset *= elementSize;
  const max = Math.min(length, kMaxPossibleLength);
  if (Number.isNaN(offset) || offset > max || offset < 0) {
    throw new ERR_OUT_OF_RANGE('offset', `>= 0 && <= ${max}`, offset);
  }
  return offset >>> 0;
}

function checkSize(size, elementSize, offset, length) {
  validateNumber(size, 'size');
  size *= elementSize;
  if (Number.isNaN(size) || size > kMaxPossibleLength || size < 0) {
    throw new ERR_OUT_OF_RANGE('size', `>= 0 && <= ${kMaxPossibleLength}`, size);
  }
  if (size + offset > length) {
    throw new ERR_OUT_OF_RANGE('size + offset', `<= ${length}`, size + offset);
  }
  return size >>> 0;
}

function randomBytes(size, callback) {
  const length = checkSize(size, 1, 0, Infinity);
  if (callback !== undefined) validateFunction(callback, 'callback');
  const bytes = Buffer.alloc(length);
  if (callback === undefined) {
    binding.randomFill(bytes, 0, length);
    return bytes;
  }
  binding.randomFill(bytes, 0, length, (error) => {
    if (error) return Reflect.apply(callback, this, [error]);
    Reflect.apply(callback, this, [null, bytes]);
  });
  return undefined;
}

function checkBuffer(buffer) {
  if (!ArrayBuffer.isView(buffer) && !(buffer instanceof ArrayBuffer)) {
    throw new ERR_INVALID_ARG_TYPE('buf', ['ArrayBuffer', 'ArrayBufferView'], buffer);
  }
}

function randomFillSync(buffer, offset = 0, size) {
  checkBuffer(buffer);
  const elementSize = buffer.BYTES_PER_ELEMENT || 1;
  const start = checkOffset(offset, elementSize, buffer.byteLength);
  const length = size === undefined ?
    buffer.byteLength - start : checkSize(size, elementSize, start, buffer.byteLength);
  if (length > 0) binding.randomFill(buffer, start, length);
  return buffer;
}

function randomFill(buffer, offset, size, callback) {
  checkBuffer(buffer);
  if (typeof offset === 'function') {
    callback = offset;
    offset = 0;
    size = undefined;
  } else if (typeof size === 'function') {
    callback = size;
    size = undefined;
  }
  validateFunction(callback, 'callback');
  const elementSize = buffer.BYTES_PER_ELEMENT || 1;
  const start = checkOffset(offset, elementSize, buffer.byteLength);
  const length = size === undefined ?
    buffer.byteLength - start : checkSize(size, elementSize, start, buffer.byteLength);
  if (length === 0) {
    callback(null, buffer);
    return;
  }
  binding.randomFill(buffer, start, length, (error) => callback(error, error ? undefined : buffer));
}

function randomInt(min, max, callback) {
  const onlyMax = max === undefined || typeof max === 'function';
  if (onlyMax) {
    callback = max;
    max = min;
    min = 0;
  }
  if (callback !== undefined) validateFunction(callback, 'callback');
  if (!Number.isSafeInteger(min)) throw new ERR_INVALID_ARG_TYPE('min', 'a safe integer', min);
  if (!Number.isSafeInteger(max)) throw new ERR_INVALID_ARG_TYPE('max', 'a safe integer', max);
  if (max <= min) {
    throw new ERR_OUT_OF_RANGE('max', `greater than the value of "min" (${min})`, max);
  }
  const range = max - min;
  if (!(range <= kRandMax)) {
    throw new ERR_OUT_OF_RANGE(onlyMax ? 'max' : 'max - min', `<= ${kRandMax}`, range);
  }
  const limit = kRandMax - (kRandMax % range);
  const draw = () => {
    const bytes = Buffer.alloc(6);
    for (;;) {
      binding.randomFill(bytes, 0, 6);
      const value = bytes.readUIntBE(0, 6);
      if (value < limit) return (value % range) + min;
    }
  };
  if (callback === undefined) return draw();
  process.nextTick(callback, undefined, draw());
  return undefined;
}

function randomUUID(options) {
  if (options !== undefined) validateObject(options, 'options');
  if (options?.disableEntropyCache !== undefined) {
    validateBoolean(options.disableEntropyCache, 'options.disableEntropyCache');
  }
  const bytes = randomBytes(16);
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-` +
    hex.slice(20);
}

module.exports = { randomBytes, randomFill, randomFillSync, randomInt, randomUUID };

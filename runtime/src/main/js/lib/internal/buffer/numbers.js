'use strict';

// Buffer's readX and writeX. Whole numbers are put together from bytes; the rest goes through
// eight bytes that are seen as a double, a float and a 64-bit integer too.

const { codes } = require('internal/errors');

const scratch = new Uint8Array(8);
const scratchFloat = new Float32Array(scratch.buffer);
const scratchDouble = new Float64Array(scratch.buffer);
const scratchInt64 = new BigInt64Array(scratch.buffer);
const scratchUint64 = new BigUint64Array(scratch.buffer);
const littleEndianHost = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

function badOffset(offset, last, name = 'offset') {
  if (typeof offset !== 'number') {
    throw new codes.ERR_INVALID_ARG_TYPE(name, 'number', offset);
  }
  if (Math.floor(offset) !== offset) {
    throw new codes.ERR_OUT_OF_RANGE(name, 'an integer', offset);
  }
  if (last < 0) throw new codes.ERR_BUFFER_OUT_OF_BOUNDS();
  const first = name === 'offset' ? 0 : 1;
  throw new codes.ERR_OUT_OF_RANGE(name, `>= ${first} and <= ${last}`, offset);
}

function check(buffer, offset, size) {
  if (typeof offset !== 'number' || !(offset >= 0 && offset <= buffer.length - size) ||
      offset % 1 !== 0) {
    badOffset(offset, buffer.length - size);
  }
}

function badValue(value, min, max, size) {
  if (typeof min === 'bigint' || size > 4) {
    const n = typeof min === 'bigint' ? 'n' : '';
    const bits = size * 8;
    const range = min < 0 ? `>= -(2${n} ** ${bits - 1}${n}) and < 2${n} ** ${bits - 1}${n}` :
      `>= 0${n} and < 2${n} ** ${bits}${n}`;
    throw new codes.ERR_OUT_OF_RANGE('value', range, value);
  }
  throw new codes.ERR_OUT_OF_RANGE('value', `>= ${min} and <= ${max}`, value);
}

// ---- reading whole numbers ---------------------------------------------------------------------

function readUInt8(offset = 0) {
  check(this, offset, 1);
  return this[offset];
}

function readInt8(offset = 0) {
  check(this, offset, 1);
  return this[offset] << 24 >> 24;
}

function readUInt16LE(offset = 0) {
  check(this, offset, 2);
  return this[offset] | this[offset + 1] << 8;
}

function readUInt16BE(offset = 0) {
  check(this, offset, 2);
  return this[offset] << 8 | this[offset + 1];
}

function readInt16LE(offset = 0) {
  check(this, offset, 2);
  return this[offset] | this[offset + 1] << 24 >> 16;
}

function readInt16BE(offset = 0) {
  check(this, offset, 2);
  return this[offset] << 24 >> 16 | this[offset + 1];
}

function readInt32LE(offset = 0) {
  check(this, offset, 4);
  return this[offset] | this[offset + 1] << 8 | this[offset + 2] << 16 | this[offset + 3] << 24;
}

function readInt32BE(offset = 0) {
  check(this, offset, 4);
  return this[offset] << 24 | this[offset + 1] << 16 | this[offset + 2] << 8 | this[offset + 3];
}

function readUInt32LE(offset = 0) {
  check(this, offset, 4);
  return (this[offset] | this[offset + 1] << 8 | this[offset + 2] << 16 |
    this[offset + 3] << 24) >>> 0;
}

function readUInt32BE(offset = 0) {
  check(this, offset, 4);
  return (this[offset] << 24 | this[offset + 1] << 16 | this[offset + 2] << 8 |
    this[offset + 3]) >>> 0;
}

function checkByteLength(byteLength) {
  if (typeof byteLength !== 'number' || !(byteLength >= 1 && byteLength <= 6) ||
      byteLength % 1 !== 0) {
    badOffset(byteLength, 6, 'byteLength');
  }
}

function checkPlace(buffer, offset, byteLength) {
  if (offset === undefined) {
    throw new codes.ERR_INVALID_ARG_TYPE('offset', 'number', offset);
  }
  checkByteLength(byteLength);
  check(buffer, offset, byteLength);
}

function readUIntLE(offset, byteLength) {
  checkPlace(this, offset, byteLength);
  let value = 0;
  for (let i = byteLength - 1; i >= 0; i--) value = value * 256 + this[offset + i];
  return value;
}

function readUIntBE(offset, byteLength) {
  checkPlace(this, offset, byteLength);
  let value = 0;
  for (let i = 0; i < byteLength; i++) value = value * 256 + this[offset + i];
  return value;
}

const signed = (value, byteLength) =>
  value >= 2 ** (8 * byteLength - 1) ? value - 2 ** (8 * byteLength) : value;

function readIntLE(offset, byteLength) {
  return signed(readUIntLE.call(this, offset, byteLength), byteLength);
}

function readIntBE(offset, byteLength) {
  return signed(readUIntBE.call(this, offset, byteLength), byteLength);
}

// ---- writing whole numbers ---------------------------------------------------------------------

function checkWrite(buffer, value, offset, min, max, size) {
  if (value > max || value < min) badValue(value, min, max, size);
  check(buffer, offset, size);
}

function write8(buffer, value, offset, min, max) {
  if (typeof offset !== 'number') badOffset(offset);
  checkWrite(buffer, value, offset, min, max, 1);
  buffer[offset] = value;
  return offset + 1;
}

function write16LE(buffer, value, offset, min, max) {
  checkWrite(buffer, value, offset, min, max, 2);
  buffer[offset] = value;
  buffer[offset + 1] = value >>> 8;
  return offset + 2;
}

function write16BE(buffer, value, offset, min, max) {
  checkWrite(buffer, value, offset, min, max, 2);
  buffer[offset] = value >>> 8;
  buffer[offset + 1] = value;
  return offset + 2;
}

function write32LE(buffer, value, offset, min, max) {
  checkWrite(buffer, value, offset, min, max, 4);
  buffer[offset] = value;
  buffer[offset + 1] = value >>> 8;
  buffer[offset + 2] = value >>> 16;
  buffer[offset + 3] = value >>> 24;
  return offset + 4;
}

function write32BE(buffer, value, offset, min, max) {
  checkWrite(buffer, value, offset, min, max, 4);
  buffer[offset] = value >>> 24;
  buffer[offset + 1] = value >>> 16;
  buffer[offset + 2] = value >>> 8;
  buffer[offset + 3] = value;
  return offset + 4;
}

function writeUInt8(value, offset = 0) {
  return write8(this, +value, offset, 0, 0xff);
}

function writeInt8(value, offset = 0) {
  return write8(this, +value, offset, -0x80, 0x7f);
}

function writeUInt16LE(value, offset = 0) {
  return write16LE(this, +value, offset, 0, 0xffff);
}

function writeUInt16BE(value, offset = 0) {
  return write16BE(this, +value, offset, 0, 0xffff);
}

function writeInt16LE(value, offset = 0) {
  return write16LE(this, +value, offset, -0x8000, 0x7fff);
}

function writeInt16BE(value, offset = 0) {
  return write16BE(this, +value, offset, -0x8000, 0x7fff);
}

function writeUInt32LE(value, offset = 0) {
  return write32LE(this, +value, offset, 0, 0xffffffff);
}

function writeUInt32BE(value, offset = 0) {
  return write32BE(this, +value, offset, 0, 0xffffffff);
}

function writeInt32LE(value, offset = 0) {
  return write32LE(this, +value, offset, -0x80000000, 0x7fffffff);
}

function writeInt32BE(value, offset = 0) {
  return write32BE(this, +value, offset, -0x80000000, 0x7fffffff);
}

// Six bytes are more than the shift operators handle, hence the division.
function writeSized(buffer, value, offset, byteLength, isSigned, littleEndian) {
  if (offset === undefined) {
    throw new codes.ERR_INVALID_ARG_TYPE('offset', 'number', offset);
  }
  checkByteLength(byteLength);
  const range = 2 ** (8 * byteLength);
  const min = isSigned ? -range / 2 : 0;
  const max = isSigned ? range / 2 - 1 : range - 1;
  value = +value;
  checkWrite(buffer, value, offset, min, max, byteLength);
  let rest = Math.trunc(value) || 0;
  if (rest < 0) rest += range;
  for (let i = 0; i < byteLength; i++) {
    buffer[littleEndian ? offset + i : offset + byteLength - 1 - i] = rest % 256;
    rest = Math.floor(rest / 256);
  }
  return offset + byteLength;
}

function writeUIntLE(value, offset, byteLength) {
  return writeSized(this, value, offset, byteLength, false, true);
}

function writeUIntBE(value, offset, byteLength) {
  return writeSized(this, value, offset, byteLength, false, false);
}

function writeIntLE(value, offset, byteLength) {
  return writeSized(this, value, offset, byteLength, true, true);
}

function writeIntBE(value, offset, byteLength) {
  return writeSized(this, value, offset, byteLength, true, false);
}

// ---- through the scratch bytes -----------------------------------------------------------------

function load(buffer, offset, size, reversed) {
  check(buffer, offset, size);
  for (let i = 0; i < size; i++) scratch[reversed ? size - 1 - i : i] = buffer[offset + i];
}

function store(buffer, offset, size, reversed) {
  check(buffer, offset, size);
  for (let i = 0; i < size; i++) buffer[offset + i] = scratch[reversed ? size - 1 - i : i];
  return offset + size;
}

const reversedLE = !littleEndianHost;
const reversedBE = littleEndianHost;

function readFloatForwards(offset = 0) {
  load(this, offset, 4, reversedLE);
  return scratchFloat[0];
}

function readFloatBackwards(offset = 0) {
  load(this, offset, 4, reversedBE);
  return scratchFloat[0];
}

function readDoubleForwards(offset = 0) {
  load(this, offset, 8, reversedLE);
  return scratchDouble[0];
}

function readDoubleBackwards(offset = 0) {
  load(this, offset, 8, reversedBE);
  return scratchDouble[0];
}

function writeFloatForwards(value, offset = 0) {
  scratchFloat[0] = value;
  return store(this, offset, 4, reversedLE);
}

function writeFloatBackwards(value, offset = 0) {
  scratchFloat[0] = value;
  return store(this, offset, 4, reversedBE);
}

function writeDoubleForwards(value, offset = 0) {
  scratchDouble[0] = value;
  return store(this, offset, 8, reversedLE);
}

function writeDoubleBackwards(value, offset = 0) {
  scratchDouble[0] = value;
  return store(this, offset, 8, reversedBE);
}

function readBigUInt64LE(offset = 0) {
  load(this, offset, 8, reversedLE);
  return scratchUint64[0];
}

function readBigUInt64BE(offset = 0) {
  load(this, offset, 8, reversedBE);
  return scratchUint64[0];
}

function readBigInt64LE(offset = 0) {
  load(this, offset, 8, reversedLE);
  return scratchInt64[0];
}

function readBigInt64BE(offset = 0) {
  load(this, offset, 8, reversedBE);
  return scratchInt64[0];
}

function writeBig(buffer, value, offset, min, max, reversed) {
  if (typeof value !== 'bigint') {
    throw new TypeError('Cannot mix BigInt and other types, use explicit conversions');
  }
  checkWrite(buffer, value, offset, min, max, 8);
  scratchInt64[0] = value;
  return store(buffer, offset, 8, reversed);
}

const MAX_UINT64 = 0xffffffffffffffffn;
const MAX_INT64 = 0x7fffffffffffffffn;

function writeBigUInt64LE(value, offset = 0) {
  return writeBig(this, value, offset, 0n, MAX_UINT64, reversedLE);
}

function writeBigUInt64BE(value, offset = 0) {
  return writeBig(this, value, offset, 0n, MAX_UINT64, reversedBE);
}

function writeBigInt64LE(value, offset = 0) {
  return writeBig(this, value, offset, -MAX_INT64 - 1n, MAX_INT64, reversedLE);
}

function writeBigInt64BE(value, offset = 0) {
  return writeBig(this, value, offset, -MAX_INT64 - 1n, MAX_INT64, reversedBE);
}

module.exports = {
  readBigUInt64LE, readBigUInt64BE, readBigInt64LE, readBigInt64BE,
  writeBigUInt64LE, writeBigUInt64BE, writeBigInt64LE, writeBigInt64BE,
  readUIntLE, readUInt32LE, readUInt16LE, readUInt8, readUIntBE, readUInt32BE, readUInt16BE,
  readIntLE, readInt32LE, readInt16LE, readInt8, readIntBE, readInt32BE, readInt16BE,
  writeUIntLE, writeUInt32LE, writeUInt16LE, writeUInt8, writeUIntBE, writeUInt32BE,
  writeUInt16BE,
  writeIntLE, writeInt32LE, writeInt16LE, writeInt8, writeIntBE, writeInt32BE, writeInt16BE,
  readFloatLE: readFloatForwards, readFloatBE: readFloatBackwards,
  readDoubleLE: readDoubleForwards, readDoubleBE: readDoubleBackwards,
  writeFloatLE: writeFloatForwards, writeFloatBE: writeFloatBackwards,
  writeDoubleLE: writeDoubleForwards, writeDoubleBE: writeDoubleBackwards,
};

// readUint8 is readUInt8 and so on.
for (const name of Object.keys(module.exports)) {
  if (name.includes('UInt')) module.exports[name.replace('UInt', 'Uint')] = module.exports[name];
}

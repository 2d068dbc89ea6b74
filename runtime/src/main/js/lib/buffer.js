'use strict';

const { codes } = require('internal/errors');
const { validateNumber, validateString } = require('internal/validators');
const { customInspectSymbol, kIsEncodingSymbol } = require('internal/util');
const { FastBuffer, addBufferPrototype } = require('internal/buffer');
const { defineLazy, defineLazyValue } = internalBinding('builtins');
const { isAnyArrayBuffer } = internalBinding('types');
const binding = internalBinding('buffer');

const kMaxLength = Number.MAX_SAFE_INTEGER;
const kStringMaxLength = 0x1fffffe8;

const UTF8 = 1;
const codecs = {
  __proto__: null,
  'utf8': 1, 'utf-8': 1, 'hex': 5, 'base64': 2, 'base64url': 7, 'latin1': 4, 'binary': 4,
  'ascii': 0, 'ucs2': 3, 'ucs-2': 3, 'utf16le': 3, 'utf-16le': 3,
};
const sliceNames = ['asciiSlice', 'utf8Slice', 'base64Slice', 'ucs2Slice', 'latin1Slice',
  'hexSlice', '', 'base64urlSlice'];
const writeNames = ['asciiWrite', 'utf8Write', 'base64Write', 'ucs2Write', 'latin1Write',
  'hexWrite', '', 'base64urlWrite'];

const tagOfTypedArray = Object.getOwnPropertyDescriptor(
  Object.getPrototypeOf(Uint8Array.prototype), Symbol.toStringTag).get;

let inspectMaxBytes = 50;

const isUint8Array = (value) => tagOfTypedArray.call(value) === 'Uint8Array';

function codecOf(encoding) {
  return codecs[encoding] ?? codecs[`${encoding}`.toLowerCase()];
}

function knownCodecOf(encoding) {
  const codec = codecOf(encoding);
  if (codec === undefined) throw new codes.ERR_UNKNOWN_ENCODING(encoding);
  return codec;
}

function checkBytes(value, name) {
  if (!isUint8Array(value)) {
    throw new codes.ERR_INVALID_ARG_TYPE(name, ['Buffer', 'Uint8Array'], value);
  }
}

function checkIndex(value, name, min, max) {
  if (typeof value === 'number' && value >= min && value <= max && value % 1 === 0) return;
  require('internal/validators').validateInteger(value, name, min, max);
}

// ---- making buffers ----------------------------------------------------------------------------

// Small buffers share one ArrayBuffer, each starting at a multiple of eight.
let pool;
let poolOffset = 0;

function takeFromPool(size) {
  if (pool === undefined || size > pool.length - poolOffset) {
    pool = new FastBuffer(Buffer.poolSize);
    poolOffset = 0;
  }
  return poolOffset;
}

function advancePool(length) {
  poolOffset = poolOffset + length + 7 & ~7;
}

function allocate(size) {
  if (size <= 0) return new FastBuffer();
  if (size >= Buffer.poolSize >>> 1) return new FastBuffer(size);
  const start = takeFromPool(size);
  advancePool(size);
  return new FastBuffer(pool.buffer, start, size);
}

function fromString(string, encoding) {
  const codec = typeof encoding === 'string' && encoding !== '' ? knownCodecOf(encoding) : UTF8;
  if (string === '') return new FastBuffer();
  const bound = string.length * 3;
  if (bound >= Buffer.poolSize >>> 1) return binding.fromString(string, codec);
  const start = takeFromPool(bound);
  const length = pool[writeNames[codec]](string, start);
  advancePool(length);
  return new FastBuffer(pool.buffer, start, length);
}

function fromArrayLike(source) {
  if (source.length <= 0) return new FastBuffer();
  const buffer = allocate(source.length);
  buffer.set(source);
  return buffer;
}

function fromArrayBuffer(arrayBuffer, byteOffset, length) {
  byteOffset = byteOffset === undefined ? 0 : +byteOffset || 0;
  const room = arrayBuffer.byteLength - byteOffset;
  if (room < 0) throw new codes.ERR_BUFFER_OUT_OF_BOUNDS('offset');
  if (byteOffset <= -1) {
    throw new RangeError(`Start offset ${byteOffset} is outside the bounds of the buffer`);
  }
  if (length === undefined) return new FastBuffer(arrayBuffer, byteOffset);
  length = +length;
  if (!(length > 0)) length = 0;
  if (length > room) throw new codes.ERR_BUFFER_OUT_OF_BOUNDS('length');
  return new FastBuffer(arrayBuffer, byteOffset, length);
}

function fromObject(object) {
  if (object.length !== undefined || isAnyArrayBuffer(object.buffer)) {
    return typeof object.length === 'number' ? fromArrayLike(object) : new FastBuffer();
  }
  if (object.type === 'Buffer' && Array.isArray(object.data)) return fromArrayLike(object.data);
  return undefined;
}

function from(value, encodingOrOffset, length) {
  if (typeof value === 'string') return fromString(value, encodingOrOffset);
  if (typeof value === 'object' && value !== null) {
    if (isAnyArrayBuffer(value)) return fromArrayBuffer(value, encodingOrOffset, length);
    const primitive = value.valueOf?.();
    if (primitive != null && primitive !== value &&
        (typeof primitive === 'string' || typeof primitive === 'object')) {
      return from(primitive, encodingOrOffset, length);
    }
    const buffer = fromObject(value);
    if (buffer !== undefined) return buffer;
    if (typeof value[Symbol.toPrimitive] === 'function') {
      const text = value[Symbol.toPrimitive]('string');
      if (typeof text === 'string') return fromString(text, encodingOrOffset);
    }
  }
  throw new codes.ERR_INVALID_ARG_TYPE('first argument',
    ['string', 'Buffer', 'ArrayBuffer', 'Array', 'Array-like Object'], value);
}

let warned = false;

// Uses in dependencies are not the user's to fix, so only the program's own ones are reported.
function warnOfConstructor() {
  if (warned) return;
  const { isInsideNodeModules } = require('internal/util');
  const { getOptionValue } = require('internal/options');
  if (!getOptionValue('--pending-deprecation') && isInsideNodeModules()) return;
  warned = true;
  process.emitWarning('Buffer() is deprecated due to security and usability issues. Please use ' +
    'the Buffer.alloc(), Buffer.allocUnsafe(), or Buffer.from() methods instead.',
  'DeprecationWarning', 'DEP0005');
}

function Buffer(arg, encodingOrOffset, length) {
  warnOfConstructor();
  if (typeof arg !== 'number') return Buffer.from(arg, encodingOrOffset, length);
  if (typeof encodingOrOffset === 'string') {
    throw new codes.ERR_INVALID_ARG_TYPE('string', 'string', arg);
  }
  return Buffer.alloc(arg);
}

Object.setPrototypeOf(Buffer, Uint8Array);
Object.defineProperty(Buffer, Symbol.species, {
  configurable: true, enumerable: false, get() { return FastBuffer; },
});
Buffer.prototype = FastBuffer.prototype;
addBufferPrototype(Buffer.prototype);
Object.defineProperty(Buffer.prototype, 'constructor', {
  configurable: true, enumerable: false, writable: true, value: Buffer,
});

Object.assign(Buffer, {
  poolSize: 8 * 1024,

  from(value, encodingOrOffset, length) {
    return from(value, encodingOrOffset, length);
  },

  copyBytesFrom(view, offset, length) {
    const tag = tagOfTypedArray.call(view);
    if (tag === undefined) throw new codes.ERR_INVALID_ARG_TYPE('view', ['TypedArray'], view);
    if (view.length === 0) return new FastBuffer();
    let end = view.length;
    if (offset !== undefined) checkIndex(offset, 'offset', 0, kMaxLength);
    const start = offset ?? 0;
    if (start >= end) return new FastBuffer();
    if (length !== undefined) {
      checkIndex(length, 'length', 0, kMaxLength);
      end = Math.min(start + length, end);
    }
    const part = view.subarray(start, end);
    return fromArrayLike(new Uint8Array(part.buffer, part.byteOffset, part.byteLength));
  },

  of(...items) {
    return fromArrayLike(items);
  },

  alloc(size, fill, encoding) {
    validateNumber(size, 'size', 0, kMaxLength);
    const buffer = new FastBuffer(size);
    if (fill === undefined || fill === 0 || size === 0) return buffer;
    return fillBuffer(buffer, fill, 0, buffer.length, encoding);
  },

  allocUnsafe(size) {
    validateNumber(size, 'size', 0, kMaxLength);
    return allocate(size);
  },

  allocUnsafeSlow(size) {
    validateNumber(size, 'size', 0, kMaxLength);
    return new FastBuffer(size);
  },

  isBuffer(value) {
    return value instanceof Buffer;
  },

  compare(buf1, buf2) {
    checkBytes(buf1, 'buf1');
    checkBytes(buf2, 'buf2');
    return buf1 === buf2 ? 0 : binding.compare(buf1, buf2);
  },

  isEncoding(encoding) {
    return typeof encoding === 'string' && encoding !== '' && codecOf(encoding) !== undefined;
  },

  concat(list, length) {
    require('internal/validators').validateArray(list, 'list');
    if (list.length === 0) return new FastBuffer();
    if (length === undefined) {
      length = 0;
      for (let i = 0; i < list.length; i++) length += list[i].length || 0;
    } else {
      checkIndex(length, 'length', 0, kMaxLength);
    }
    const whole = Buffer.allocUnsafe(length);
    let filled = 0;
    for (let i = 0; i < list.length; i++) {
      checkBytes(list[i], `list[${i}]`);
      filled += copyBytes(list[i], whole, filled, 0, list[i].length);
    }
    return filled < length ? whole.fill(0, filled, length) : whole;
  },

  byteLength(string, encoding) {
    if (typeof string !== 'string') {
      if (ArrayBuffer.isView(string) || isAnyArrayBuffer(string)) return string.byteLength;
      throw new codes.ERR_INVALID_ARG_TYPE('string', ['string', 'Buffer', 'ArrayBuffer'], string);
    }
    switch (encoding ? codecOf(encoding) : UTF8) {
      case 0: case 4: return string.length;
      case 3: return string.length * 2;
      case 5: return string.length >>> 1;
      case 2: case 7: {
        let digits = string.length;
        if (string[digits - 1] === '=') digits--;
        if (digits > 1 && string[string.length - 2] === '=') digits--;
        return digits * 3 >>> 2;
      }
      default: return binding.byteLengthUtf8(string);
    }
  },
});
Object.defineProperty(Buffer, kIsEncodingSymbol, {
  configurable: true, enumerable: true, writable: true, value: Buffer.isEncoding,
});

// ---- methods -----------------------------------------------------------------------------------

function copyBytes(source, target, targetStart, sourceStart, sourceEnd) {
  const length = Math.min(sourceEnd - sourceStart, target.byteLength - targetStart,
    source.length - sourceStart);
  if (length <= 0) return 0;
  return binding.copy(source, target, targetStart, sourceStart, length);
}

function toIndex(value, name, otherwise, max) {
  if (value === undefined) return otherwise;
  let index = typeof value === 'number' ? value : +value;
  if (Number.isNaN(index)) index = 0;
  index = Math.trunc(index);
  if (index < 0) throw new codes.ERR_OUT_OF_RANGE(name, max === undefined ? '>= 0' :
    `>= 0 && <= ${max}`, value);
  return index;
}

// Offsets of slice: any number, negative ones count from the end.
function toSliceIndex(value, length) {
  const index = Math.trunc(+value) || 0;
  return index < 0 ? Math.max(index + length, 0) : Math.min(index, length);
}

function fillBuffer(buffer, value, offset, end, encoding) {
  if (typeof value === 'string') {
    if (offset === undefined || typeof offset === 'string') {
      encoding = offset;
      offset = undefined;
    } else if (typeof end === 'string') {
      encoding = end;
      end = undefined;
    }
    if (encoding !== undefined && encoding !== '') validateString(encoding, 'encoding');
    if (value === '') value = 0;
  } else {
    encoding = undefined;
  }
  const codec = encoding ? knownCodecOf(encoding) : UTF8;
  if (offset === undefined) {
    offset = 0;
    end = buffer.length;
  } else {
    validateNumber(offset, 'offset', 0);
    if (end === undefined) end = buffer.length;
    else validateNumber(end, 'end', 0, buffer.length);
    if (offset >= end) return buffer;
  }
  const failure = binding.fill(buffer, value, offset, end, codec);
  if (failure === -1) throw new codes.ERR_INVALID_ARG_VALUE('value', value);
  if (failure === -2) throw new codes.ERR_BUFFER_OUT_OF_BOUNDS();
  return buffer;
}

function search(buffer, value, byteOffset, encoding, ahead) {
  checkBytes(buffer, 'buffer');
  if (typeof byteOffset === 'string') {
    encoding = byteOffset;
    byteOffset = undefined;
  }
  byteOffset = +byteOffset;
  if (Number.isNaN(byteOffset)) byteOffset = ahead ? 0 : buffer.length;
  if (typeof value === 'number') {
    return binding.indexOfNumber(buffer, value, Math.trunc(byteOffset), ahead);
  }
  const codec = encoding === undefined ? UTF8 : codecOf(encoding);
  if (typeof value === 'string') {
    if (codec === undefined) throw new codes.ERR_UNKNOWN_ENCODING(encoding);
    return binding.indexOfString(buffer, value, Math.trunc(byteOffset), codec, ahead);
  }
  if (isUint8Array(value)) {
    return binding.indexOfBuffer(buffer, value, Math.trunc(byteOffset), codec ?? UTF8, ahead);
  }
  throw new codes.ERR_INVALID_ARG_TYPE('value', ['number', 'string', 'Buffer', 'Uint8Array'],
    value);
}

function swap(buffer, size, method) {
  if (buffer.length % size !== 0) throw new codes.ERR_INVALID_BUFFER_SIZE(`${size * 8}-bits`);
  return method(buffer);
}

for (const [name, get] of [['parent', 'buffer'], ['offset', 'byteOffset']]) {
  Object.defineProperty(Buffer.prototype, name, {
    enumerable: true,
    get() { return this instanceof Buffer ? this[get] : undefined; },
  });
}

const methods = {
  copy(target, targetStart, sourceStart, sourceEnd) {
    checkBytes(this, 'source');
    if (!ArrayBuffer.isView(target)) checkBytes(target, 'target');
    const to = toIndex(targetStart, 'targetStart', 0);
    const start = toIndex(sourceStart, 'sourceStart', 0, this.length);
    if (start > this.length) {
      throw new codes.ERR_OUT_OF_RANGE('sourceStart', `>= 0 && <= ${this.length}`, sourceStart);
    }
    const end = toIndex(sourceEnd, 'sourceEnd', this.length);
    return copyBytes(this, target, to, start, end);
  },

  toString(encoding, start, end) {
    if (arguments.length === 0) return this.utf8Slice(0, this.length);
    const { length } = this;
    if (start === undefined || start <= 0) start = 0;
    else if (start >= length) return '';
    else start = Math.trunc(start) || 0;
    if (end === undefined || end > length) end = length;
    else end = Math.trunc(end) || 0;
    if (end <= start) return '';
    return this[sliceNames[encoding === undefined ? UTF8 : knownCodecOf(encoding)]](start, end);
  },

  equals(otherBuffer) {
    checkBytes(this, 'buf');
    checkBytes(otherBuffer, 'otherBuffer');
    if (this === otherBuffer) return true;
    return this.length === otherBuffer.length && binding.compare(this, otherBuffer) === 0;
  },

  inspect(recurseTimes, ctx) {
    return require('internal/buffer/seldom').inspect(this, ctx, inspectMaxBytes);
  },

  compare(target, targetStart, targetEnd, sourceStart, sourceEnd) {
    checkBytes(this, 'buf');
    checkBytes(target, 'target');
    if (arguments.length === 1) return binding.compare(this, target);
    if (targetStart === undefined) targetStart = 0;
    else checkIndex(targetStart, 'targetStart', 0, kMaxLength);
    if (targetEnd === undefined) targetEnd = target.length;
    else checkIndex(targetEnd, 'targetEnd', 0, target.length);
    if (sourceStart === undefined) sourceStart = 0;
    else checkIndex(sourceStart, 'sourceStart', 0, kMaxLength);
    if (sourceEnd === undefined) sourceEnd = this.length;
    else checkIndex(sourceEnd, 'sourceEnd', 0, this.length);
    if (sourceStart >= sourceEnd) return targetStart >= targetEnd ? 0 : -1;
    if (targetStart >= targetEnd) return 1;
    return binding.compareOffset(this, target, targetStart, sourceStart, targetEnd, sourceEnd);
  },

  indexOf(value, byteOffset, encoding) {
    return search(this, value, byteOffset, encoding, true);
  },

  lastIndexOf(value, byteOffset, encoding) {
    return search(this, value, byteOffset, encoding, false);
  },

  includes(value, byteOffset, encoding) {
    return search(this, value, byteOffset, encoding, true) !== -1;
  },

  fill(value, offset, end, encoding) {
    return fillBuffer(this, value, offset, end, encoding);
  },

  write(string, offset, length, encoding) {
    if (offset === undefined) return this.utf8Write(string, 0, this.length);
    if (length === undefined && typeof offset === 'string') {
      encoding = offset;
      offset = 0;
    } else {
      checkIndex(offset, 'offset', 0, this.length);
      if (typeof length === 'string') {
        encoding = length;
        length = undefined;
      } else if (length !== undefined) {
        checkIndex(length, 'length', 0, this.length);
      }
    }
    const room = this.length - offset;
    if (length === undefined || length > room) length = room;
    const codec = encoding ? knownCodecOf(encoding) : UTF8;
    return this[writeNames[codec]](string, offset, length);
  },

  toJSON() {
    return { type: 'Buffer', data: Array.from(this) };
  },

  subarray(start, end) {
    const { length } = this;
    start = toSliceIndex(start, length);
    end = end === undefined ? length : toSliceIndex(end, length);
    return new FastBuffer(this.buffer, this.byteOffset + start, Math.max(end - start, 0));
  },

  slice(start, end) {
    return this.subarray(start, end);
  },

  swap16() {
    return swap(this, 2, binding.swap16);
  },

  swap32() {
    return swap(this, 4, binding.swap32);
  },

  swap64() {
    return swap(this, 8, binding.swap64);
  },
};
methods.toLocaleString = methods.toString;
Object.assign(Buffer.prototype, methods);
Object.defineProperty(Buffer.prototype, customInspectSymbol, {
  configurable: true, enumerable: true, writable: true, value: methods.inspect,
});
binding.setBufferPrototype(Buffer.prototype);

// ---- the module --------------------------------------------------------------------------------

function SlowBuffer(length) {
  validateNumber(length, 'size', 0, kMaxLength);
  return new FastBuffer(length);
}
Object.setPrototypeOf(SlowBuffer.prototype, Uint8Array.prototype);
Object.setPrototypeOf(SlowBuffer, Uint8Array);

const exported = module.exports = { Buffer };
defineLazyValue(exported, 'SlowBuffer', true, () => require('internal/util').deprecate(
  SlowBuffer, 'SlowBuffer() is deprecated. Please use Buffer.allocUnsafeSlow()', 'DEP0030'));
for (const name of ['transcode', 'isUtf8', 'isAscii']) {
  defineLazy(exported, name, true, 'internal/buffer/seldom', name);
}
exported.kMaxLength = kMaxLength;
exported.kStringMaxLength = kStringMaxLength;
defineLazy(exported, 'btoa', true, 'internal/buffer/seldom', 'btoa');
defineLazy(exported, 'atob', true, 'internal/buffer/seldom', 'atob');
Object.defineProperty(exported, 'constants', {
  enumerable: true,
  value: { __proto__: null, MAX_LENGTH: kMaxLength, MAX_STRING_LENGTH: kStringMaxLength },
});
Object.defineProperty(exported, 'INSPECT_MAX_BYTES', {
  configurable: true,
  enumerable: true,
  get() { return inspectMaxBytes; },
  set(value) {
    validateNumber(value, 'INSPECT_MAX_BYTES', 0);
    inspectMaxBytes = value;
  },
});
defineLazy(exported, 'Blob', true, 'internal/blob', 'Blob');
defineLazy(exported, 'resolveObjectURL', true, 'internal/blob', 'resolveObjectURL');
defineLazy(exported, 'File', true, 'internal/file', 'File');

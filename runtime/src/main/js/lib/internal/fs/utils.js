'use strict';

// Checks and conversions of the arguments of fs functions.

const { codes, captureStack } = require('internal/errors');
const {
  isInt32, parseFileMode, validateAbortSignal, validateInt32, validateInteger,
} = require('internal/validators');
const { kEmptyObject, normalizeEncoding } = require('internal/util');

const isUint8Array = (value) => value instanceof Uint8Array ||
  (ArrayBuffer.isView(value) && internalBinding('types').isUint8Array(value));

const kIoMaxLength = 2 ** 31 - 1;
const kReadFileBufferLength = 512 * 1024;
const kReadFileUnknownBufferLength = 64 * 1024;
const kWriteFileMaxChunkSize = 512 * 1024;

/** A path as string or Uint8Array; file URLs are converted. */
function getValidatedPath(path, name = 'path') {
  if (typeof path === 'string') {
    if (path.includes('\0')) rejectNull(path, name);
    return path;
  }
  if (isUint8Array(path)) {
    if (path.includes(0)) rejectNull(path, name);
    return path;
  }
  if (path?.href && path.protocol !== undefined && path.auth === undefined &&
      path.path === undefined) {
    return getValidatedPath(require('internal/url').toPathIfFileURL(path), name);
  }
  throw captureStack(
    new codes.ERR_INVALID_ARG_TYPE(name, ['string', 'Buffer', 'URL'], path), getValidatedPath);
}

function rejectNull(path, name) {
  throw captureStack(
    new codes.ERR_INVALID_ARG_VALUE(
      name, path, 'must be a string, Uint8Array, or URL without null bytes'), getValidatedPath);
}

function getValidatedFd(fd, name = 'fd') {
  if (Object.is(fd, -0)) return 0;
  validateInt32(fd, name, 0);
  return fd;
}

function assertEncoding(encoding) {
  if (!encoding) return;
  if (typeof encoding === 'string' && normalizeEncoding(encoding) !== undefined) return;
  throw new codes.ERR_INVALID_ARG_VALUE('encoding', encoding, 'is invalid encoding');
}

/** Options as an object: a string is an encoding, a function in their place means none. */
function getOptions(options, defaults = kEmptyObject) {
  if (options == null || typeof options === 'function') return defaults;
  if (typeof options === 'string') {
    options = { ...defaults, encoding: options };
  } else if (typeof options !== 'object') {
    throw new codes.ERR_INVALID_ARG_TYPE('options', ['string', 'Object'], options);
  }
  if (options.encoding !== 'buffer') assertEncoding(options.encoding);
  if (options.signal !== undefined) validateAbortSignal(options.signal, 'options.signal');
  return options;
}

/** A copy that later changes of the given object do not reach; inherited options count. */
function copyObject(source) {
  const copy = {};
  for (const key in source) copy[key] = source[key];
  return copy;
}

const O_RDONLY = 0;
const O_WRONLY = 1;
const O_RDWR = 2;
const flagNames = { __proto__: null, 'r': O_RDONLY, 'r+': O_RDWR };

function addFlags() {
  const { O_APPEND, O_CREAT, O_EXCL, O_SYNC, O_TRUNC } = internalBinding('constants').fs;
  const bits = { __proto__: null, r: 0, w: O_CREAT | O_TRUNC, a: O_CREAT | O_APPEND };
  const add = (text, flags) => { flagNames[text] = flags; };
  add('rs', O_RDONLY | O_SYNC);
  add('sr', O_RDONLY | O_SYNC);
  add('rs+', O_RDWR | O_SYNC);
  add('sr+', O_RDWR | O_SYNC);
  for (const letter of 'wa') {
    for (const [plus, access] of [['', O_WRONLY], ['+', O_RDWR]]) {
      add(letter + plus, bits[letter] | access);
      add(`${letter}x${plus}`, bits[letter] | access | O_EXCL);
      add(`x${letter}${plus}`, bits[letter] | access | O_EXCL);
    }
  }
  for (const plus of ['', '+']) {
    add(`as${plus}`, flagNames[`a${plus}`] | O_SYNC);
    add(`sa${plus}`, flagNames[`a${plus}`] | O_SYNC);
  }
}

function stringToFlags(flags, name = 'flags') {
  if (typeof flags === 'number') {
    validateInt32(flags, name);
    return flags;
  }
  if (flags == null) return O_RDONLY;
  if (flagNames[flags] === undefined && flagNames.w === undefined) addFlags();
  const known = typeof flags === 'string' ? flagNames[flags] : undefined;
  if (known === undefined) throw new codes.ERR_INVALID_ARG_VALUE(name, flags);
  return known;
}

function validateOffsetLengthRead(offset, length, bufferLength) {
  if (offset < 0) throw new codes.ERR_OUT_OF_RANGE('offset', '>= 0', offset);
  if (length < 0) throw new codes.ERR_OUT_OF_RANGE('length', '>= 0', length);
  if (offset + length > bufferLength) {
    throw new codes.ERR_OUT_OF_RANGE('length', `<= ${bufferLength - offset}`, length);
  }
}

function validateOffsetLengthWrite(offset, length, byteLength) {
  if (offset > byteLength) {
    throw new codes.ERR_OUT_OF_RANGE('offset', `<= ${byteLength}`, offset);
  }
  if (length > byteLength - offset) {
    throw new codes.ERR_OUT_OF_RANGE('length', `<= ${byteLength - offset}`, length);
  }
  if (length < 0) throw new codes.ERR_OUT_OF_RANGE('length', '>= 0', length);
  validateInt32(length, 'length', 0);
}

function validatePosition(position, name, length) {
  if (typeof position === 'number') {
    validateInteger(position, name, -1);
  } else if (typeof position === 'bigint') {
    const max = 2n ** 63n - 1n - BigInt(length);
    if (!(position >= -1n && position <= max)) {
      throw new codes.ERR_OUT_OF_RANGE(name, `>= -1 && <= ${max}`, position);
    }
  } else {
    throw new codes.ERR_INVALID_ARG_TYPE(name, ['integer', 'bigint'], position);
  }
}

function validateBufferArray(buffers, name = 'buffers') {
  if (!Array.isArray(buffers) || !buffers.every(ArrayBuffer.isView)) {
    throw new codes.ERR_INVALID_ARG_TYPE(name, 'ArrayBufferView[]', buffers);
  }
  return buffers;
}

function validateStringAfterArrayBufferView(buffer, name) {
  if (typeof buffer !== 'string') {
    throw new codes.ERR_INVALID_ARG_TYPE(
      name, ['string', 'Buffer', 'TypedArray', 'DataView'], buffer);
  }
}

/** The mode of access or copyFile, a set of three bits. */
function getValidMode(mode) {
  if (mode == null) return 0;
  if (!isInt32(mode)) {
    throw Object.assign(new TypeError('mode must be int32 or null/undefined'),
                        { code: 'ERR_INVALID_ARG_TYPE' });
  }
  if (mode < 0 || mode > 7) {
    throw Object.assign(new RangeError('mode is out of range: >= 0 && <= 7'),
                        { code: 'ERR_OUT_OF_RANGE' });
  }
  return mode;
}

/** Seconds since 1970 from a Date, a number or a numeric string. */
function toUnixTimestamp(time, name = 'time') {
  if (typeof time === 'string' && +time == time) return +time;
  if (Number.isFinite(time)) return time < 0 ? Date.now() / 1000 : time;
  if (internalBinding('types').isDate(time)) return Date.prototype.getTime.call(time) / 1000;
  throw new codes.ERR_INVALID_ARG_TYPE(name, ['Date', 'Time in seconds'], time);
}

/** mkdtemp adds X characters of its own, which some systems would replace as well. */
function warnOnNonPortableTemplate(template) {
  if ((typeof template === 'string' && template.endsWith('X')) ||
      (typeof template !== 'string' && template.at(-1) === 0x58)) {
    process.emitWarning('mkdtemp() templates ending with X are not portable. ' +
                        'For details see: https://nodejs.org/api/fs.html');
  }
}

/** Names come as strings or, for other encodings than UTF-8, as Buffers to be decoded. */
const wantsBuffer = (encoding) => Boolean(encoding) && normalizeEncoding(encoding) !== 'utf8';

function decodeName(name, encoding) {
  return typeof name === 'string' || encoding === 'buffer' ? name : name.toString(encoding);
}

module.exports = {
  assertEncoding, copyObject, decodeName, getOptions, getValidMode, getValidatedFd,
  getValidatedPath, isInt32, isUint8Array, parseFileMode, stringToFlags,
  toUnixTimestamp, validateBufferArray, validateOffsetLengthRead, validateOffsetLengthWrite,
  validatePosition, validateStringAfterArrayBufferView, wantsBuffer, warnOnNonPortableTemplate,
  kIoMaxLength, kReadFileBufferLength, kReadFileUnknownBufferLength, kWriteFileMaxChunkSize,
};

function lazily(file, names) {
  for (const name of names) {
    Object.defineProperty(module.exports, name, {
      configurable: true, enumerable: true, get: () => require(file)[name] });
  }
}
lazily('internal/fs/stats', ['BigIntStats', 'Stats', 'getStatFsFromBinding',
  'getStatsFromBinding']);
lazily('internal/fs/dirent', ['Dirent', 'getDirent', 'getDirents']);
lazily('internal/fs/rm', ['validateRmOptions', 'validateRmOptionsSync', 'validateRmdirOptions']);

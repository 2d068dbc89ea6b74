'use strict';

const { Buffer } = require('buffer');
const { codes } = require('internal/errors');
const { deprecateInstantiation } = require('internal/util');
const { isAnyArrayBuffer, isArrayBufferView } = require('internal/util/types');
const { validateFunction, validateUint32 } = require('internal/validators');
const settings = require('internal/zlib/settings');
const { Zlib, ZlibBase } = require('internal/zlib/streams');
const { defineLazyValue } = internalBinding('builtins');

function crc32(data, value = 0) {
  if (typeof data === 'string') {
    data = Buffer.from(data);
  } else if (!isArrayBufferView(data)) {
    throw new codes.ERR_INVALID_ARG_TYPE('data',
      ['Buffer', 'TypedArray', 'DataView', 'string'], data);
  }
  validateUint32(value, 'value');
  return internalBinding('zlib').crc32(data, value);
}

function streamClass(name, mode, base) {
  const Stream = { [name]: function(options) {
    if (!(this instanceof Stream)) return deprecateInstantiation(Stream, 'DEP0184', options);
    base.call(this, options, mode);
    return undefined;
  } }[name];
  Object.setPrototypeOf(Stream.prototype, base.prototype);
  Object.setPrototypeOf(Stream, base);
  return Stream;
}

// ---- whole buffers at once ---------------------------------------------------------------------

function toBytes(buffer) {
  if (typeof buffer === 'string') return Buffer.from(buffer);
  if (isArrayBufferView(buffer) || isAnyArrayBuffer(buffer)) return buffer;
  throw new codes.ERR_INVALID_ARG_TYPE('buffer',
    ['string', 'Buffer', 'TypedArray', 'DataView', 'ArrayBuffer'], buffer);
}

/** The handle and limits for one job; `info` asks to see the stream that does it. */
function jobFor(Stream, mode, options) {
  if (!options?.info) return settings.settingsFor(mode, options);
  const engine = new Stream(options);
  return {
    engine,
    handle: engine._handle,
    finishFlush: engine._finishFlushFlag,
    maxOutputLength: engine._maxOutputLength,
  };
}

function failureOf(job, result) {
  if (result === false) return new codes.ERR_BUFFER_TOO_LARGE(job.maxOutputLength);
  return Array.isArray(result) ? settings.zlibError(result) : undefined;
}

function resultOf({ engine }, buffer, bytes) {
  if (engine === undefined) return buffer;
  engine.bytesWritten = bytes.byteLength;
  engine.close();
  return { buffer, engine };
}

function asyncMethod(Stream, mode) {
  return function asyncBufferWrapper(buffer, options, callback) {
    if (typeof options === 'function') {
      callback = options;
      options = {};
    }
    const job = jobFor(Stream, mode, options);
    validateFunction(callback, 'callback');
    const bytes = toBytes(buffer);
    job.handle.run(bytes, job.finishFlush, job.maxOutputLength, (result) => {
      job.handle.close();
      const error = failureOf(job, result);
      if (error) callback(error);
      else callback(null, resultOf(job, result, bytes));
    });
  };
}

function syncMethod(Stream, mode) {
  return function syncBufferWrapper(buffer, options) {
    const job = jobFor(Stream, mode, options);
    const bytes = toBytes(buffer);
    const result = job.handle.run(bytes, job.finishFlush, job.maxOutputLength);
    job.handle.close();
    const error = failureOf(job, result);
    if (error) throw error;
    return resultOf(job, result, bytes);
  };
}

// ---- the module --------------------------------------------------------------------------------

const methods = {
  Deflate: 'deflate', Inflate: 'inflate', Gzip: 'gzip', Gunzip: 'gunzip',
  DeflateRaw: 'deflateRaw', InflateRaw: 'inflateRaw', Unzip: 'unzip',
  BrotliCompress: 'brotliCompress', BrotliDecompress: 'brotliDecompress',
  ZstdCompress: 'zstdCompress', ZstdDecompress: 'zstdDecompress',
};
const modes = {
  Deflate: settings.DEFLATE, Inflate: settings.INFLATE, Gzip: settings.GZIP,
  Gunzip: settings.GUNZIP, DeflateRaw: settings.DEFLATERAW, InflateRaw: settings.INFLATERAW,
  Unzip: settings.UNZIP, BrotliCompress: settings.BROTLI_ENCODE,
  BrotliDecompress: settings.BROTLI_DECODE, ZstdCompress: settings.ZSTD_COMPRESS,
  ZstdDecompress: settings.ZSTD_DECOMPRESS,
};

module.exports = { crc32 };
for (const name of Object.keys(modes)) {
  const base = /^(?:Brotli|Zstd)/.test(name) ? ZlibBase : Zlib;
  module.exports[name] = streamClass(name, modes[name], base);
}
for (const [name, method] of Object.entries(methods)) {
  module.exports[method] = asyncMethod(module.exports[name], modes[name]);
  module.exports[`${method}Sync`] = syncMethod(module.exports[name], modes[name]);
}
for (const name of Object.keys(modes)) {
  const Stream = module.exports[name];
  Object.defineProperty(module.exports, `create${name}`, {
    configurable: true,
    enumerable: true,
    value: (options) => new Stream(options),
  });
}

const exported = module.exports;
for (const name of ['constants', 'codes']) {
  Object.defineProperty(exported, name, {
    enumerable: true, get: () => require('internal/zlib/constants')[name] });
}

// Old programs read the constants of zlib itself from the module.
for (const name of ['Z_NO_FLUSH', 'Z_PARTIAL_FLUSH', 'Z_SYNC_FLUSH', 'Z_FULL_FLUSH', 'Z_FINISH',
  'Z_BLOCK', 'Z_OK', 'Z_STREAM_END', 'Z_NEED_DICT', 'Z_ERRNO', 'Z_STREAM_ERROR', 'Z_DATA_ERROR',
  'Z_MEM_ERROR', 'Z_BUF_ERROR', 'Z_VERSION_ERROR', 'Z_NO_COMPRESSION', 'Z_BEST_SPEED',
  'Z_BEST_COMPRESSION', 'Z_DEFAULT_COMPRESSION', 'Z_FILTERED', 'Z_HUFFMAN_ONLY', 'Z_RLE',
  'Z_FIXED', 'Z_DEFAULT_STRATEGY', 'ZLIB_VERNUM', 'DEFLATE', 'INFLATE', 'GZIP', 'GUNZIP',
  'DEFLATERAW', 'INFLATERAW', 'UNZIP', 'Z_MIN_WINDOWBITS', 'Z_MAX_WINDOWBITS',
  'Z_DEFAULT_WINDOWBITS', 'Z_MIN_CHUNK', 'Z_MAX_CHUNK', 'Z_DEFAULT_CHUNK', 'Z_MIN_MEMLEVEL',
  'Z_MAX_MEMLEVEL', 'Z_DEFAULT_MEMLEVEL', 'Z_MIN_LEVEL', 'Z_MAX_LEVEL', 'Z_DEFAULT_LEVEL']) {
  defineLazyValue(exported, name, false, () => exported.constants[name]);
}

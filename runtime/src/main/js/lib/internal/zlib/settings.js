'use strict';

// Checks the options of a compressor or decompressor and makes its native handle.

const { codes, genericNodeError } = require('internal/errors');
const { checkRangesOrGetDefault, validateNumber } = require('internal/validators');
const { isAnyArrayBuffer, isArrayBufferView } = require('internal/util/types');
const { kMaxLength } = require('buffer');
const binding = internalBinding('zlib');

const [DEFLATE, INFLATE, GZIP, GUNZIP, DEFLATERAW, INFLATERAW, UNZIP, BROTLI_DECODE, BROTLI_ENCODE,
  ZSTD_COMPRESS, ZSTD_DECOMPRESS] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];

// The weakest and strongest flush and what a flush() means, for each family.
const zlibFlush = { flush: 0, finishFlush: 4, fullFlush: 3, min: 0, max: 5 };
const brotliFlush = { flush: 0, finishFlush: 2, fullFlush: 1, min: 0, max: 3 };
const zstdFlush = { flush: 0, finishFlush: 2, fullFlush: 1, min: 0, max: 2 };

const LARGEST_BROTLI_PARAM = 9;
const zstdCompressParams = [100, 101, 102, 103, 104, 105, 106, 107, 160, 161, 162, 163, 164, 200,
  201, 202, 400, 401, 402];
const zstdDecompressParams = [100];

/** The error that [message, errno, code] from Java describes. */
function zlibError([message, errno, code]) {
  return genericNodeError(message, { errno, code });
}

function isFinite(value, name) {
  if (value === undefined || Number.isNaN(value)) return false;
  validateNumber(value, name);
  if (!Number.isFinite(value)) throw new codes.ERR_OUT_OF_RANGE(name, 'a finite number', value);
  return true;
}

/** Options that all families share. */
function common(options, { flush, finishFlush, fullFlush, min, max }) {
  const settings = {
    flush, finishFlush, fullFlush, chunkSize: 16 * 1024, maxOutputLength: kMaxLength,
  };
  if (!options) return settings;
  if (isFinite(options.chunkSize, 'options.chunkSize')) {
    if (options.chunkSize < 64) {
      throw new codes.ERR_OUT_OF_RANGE('options.chunkSize', '>= 64', options.chunkSize);
    }
    settings.chunkSize = options.chunkSize;
  }
  const range = (name, low, high) => {
    settings[name] = checkRangesOrGetDefault(options[name], `options.${name}`, low, high,
      settings[name]);
  };
  range('flush', min, max);
  range('finishFlush', min, max);
  range('maxOutputLength', 1, kMaxLength);
  return settings;
}

function dictionaryOf(options) {
  const dictionary = options?.dictionary;
  if (dictionary === undefined || isArrayBufferView(dictionary) || isAnyArrayBuffer(dictionary)) {
    return dictionary;
  }
  throw new codes.ERR_INVALID_ARG_TYPE('options.dictionary',
    ['Buffer', 'TypedArray', 'DataView', 'ArrayBuffer'], dictionary);
}

function open(settings, init) {
  settings.writeState = new Uint32Array(2);
  settings.handle = new binding.Handle(settings.writeState);
  const failure = init(settings.handle);
  if (failure !== undefined) throw new codes.ERR_ZLIB_INITIALIZATION_FAILED();
  return settings;
}

function windowBitsOf(mode, options) {
  const decodes = mode === INFLATE || mode === GUNZIP || mode === UNZIP;
  const given = options.windowBits;
  // What the data's header says.
  if (decodes && (given == null || given === 0)) return 0;
  const smallest = mode === GZIP ? 9 : 8;
  const bits = checkRangesOrGetDefault(given, 'options.windowBits', smallest, 15, 15);
  return mode === DEFLATERAW && bits === 8 ? 9 : bits;
}

function zlibSettings(mode, options) {
  const settings = common(options, zlibFlush);
  options ??= {};
  const range = (name, low, high, otherwise) =>
    checkRangesOrGetDefault(options[name], `options.${name}`, low, high, otherwise);
  const windowBits = windowBitsOf(mode, options);
  const level = range('level', -1, 9, -1);
  const memLevel = range('memLevel', 1, 9, 8);
  const strategy = range('strategy', 0, 4, 0);
  const dictionary = dictionaryOf(options);
  Object.assign(settings, { level, strategy });
  return open(settings, (handle) =>
    handle.initZlib(mode, windowBits, level, memLevel, strategy, dictionary));
}

/** A list of values by parameter number, -1 where none was given. */
function paramList(params, isValid, invalid, length) {
  const list = new Array(length).fill(-1);
  for (const key of Object.keys(params ?? {})) {
    const number = Number(key);
    if (!isValid(number) || list[number] !== -1) throw new invalid(key);
    const value = params[key];
    if (typeof value !== 'number' && typeof value !== 'boolean') {
      throw new codes.ERR_INVALID_ARG_TYPE('options.params[key]', 'number', value);
    }
    list[number] = Number(value);
  }
  return list;
}

function brotliSettings(mode, options) {
  const params = paramList(options?.params,
    (number) => number >= 0 && number <= LARGEST_BROTLI_PARAM && Number.isInteger(number),
    codes.ERR_BROTLI_INVALID_PARAM, LARGEST_BROTLI_PARAM + 1);
  const settings = common(options, brotliFlush);
  return open(settings, (handle) => handle.initBrotli(mode, params));
}

function zstdSettings(mode, options) {
  const known = mode === ZSTD_COMPRESS ? zstdCompressParams : zstdDecompressParams;
  const params = paramList(options?.params, (number) => known.includes(number),
    codes.ERR_ZSTD_INVALID_PARAM, known[known.length - 1] + 1);
  const settings = common(options, zstdFlush);
  const dictionary = dictionaryOf(options);
  return open(settings, (handle) =>
    handle.initZstd(mode, params, options?.pledgedSrcSize, dictionary));
}

function settingsFor(mode, options) {
  if (mode === BROTLI_DECODE || mode === BROTLI_ENCODE) return brotliSettings(mode, options);
  if (mode === ZSTD_COMPRESS || mode === ZSTD_DECOMPRESS) return zstdSettings(mode, options);
  return zlibSettings(mode, options);
}

module.exports = {
  DEFLATE, INFLATE, GZIP, GUNZIP, DEFLATERAW, INFLATERAW, UNZIP, BROTLI_DECODE, BROTLI_ENCODE,
  ZSTD_COMPRESS, ZSTD_DECOMPRESS, settingsFor, zlibError,
};

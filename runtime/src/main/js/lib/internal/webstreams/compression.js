'use strict';

const { customInspect, describeClass, inspectCustom } = require('internal/webstreams/util');

// Formats and the functions of node:zlib that make their transforms.
const formats = {
  'deflate': ['createDeflate', 'createInflate'],
  'deflate-raw': ['createDeflateRaw', 'createInflateRaw'],
  'gzip': ['createGzip', 'createGunzip'],
  'brotli': ['createBrotliCompress', 'createBrotliDecompress'],
};

function pairFor(type, format, direction) {
  if (typeof format !== 'string' || !Object.hasOwn(formats, format)) {
    const error = new TypeError(
      `Failed to construct '${type}': 1st argument value '${format}' is not a valid enum value ` +
      'of type CompressionFormat.');
    error.code = 'ERR_INVALID_ARG_VALUE';
    throw error;
  }
  const { newReadableWritablePairFromDuplex } = require('internal/webstreams/adapters');
  const zlib = require('zlib');
  const options = direction === 1 ? { rejectGarbageAfterEnd: true } : undefined;
  return newReadableWritablePairFromDuplex(zlib[formats[format][direction]](options));
}

class CompressionStream {
  #pair;

  constructor(format) {
    this.#pair = pairFor('CompressionStream', format, 0);
  }

  get readable() {
    return this.#pair.readable;
  }

  get writable() {
    return this.#pair.writable;
  }

  [inspectCustom](depth, options) {
    return customInspect(this, depth, options, 'CompressionStream', {
      readable: this.#pair.readable,
      writable: this.#pair.writable,
    });
  }
}
describeClass(CompressionStream, ['readable', 'writable']);

class DecompressionStream {
  #pair;

  constructor(format) {
    this.#pair = pairFor('DecompressionStream', format, 1);
  }

  get readable() {
    return this.#pair.readable;
  }

  get writable() {
    return this.#pair.writable;
  }

  [inspectCustom](depth, options) {
    return customInspect(this, depth, options, 'DecompressionStream', {
      readable: this.#pair.readable,
      writable: this.#pair.writable,
    });
  }
}
describeClass(DecompressionStream, ['readable', 'writable']);

module.exports = { CompressionStream, DecompressionStream };

'use strict';

const { Blob } = require('internal/blob');
const { codes: { ERR_INVALID_THIS, ERR_MISSING_ARGS } } = require('internal/errors');
const { kClone, kDeserialize } = require('internal/worker/js_transferable');

const inspectCustom = Symbol.for('nodejs.util.inspect.custom');
const kName = Symbol('kName');
const kLastModified = Symbol('kLastModified');

const isFile = (value) => value?.[kName] !== undefined;

function check(file) {
  if (!isFile(file)) throw new ERR_INVALID_THIS('File');
}

class File extends Blob {
  constructor(fileBits, fileName, options = {}) {
    if (arguments.length < 2) throw new ERR_MISSING_ARGS('fileBits', 'fileName');
    super(fileBits, options);
    this[kName] = `${fileName}`.toWellFormed();
    const { lastModified } = options ?? {};
    // Web IDL's conversion to long long.
    this[kLastModified] = lastModified === undefined ?
      Date.now() : Number(BigInt.asIntN(64, BigInt(Math.trunc(+lastModified) || 0)));
  }

  get name() {
    check(this);
    return this[kName];
  }

  get lastModified() {
    check(this);
    return this[kLastModified];
  }

  [inspectCustom](depth, options) {
    if (depth < 0) return this;
    const { inspect } = require('internal/util/inspect');
    return `File ${inspect({
      size: this.size,
      type: this.type,
      name: this[kName],
      lastModified: this[kLastModified],
    }, { ...options, depth: options.depth === null ? null : options.depth - 1 })}`;
  }

  [kClone]() {
    const { data } = super[kClone]();
    return {
      data: { ...data, name: this[kName], lastModified: this[kLastModified] },
      deserializeInfo: 'internal/file:ClonedFile',
    };
  }

  [kDeserialize](data) {
    super[kDeserialize](data);
    this[kName] = data.name;
    this[kLastModified] = data.lastModified;
  }
}

function ClonedFile() {
  return Object.create(File.prototype);
}

Object.defineProperties(File.prototype, {
  name: { __proto__: null, enumerable: true },
  lastModified: { __proto__: null, enumerable: true },
  [Symbol.toStringTag]: { __proto__: null, configurable: true, value: 'File' },
});

module.exports = { ClonedFile, File };

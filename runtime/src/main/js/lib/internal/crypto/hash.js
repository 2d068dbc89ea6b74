'use strict';

// Hash, Hmac and the one-shot hash().

const binding = internalBinding('crypto');
const { Transform } = require('stream');
const { Buffer } = require('buffer');
const { toBytes, encode } = require('internal/crypto/util');
const { validateString, validateUint32, validateObject } = require('internal/validators');
const {
  codes: {
    ERR_CRYPTO_HASH_FINALIZED, ERR_CRYPTO_INVALID_DIGEST,
    ERR_INVALID_ARG_TYPE,
  },
} = require('internal/errors');

const kState = Symbol('state');
const kFinalized = Symbol('finalized');

function unsupportedDigest() {
  return new Error('Digest method not supported');
}

function update(self, data, encoding) {
  if (self[kFinalized]) throw new ERR_CRYPTO_HASH_FINALIZED();
  if (typeof data !== 'string' && !ArrayBuffer.isView(data)) {
    throw new ERR_INVALID_ARG_TYPE('data', ['string', 'Buffer', 'TypedArray', 'DataView'], data);
  }
  self[kState].update(toBytes(data, 'data', encoding));
  return self;
}

function Hash(algorithm, options) {
  if (!new.target) return new Hash(algorithm, options);
  const copied = algorithm instanceof Hash;
  if (!copied) validateString(algorithm, 'algorithm');
  const length = options?.outputLength;
  if (length !== undefined) validateUint32(length, 'options.outputLength');
  if (!copied && !binding.isHash(algorithm)) throw unsupportedDigest();
  this[kState] = new binding.Hash(copied ? algorithm[kState] : algorithm);
  this[kFinalized] = false;
  Reflect.apply(Transform, this, [options]);
}
Object.setPrototypeOf(Hash.prototype, Transform.prototype);
Object.setPrototypeOf(Hash, Transform);

Hash.prototype.copy = function copy(options) {
  if (this[kFinalized]) throw new ERR_CRYPTO_HASH_FINALIZED();
  return new Hash(this, options);
};

Hash.prototype._transform = function _transform(chunk, encoding, callback) {
  this[kState].update(toBytes(chunk, 'chunk', encoding));
  callback();
};

Hash.prototype._flush = function _flush(callback) {
  this[kFinalized] = true;
  this.push(this[kState].digest());
  callback();
};

Hash.prototype.update = function(data, encoding) {
  return update(this, data, encoding);
};

Hash.prototype.digest = function digest(outputEncoding) {
  if (this[kFinalized]) throw new ERR_CRYPTO_HASH_FINALIZED();
  this[kFinalized] = true;
  return encode(this[kState].digest(), outputEncoding && `${outputEncoding}`);
};

function Hmac(hmac, key, options) {
  if (!new.target) return new Hmac(hmac, key, options);
  validateString(hmac, 'hmac');
  const bytes = toBytes(key, 'key', options?.encoding);
  if (!binding.isMac(hmac)) throw new ERR_CRYPTO_INVALID_DIGEST(hmac);
  this[kState] = new binding.Hmac(hmac, bytes);
  this[kFinalized] = false;
  Reflect.apply(Transform, this, [options]);
}
Object.setPrototypeOf(Hmac.prototype, Transform.prototype);
Object.setPrototypeOf(Hmac, Transform);

Hmac.prototype.update = Hash.prototype.update;
Hmac.prototype._transform = Hash.prototype._transform;
Hmac.prototype._flush = Hash.prototype._flush;

// A second digest of an Hmac is empty, unlike a Hash's, which throws.
Hmac.prototype.digest = function digest(outputEncoding) {
  const encoding = outputEncoding && `${outputEncoding}`;
  if (this[kFinalized]) return encode(Buffer.from(''), encoding);
  this[kFinalized] = true;
  return encode(this[kState].digest(), encoding);
};

function hash(algorithm, input, options) {
  validateString(algorithm, 'algorithm');
  if (typeof input !== 'string' && !ArrayBuffer.isView(input)) {
    throw new ERR_INVALID_ARG_TYPE('input', ['Buffer', 'TypedArray', 'DataView', 'string'], input);
  }
  let encoding = 'hex';
  if (typeof options === 'string') {
    encoding = options;
  } else if (options !== undefined) {
    validateObject(options, 'options');
    encoding = options.outputEncoding ?? 'hex';
  }
  if (!binding.isHash(algorithm)) throw unsupportedDigest();
  const state = new binding.Hash(algorithm);
  state.update(toBytes(input, 'input'));
  return encode(state.digest(), encoding);
}

module.exports = { Hash, Hmac, hash };

'use strict';

// The part of node:crypto that Orrery has so far; other functions are absent.

const binding = internalBinding('crypto');
const builtins = internalBinding('builtins');
const {
  codes: {
    ERR_CRYPTO_INVALID_DIGEST, ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH, ERR_INVALID_ARG_TYPE,
  },
} = require('internal/errors');

function createHash(algorithm, options) {
  const { Hash } = require('internal/crypto/hash');
  return new Hash(algorithm, options);
}

function createHmac(hmac, key, options) {
  const { Hmac } = require('internal/crypto/hash');
  return new Hmac(hmac, key, options);
}

function getHashes() {
  return binding.getHashes();
}

function getRandomValues(array) {
  return require('internal/crypto/random').randomFillSync(array);
}

function timingSafeEqual(buf1, buf2) {
  for (const [name, value] of [['buf1', buf1], ['buf2', buf2]]) {
    if (!ArrayBuffer.isView(value) && !(value instanceof ArrayBuffer)) {
      throw new ERR_INVALID_ARG_TYPE(
        name, ['ArrayBuffer', 'Buffer', 'TypedArray', 'DataView'], value);
    }
  }
  if (buf1.byteLength !== buf2.byteLength) throw new ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH();
  return binding.timingSafeEqual(buf1, buf2);
}

function checkPbkdf2(password, salt, iterations, keylen, digest) {
  const { toBytes } = require('internal/crypto/util');
  const { validateString, validateInt32, validateUint32 } = require('internal/validators');
  validateString(digest, 'digest');
  const secret = toBytes(password, 'password');
  const salted = toBytes(salt, 'salt');
  validateInt32(iterations, 'iterations', 1);
  validateInt32(keylen, 'keylen', 0);
  validateUint32(iterations, 'iterations', true);
  if (!binding.isMac(digest)) throw new ERR_CRYPTO_INVALID_DIGEST(digest);
  return [secret, salted, iterations, keylen, digest];
}

function pbkdf2(password, salt, iterations, keylen, digest, callback) {
  if (typeof digest === 'function') {
    callback = digest;
    digest = undefined;
  }
  const args = checkPbkdf2(password, salt, iterations, keylen, digest);
  require('internal/validators').validateFunction(callback, 'callback');
  binding.pbkdf2(...args, callback);
}

function pbkdf2Sync(password, salt, iterations, keylen, digest) {
  return binding.pbkdf2(...checkPbkdf2(password, salt, iterations, keylen, digest));
}

module.exports = {
  createHash, createHmac, getHashes, getRandomValues, timingSafeEqual, pbkdf2, pbkdf2Sync,
};

for (const name of ['Hash', 'Hmac', 'hash']) {
  builtins.defineLazy(module.exports, name, true, 'internal/crypto/hash', name);
}
for (const name of ['randomBytes', 'randomFill', 'randomFillSync', 'randomInt', 'randomUUID']) {
  builtins.defineLazy(module.exports, name, true, 'internal/crypto/random', name);
}

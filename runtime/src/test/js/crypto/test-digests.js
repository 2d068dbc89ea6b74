'use strict';

// Digests by their published test vectors.

const assert = require('node:assert');
const crypto = require('node:crypto');

assert.strictEqual(crypto.createHash('sha1').update('abc').digest('hex'),
  'a9993e364706816aba3e25717850c26c9cd0d89d');
assert.strictEqual(crypto.hash('md5', 'abc'), '900150983cd24fb0d6963f7d28e17f72');
assert.strictEqual(crypto.createHmac('md5', 'Jefe').update('what do ya want for nothing?')
  .digest('hex'), '750c783e6ab0b503eaa86e310a5db738');
assert.strictEqual(crypto.pbkdf2Sync('password', 'salt', 2, 20, 'sha1').toString('hex'),
  'ea6c014dc72d6f8ccd1ed92ace1d41f0d8de8957');

const hash = crypto.createHash('sha256').update('a');
const copy = hash.copy();
assert.strictEqual(hash.update('b').digest('hex'), crypto.hash('sha256', 'ab'));
assert.strictEqual(copy.digest('hex'), crypto.hash('sha256', 'a'));
assert.throws(() => hash.update('c'), { code: 'ERR_CRYPTO_HASH_FINALIZED' });
assert.throws(() => crypto.createHash('nope'), /Digest method not supported/);
assert.throws(() => crypto.timingSafeEqual(Buffer.from('a'), Buffer.from('ab')),
  { code: 'ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH' });
assert.match(crypto.randomUUID(), /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-/);

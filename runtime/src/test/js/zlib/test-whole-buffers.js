'use strict';

const assert = require('node:assert');
const zlib = require('node:zlib');

const text = 'to be, or not to be: '.repeat(500);
for (const [pack, unpack] of [['deflate', 'inflate'], ['gzip', 'unzip'],
  ['deflateRaw', 'inflateRaw'], ['brotliCompress', 'brotliDecompress'],
  ['zstdCompress', 'zstdDecompress']]) {
  const packed = zlib[`${pack}Sync`](text);
  assert.ok(packed.length < text.length / 10);
  assert.strictEqual(zlib[`${unpack}Sync`](packed).toString(), text);
}
zlib.inflate(Buffer.from('abc'), (error, result) => {
  assert.strictEqual(error.code, 'Z_DATA_ERROR');
  assert.strictEqual(error.errno, zlib.constants.Z_DATA_ERROR);
  assert.strictEqual(error.message, 'incorrect header check');
  assert.strictEqual(result, undefined);
});
assert.throws(() => zlib.gunzipSync(zlib.gzipSync(text), { maxOutputLength: 10 }),
  { code: 'ERR_BUFFER_TOO_LARGE' });
assert.throws(() => zlib.inflateSync(zlib.deflateSync(text).subarray(0, 20)),
  { code: 'Z_BUF_ERROR', message: 'unexpected end of file' });
assert.strictEqual(zlib.crc32('lo', zlib.crc32('hel')), zlib.crc32('hello'));

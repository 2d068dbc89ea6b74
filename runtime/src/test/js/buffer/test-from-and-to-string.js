'use strict';

const assert = require('node:assert');

const text = 'h€llo \u{1F600}';
for (const encoding of ['utf8', 'utf16le', 'hex', 'base64', 'base64url', 'latin1', 'ascii']) {
  const bytes = Buffer.from(text);
  const written = bytes.toString(encoding);
  if (encoding === 'latin1' || encoding === 'ascii') assert.strictEqual(written.length, 12);
  else assert.deepStrictEqual(Buffer.from(written, encoding).subarray(0, 12), bytes);
}
assert.strictEqual(Buffer.from('a\ud800').toString('hex'), '61efbfbd');
assert.strictEqual(Buffer.from([0xed, 0xa0, 0x80]).toString(), '\ufffd\ufffd\ufffd');
assert.throws(() => Buffer.from('a', 'nope'), { code: 'ERR_UNKNOWN_ENCODING' });
assert.strictEqual(Buffer.byteLength(text), 12);

// Small buffers share one ArrayBuffer; large ones have their own.
assert.strictEqual(Buffer.from('a').buffer, Buffer.from('b').buffer);
assert.strictEqual(Buffer.from('x'.repeat(5000)).buffer.byteLength, 5000);

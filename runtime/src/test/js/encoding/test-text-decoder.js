'use strict';

const assert = require('node:assert');

const decoder = new TextDecoder('utf-8', { fatal: true });
const bytes = new TextEncoder().encode('\ufeffé€');
let text = '';
for (const byte of bytes) text += decoder.decode(Uint8Array.of(byte), { stream: true });
assert.strictEqual(text + decoder.decode(), 'é€');
assert.throws(() => decoder.decode(Uint8Array.of(0xff)), {
  code: 'ERR_ENCODING_INVALID_ENCODED_DATA', name: 'TypeError',
});
assert.strictEqual(new TextDecoder('shift_jis').decode(Uint8Array.of(0x82, 0xa0)), 'あ');
assert.throws(() => new TextDecoder('nope'), { code: 'ERR_ENCODING_NOT_SUPPORTED' });
assert.deepStrictEqual(new TextEncoder().encodeInto('é€', new Uint8Array(4)),
  { read: 1, written: 2 });

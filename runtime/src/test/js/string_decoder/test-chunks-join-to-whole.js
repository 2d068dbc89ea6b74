'use strict';
// However the bytes are cut, the decoded pieces join to what decoding at once gives.
const assert = require('node:assert');
const { StringDecoder } = require('node:string_decoder');

const bytes = Buffer.from('aé€😀z\u0000ÿ𝄞', 'utf8');
for (const encoding of ['utf8', 'utf16le', 'base64', 'base64url', 'hex', 'latin1', 'ascii']) {
  const whole = bytes.toString(encoding);
  for (let size = 1; size <= bytes.length; size++) {
    const decoder = new StringDecoder(encoding);
    let text = '';
    for (let i = 0; i < bytes.length; i += size) text += decoder.write(bytes.subarray(i, i + size));
    assert.strictEqual(text + decoder.end(), whole, `${encoding} by ${size}`);
  }
}

// A character that never completes ends as one replacement character.
const cut = new StringDecoder('utf8');
assert.strictEqual(cut.write(Buffer.from([0xe2, 0x82])), '');
assert.strictEqual(cut.lastNeed, 1);
assert.strictEqual(cut.lastTotal, 3);
assert.strictEqual(cut.end(), '\ufffd');
assert.strictEqual(cut.lastNeed, 0);

assert.throws(() => new StringDecoder('nope'), { code: 'ERR_UNKNOWN_ENCODING' });
assert.throws(() => new StringDecoder().write(null), { code: 'ERR_INVALID_ARG_TYPE' });

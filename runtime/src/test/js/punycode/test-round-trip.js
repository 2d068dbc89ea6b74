'use strict';

const assert = require('node:assert');

process.noDeprecation = true;
const punycode = require('node:punycode');

assert.strictEqual(punycode.encode('bücher'), 'bcher-kva');
assert.strictEqual(punycode.decode('bcher-kva'), 'bücher');
assert.strictEqual(punycode.toASCII('日本語。jp'), 'xn--wgv71a119e.jp');
assert.strictEqual(punycode.toUnicode('a@xn--wgv71a119e.jp'), 'a@日本語.jp');
assert.deepStrictEqual(punycode.ucs2.decode('a\u{1F600}'), [0x61, 0x1F600]);
assert.throws(() => punycode.decode('\x80'), RangeError);

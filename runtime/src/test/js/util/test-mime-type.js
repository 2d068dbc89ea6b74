'use strict';
// MIMEType parses, normalizes and writes media types.
const assert = require('node:assert');
const { MIMEType } = require('node:util');

const mime = new MIMEType('TEXT/Plain; Charset=UTF-8; q="a b"');
assert.strictEqual(mime.essence, 'text/plain');
assert.strictEqual(mime.params.get('charset'), 'UTF-8');
assert.strictEqual(String(mime), 'text/plain;charset=UTF-8;q="a b"');
assert.throws(() => new MIMEType('text'), { code: 'ERR_INVALID_MIME_SYNTAX' });

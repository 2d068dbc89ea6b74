'use strict';
// Setting, appending and removing fields; names keep their spelling, lookup ignores it.
const assert = require('node:assert');
const { OutgoingMessage, validateHeaderName, validateHeaderValue } = require('node:http');

const message = new OutgoingMessage();
message.setHeader('X-One', 1);
message.appendHeader('x-one', ['two', 'three']);
message.setHeaders(new Map([['Set-Cookie', 'a=1'], ['B', 'c']]));
assert.deepStrictEqual(message.getHeader('X-ONE'), [1, 'two', 'three']);
assert.deepStrictEqual(message.getHeaderNames(), ['x-one', 'set-cookie', 'b']);
assert.deepStrictEqual(message.getRawHeaderNames(), ['X-One', 'Set-Cookie', 'B']);
assert.strictEqual(message.hasHeader('SET-cookie'), true);
message.removeHeader('x-One');
assert.deepStrictEqual({ ...message.getHeaders() }, { 'set-cookie': 'a=1', 'b': 'c' });

assert.throws(() => message.setHeader('a b', '1'), {
  name: 'TypeError', code: 'ERR_INVALID_HTTP_TOKEN',
  message: 'Header name must be a valid HTTP token ["a b"]' });
assert.throws(() => message.setHeader('a', undefined), { code: 'ERR_HTTP_INVALID_HEADER_VALUE' });
assert.throws(() => validateHeaderValue('a', '\u{1F600}'), {
  code: 'ERR_INVALID_CHAR', message: 'Invalid character in header content ["a"]' });
assert.throws(() => validateHeaderName(7), { code: 'ERR_INVALID_HTTP_TOKEN' });
message._header = 'sent';
assert.throws(() => message.setHeader('a', 'b'), { code: 'ERR_HTTP_HEADERS_SENT' });

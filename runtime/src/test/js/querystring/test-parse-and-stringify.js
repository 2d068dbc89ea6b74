'use strict';

const assert = require('node:assert');
const querystring = require('node:querystring');

const plain = (object) => ({ ...object });

assert.deepStrictEqual(plain(querystring.parse('a=b+c&a=%E4%BD%A0&&=x&d')), {
  'a': ['b c', '你'], '': 'x', 'd': '',
});
assert.deepStrictEqual(plain(querystring.parse('a:b;c:%ff', ';', ':')), { a: 'b', c: '\ufffd' });
assert.deepStrictEqual(plain(querystring.parse('a&b&c', null, null, { maxKeys: 2 })),
  { a: '', b: '' });
assert.strictEqual(querystring.stringify({ a: [1, true, null], b: 'é&', c: [] }),
  'a=1&a=true&a=&b=%C3%A9%26');
assert.throws(() => querystring.escape('\ud800'), { code: 'ERR_INVALID_URI', name: 'URIError' });

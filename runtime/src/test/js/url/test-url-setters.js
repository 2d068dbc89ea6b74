'use strict';

const assert = require('node:assert');

const url = new URL('http://user@example.com:8080/a/b?x=1#y');
url.protocol = 'https';
url.host = 'é.com:443';
url.pathname = '../c d';
url.hash = '';
assert.strictEqual(url.href, 'https://user@xn--9ca.com/c%20d?x=1');
url.searchParams.append('z', 'ü&');
assert.strictEqual(url.search, '?x=1&z=%C3%BC%26');
url.search = 'q=2';
assert.deepStrictEqual([...url.searchParams], [['q', '2']]);
url.port = '99999';
assert.strictEqual(url.port, '');
assert.strictEqual(url.origin, 'https://xn--9ca.com');
assert.throws(() => new URL('/x', 'nope'), { code: 'ERR_INVALID_URL', input: '/x', base: 'nope' });
assert.strictEqual(URL.canParse('x', 'http://a'), true);
assert.strictEqual(URL.parse('x'), null);

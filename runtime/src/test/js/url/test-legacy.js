'use strict';

const assert = require('node:assert');

process.noDeprecation = true;
const url = require('node:url');

const parsed = url.parse('HTTP://u:p@Example.com:80/p a?x=y#h', true);
assert.strictEqual(parsed.href, 'http://u:p@example.com:80/p%20a?x=y#h');
assert.strictEqual(parsed.auth, 'u:p');
assert.strictEqual(parsed.query.x, 'y');
assert.strictEqual(url.resolve('/one/two/three', '../four'), '/one/four');
assert.strictEqual(url.resolve('http://example.com/one', '//other/x'), 'http://other/x');
assert.strictEqual(url.resolve('mailto:a@b', '#c'), 'mailto:a@b#c');
assert.strictEqual(url.format({ host: 'h', pathname: 'a?b', query: { c: [1, 2] }, slashes: true }),
  '//h/a%3Fb?c=1&c=2');
assert.throws(() => url.parse('http://[a/'), { code: 'ERR_INVALID_URL' });

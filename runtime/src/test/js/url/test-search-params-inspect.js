'use strict';

const assert = require('node:assert');
const { inspect } = require('node:util');

const params = new URLSearchParams({ a: '1', b: 'x y' });
assert.strictEqual(inspect(params), "URLSearchParams { 'a' => '1', 'b' => 'x y' }");
assert.strictEqual(inspect(params.keys()), "URLSearchParams Iterator { 'a', 'b' }");
assert.strictEqual(`${params}`, 'a=1&b=x+y');
assert.throws(() => new URLSearchParams([[1]]), { code: 'ERR_INVALID_TUPLE' });

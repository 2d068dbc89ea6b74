'use strict';
// Options of util.inspect change what is shown and how it is laid out.
const assert = require('node:assert');
const { inspect } = require('node:util');

const value = { b: [1, 2, { c: 1 }], a: 'text' };
assert.strictEqual(inspect(value, { compact: true }), "{ b: [ 1, 2, { c: 1 } ], a: 'text' }");
assert.strictEqual(inspect(value, { sorted: true, depth: 0 }), "{ a: 'text', b: [Array] }");
assert.strictEqual(inspect({ a: 1 }, { compact: false }), '{\n  a: 1\n}');
assert.strictEqual(inspect([1, 2, 3], { maxArrayLength: 1 }), '[ 1, ... 2 more items ]');
assert.strictEqual(inspect('abcdef', { maxStringLength: 2 }), "'ab'... 4 more characters");
assert.strictEqual(inspect(1234567.891, { numericSeparator: true }), '1_234_567.891');
assert.strictEqual(inspect({ get a() { return 5; } }, { getters: true }), '{ a: [Getter: 5] }');
assert.strictEqual(inspect([1], { showHidden: true }), '[ 1, [length]: 1 ]');
assert.strictEqual(inspect(new Proxy({}, { x: 1 }), { showProxy: true }), 'Proxy [ {}, { x: 1 } ]');
assert.strictEqual(inspect('s', { colors: true }), "\u001b[32m's'\u001b[39m");

inspect.defaultOptions.numericSeparator = true;
assert.strictEqual(inspect(1000000), '1_000_000');
inspect.defaultOptions.numericSeparator = false;

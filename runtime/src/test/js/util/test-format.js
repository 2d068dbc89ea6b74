'use strict';
// util.format replaces placeholders and appends what is left.
const assert = require('node:assert');
const { format, formatWithOptions } = require('node:util');

assert.strictEqual(format('%s %d %i %f %j %%', 'a', '1.5', 2.9, '3.5', { x: 1 }),
  'a 1.5 2 3.5 {"x":1} %');
assert.strictEqual(format('%o', [1]), '[ 1, [length]: 1 ]');
assert.strictEqual(format('%O %c', { a: 1 }, 'css'), '{ a: 1 } ');
assert.strictEqual(format('%s', { toString() { return 'own'; } }), 'own');
assert.strictEqual(format('%s', { a: { b: 1 } }), '{ a: [Object] }');
assert.strictEqual(format('%s %s', 1), '1 %s');
assert.strictEqual(format('100%', 'x', { y: [1] }), '100% x { y: [ 1 ] }');
assert.strictEqual(format(1, 'two', undefined, null, 3n), '1 two undefined null 3n');
const ring = {};
ring.ring = ring;
assert.strictEqual(format('%j', ring), '[Circular]');
assert.strictEqual(formatWithOptions({ colors: true }, '%O', 1), '\u001b[33m1\u001b[39m');

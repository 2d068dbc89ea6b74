'use strict';
// Loose, strict and partial deep equality.
const assert = require('node:assert');

assert.deepEqual({ a: 1, b: ['2'] }, { a: '1', b: [2] });
assert.notDeepStrictEqual({ a: 1 }, { a: '1' });
assert.deepStrictEqual(new Map([[{ k: 1 }, new Set([[1], [2]])]]),
  new Map([[{ k: 1 }, new Set([[2], [1]])]]));
assert.deepStrictEqual([NaN, -0], [NaN, -0]);
assert.notDeepStrictEqual([0], [-0]);
assert.notDeepStrictEqual(new Date(0), new Date(1));
assert.notDeepStrictEqual(new Error('a'), new Error('b'));
assert.notDeepStrictEqual([, 1], [undefined, 1]);
assert.deepStrictEqual(new Uint8Array([1, 2]), new Uint8Array([1, 2]));
const a = {};
a.self = a;
const b = {};
b.self = b;
assert.deepStrictEqual(a, b);
assert.partialDeepStrictEqual({ a: 1, b: { c: 2, d: 3 }, e: [1, 2, 3] }, { b: { d: 3 }, e: [1, 3] });
assert.throws(() => assert.partialDeepStrictEqual({ a: 1 }, { b: 1 }), assert.AssertionError);

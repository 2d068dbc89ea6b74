'use strict';
const assert = require('node:assert');

const original = {
  date: new Date(5), map: new Map([[1, { a: [1, , 3] }]]), set: new Set(['x']), re: /a/gi,
  big: 10n, bytes: new Uint8Array([1, 2, 3]), error: new RangeError('r', { cause: 1 }),
};
original.self = original;
const copy = structuredClone(original);
assert.notStrictEqual(copy, original);
assert.strictEqual(copy.self, copy);
delete copy.self;
delete original.self;
assert.deepStrictEqual(copy, original);
assert.throws(() => structuredClone(() => {}), { name: 'DataCloneError', code: 25 });

const buffer = new ArrayBuffer(4);
assert.strictEqual(structuredClone(buffer, { transfer: [buffer] }).byteLength, 4);
assert.strictEqual(buffer.byteLength, 0);

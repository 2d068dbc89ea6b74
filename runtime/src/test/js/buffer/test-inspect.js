'use strict';

const assert = require('node:assert');
const { inspect } = require('node:util');
const buffer = require('node:buffer');

assert.strictEqual(inspect(Buffer.from('hi')), '<Buffer 68 69>');
assert.strictEqual(inspect(Object.assign(Buffer.from('hi'), { x: 1 })), '<Buffer 68 69, x: 1>');
buffer.INSPECT_MAX_BYTES = 1;
assert.strictEqual(inspect(Buffer.from('abc')), '<Buffer 61 ... 2 more bytes>');
assert.throws(() => { buffer.INSPECT_MAX_BYTES = -1; }, { code: 'ERR_OUT_OF_RANGE' });

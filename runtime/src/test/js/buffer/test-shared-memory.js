'use strict';

// Java sees a copy of shared memory; what it writes must come back.
const assert = require('node:assert');

const shared = new SharedArrayBuffer(8);
const buffer = Buffer.from(shared);
buffer.write('abc', 1);
buffer.fill('z', 6);
Buffer.from('!').copy(buffer, 5);
assert.deepStrictEqual([...new Uint8Array(shared)], [0, 97, 98, 99, 0, 33, 122, 122]);
assert.strictEqual(buffer.toString('latin1', 1, 4), 'abc');
assert.strictEqual(buffer.indexOf('bc'), 2);

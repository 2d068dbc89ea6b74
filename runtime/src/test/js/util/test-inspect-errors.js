'use strict';
// Errors show their stack, their cause and their own properties.
const assert = require('node:assert');
const { inspect } = require('node:util');

const error = Object.assign(new TypeError('bad', { cause: 5 }), { code: 'E' });
const shown = inspect(error);
assert.match(shown, /^TypeError: bad\n {4}at /);
assert.ok(shown.endsWith(" {\n  code: 'E',\n  [cause]: 5\n}"));

class Special extends Error {}
assert.match(inspect(new Special('x')), /^Special \[?.*x\n {4}at /);

const bare = new Error('no stack');
bare.stack = 'Error: no stack';
assert.strictEqual(inspect(bare), '[Error: no stack]');
assert.match(inspect(new AggregateError([1], 'all')), /\[errors\]: \[ 1 \]\n\}$/);

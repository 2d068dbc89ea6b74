'use strict';
// Errors of the builtin modules carry a code, also in the first line of the stack.
const assert = require('node:assert');
const util = require('node:util');

let error;
try {
  util.promisify(5);
} catch (caught) {
  error = caught;
}
assert.ok(error instanceof TypeError);
assert.strictEqual(error.constructor, TypeError);
assert.strictEqual(error.name, 'TypeError');
assert.strictEqual(error.code, 'ERR_INVALID_ARG_TYPE');
assert.strictEqual(error.message,
  'The "original" argument must be of type function. Received type number (5)');
assert.strictEqual(String(error), `TypeError [ERR_INVALID_ARG_TYPE]: ${error.message}`);
assert.ok(error.stack.startsWith(`TypeError [ERR_INVALID_ARG_TYPE]: ${error.message}\n    at `));
assert.deepStrictEqual(Object.keys(error), ['code']);

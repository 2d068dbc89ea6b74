'use strict';
// promisify and callbackify turn the two styles into each other.
const assert = require('node:assert');
const { callbackify, promisify } = require('node:util');

const later = promisify((value, callback) => setImmediate(callback, null, value));
const failing = promisify((callback) => callback(new Error('no')));

later(3).then(async (value) => {
  assert.strictEqual(value, 3);
  await assert.rejects(failing(), { message: 'no' });
  callbackify(async () => { throw null; })((error) => {
    assert.strictEqual(error.code, 'ERR_FALSY_VALUE_REJECTION');
    assert.strictEqual(error.reason, null);
    console.log('done');
  });
});

'use strict';
// A failed assertion says what differs.
const assert = require('node:assert');

const messageOf = (fn) => {
  try {
    fn();
  } catch (error) {
    assert.strictEqual(error.code, 'ERR_ASSERTION');
    return error.message;
  }
  throw new Error('did not fail');
};

assert.strictEqual(messageOf(() => assert.ok(0 === 1)),
  'The expression evaluated to a falsy value:\n\n  assert.ok(0 === 1)\n');
assert.strictEqual(messageOf(() => assert.equal(1, 2)), '1 == 2');
assert.strictEqual(messageOf(() => assert.strictEqual(1, 2)),
  'Expected values to be strictly equal:\n\n1 !== 2\n');
assert.strictEqual(messageOf(() => assert.deepStrictEqual({ a: 1, b: [1] }, { a: 1, b: [2] })),
  'Expected values to be strictly deep-equal:\n+ actual - expected\n\n' +
  '  {\n    a: 1,\n    b: [\n+     1\n-     2\n    ]\n  }\n');
assert.strictEqual(messageOf(() => assert.throws(() => {}, TypeError)),
  'Missing expected exception (TypeError).');
assert.match(messageOf(() => assert.match('abc', /x/)), /did not match the regular expression \/x\//);

'use strict';
const assert = require('node:assert');

/** CommonJS, ES modules, JSON, and what a syntax error costs. */
module.exports = async function modules() {
  assert.strictEqual(require('./fixtures/data.json').name, 'data');
  assert.strictEqual(require('./fixtures/square.cjs').square(3), 9);
  const { default: sum, names } = await import('./fixtures/entry.mjs');
  assert.strictEqual(sum(2, 3), 5);
  assert.deepStrictEqual(names, ['a', 'b']);
  assert.throws(() => require('./fixtures/missing.js'), { code: 'MODULE_NOT_FOUND' });
  assert.throws(() => new Function('let let = 1'), SyntaxError);
};

'use strict';

const assert = require('node:assert');
const { after, before, beforeEach, describe, it, mock, test } = require('node:test');

assert.throws(() => require('test'), { code: 'MODULE_NOT_FOUND' });
const order = [];
describe('suite', () => {
  before(() => order.push('before'));
  beforeEach(() => order.push('each'));
  after(() => order.push('after'));
  it('waits', async () => { await null; order.push('one'); });
  it('calls back', (t, done) => setImmediate(() => { order.push('two'); done(); }));
  it.skip('is skipped', () => order.push('never'));
});
test('parent', { plan: 2 }, async (t) => {
  t.assert.deepStrictEqual(order, ['before', 'each', 'one', 'each', 'two', 'after']);
  await t.test('child', (c) => assert.strictEqual(c.fullName, 'parent > child'));
});
test('mock', () => {
  const fn = mock.fn((a) => a + 1);
  assert.strictEqual(fn(1), 2);
  assert.deepStrictEqual(fn.mock.calls[0].arguments, [1]);
});
process.on('exit', () => assert.strictEqual(order.length, 6));

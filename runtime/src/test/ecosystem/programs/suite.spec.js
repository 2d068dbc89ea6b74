'use strict';

const assert = require('node:assert');

describe('a small suite', () => {
  before(() => { this.ready = true; });
  it('passes', () => assert.strictEqual(1 + 1, 2));
  it('waits', (done) => setTimeout(done, 5));
  it('awaits', async () => assert.rejects(Promise.reject(new Error('no')), /no/));
  describe('nested', () => {
    it('deep', () => assert.deepStrictEqual({ a: [1, new Set([2])] }, { a: [1, new Set([2])] }));
  });
});

'use strict';

const { define, hook } = require('internal/test_runner/harness');

function make(suite) {
  const declare = (...args) => define(suite, args);
  for (const flag of ['skip', 'todo', 'only']) {
    declare[flag] = (...args) => define(suite, args, { [flag]: true });
  }
  return declare;
}

const test = make(false);
const suite = make(true);

module.exports = Object.assign(test, {
  after: hook('after'),
  afterEach: hook('afterEach'),
  before: hook('before'),
  beforeEach: hook('beforeEach'),
  describe: suite,
  it: test,
  suite,
  test,
});
let mock;
Object.defineProperty(test, 'mock', {
  configurable: true,
  enumerable: true,
  get() {
    const { MockTracker } = require('internal/test_runner/mock');
    return mock ??= new MockTracker();
  },
});

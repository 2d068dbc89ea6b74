'use strict';

// What the function of a test gets as its argument.

class TestContext {
  #test;
  #assert;
  #mock;

  constructor(test) { this.#test = test; }
  get name() { return this.#test.name; }
  get fullName() { return this.#test.fullName; }
  get signal() { return this.#test.controller.signal; }
  diagnostic(message) { this.#test.diagnostics.push(message); }
  skip(message) { this.#test.skipped = message ?? true; }
  todo(message) { this.#test.todo = message ?? true; }
  plan(count) { this.#test.plan = count; }
  test(...args) { return this.#test.declare(false, args); }
  before(fn) { this.#test.hooks.before.push({ fn }); }
  after(fn) { this.#test.hooks.after.push({ fn }); }
  beforeEach(fn) { this.#test.hooks.beforeEach.push({ fn }); }
  afterEach(fn) { this.#test.hooks.afterEach.push({ fn }); }

  get assert() {
    if (this.#assert === undefined) {
      this.#assert = {};
      for (const [name, method] of Object.entries(require('assert'))) {
        if (typeof method !== 'function' || /^[A-Z]|^strict$/.test(name)) continue;
        this.#assert[name] = (...args) => {
          this.#test.asserted++;
          return method(...args);
        };
      }
    }
    return this.#assert;
  }

  get mock() {
    const { MockTracker } = require('internal/test_runner/mock');
    return this.#mock ??= new MockTracker();
  }

  restore() { this.#mock?.restoreAll(); }
}
Object.defineProperty(TestContext.prototype, 'restore', { enumerable: false });

module.exports = { TestContext };

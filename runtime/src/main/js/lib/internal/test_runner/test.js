'use strict';

// One node of the tree of tests: its children, its hooks and how it runs.

const { codes: { ERR_TEST_FAILURE } } = require('internal/errors');

class Test {
  constructor(parent, name, options, fn, suite, storage) {
    Object.assign(this, { parent, name, options, fn, suite, storage });
    this.hooks = { before: [], after: [], beforeEach: [], afterEach: [] };
    this.children = [];
    this.diagnostics = [];
    this.queue = parent === null ? Promise.resolve() : undefined;
    this.skipped = options.skip || parent?.skipped;
    this.todo = options.todo || parent?.todo;
    this.error = undefined;
    this.started = this.done = false;
    this.asserted = 0;
    this.plan = options.plan;
    this.duration = 0;
    this.controller = new AbortController();
    this.interrupted = new Promise((_, reject) => { this.reject = reject; });
    this.interrupted.catch((error) => this.fail(error));
    const { TestContext } = require('internal/test_runner/context');
    this.context = new TestContext(this);
  }

  * walk() {
    for (const child of this.children) {
      yield child;
      yield* child.walk();
    }
  }

  get fullName() {
    return this.parent?.parent ? `${this.parent.fullName} > ${this.name}` : this.name;
  }

  fail(error) {
    this.error ??= { value: error };
    this.done = true;
  }

  abort(error) {
    this.controller.abort(error);
    this.reject(error);
  }

  declare(suite, args, override) {
    const fn = args.find((arg) => typeof arg === 'function');
    const given = args.find((arg) => typeof arg === 'object' && arg !== null);
    const name = typeof args[0] === 'string' ? args[0] : fn?.name || '<anonymous>';
    const test = new Test(this, name, { ...given, ...override }, fn ?? (() => {}), suite,
      this.storage);
    this.children.push(test);
    if (suite && !test.skipped) test.collect();
    // The tests of a suite wait for the suite itself.
    if (this.suite) return Promise.resolve();
    const run = () => test.run();
    if (this.options.concurrency && this.options.concurrency !== 1) return test.run();
    return this.queue = (this.queue ?? Promise.resolve()).then(run);
  }

  collect() {
    try {
      this.collected = this.storage.run(this, () => this.fn.call(this.context, this.context));
      Promise.resolve(this.collected).catch((error) => this.fail(error));
    } catch (error) {
      this.fail(error);
    }
  }

  async runHooks(kind, context) {
    for (const { fn } of this.hooks[kind]) await invoke(fn, context);
  }

  async runEach(kind, context) {
    if (this.parent && kind === 'beforeEach') await this.parent.runEach(kind, context);
    await this.runHooks(kind, context);
    if (this.parent && kind === 'afterEach') await this.parent.runEach(kind, context);
  }

  async run() {
    if (this.done && !this.suite) return;
    const start = performance.now();
    this.started = true;
    let timer;
    if (!this.skipped) {
      const { timeout, signal } = this.options;
      if (timeout !== undefined && timeout !== Infinity) {
        timer = setTimeout(() => this.abort(new ERR_TEST_FAILURE(
          `test timed out after ${timeout}ms`, 'testTimeoutFailure')), timeout).unref();
      }
      const stop = () => this.abort(signal.reason);
      if (signal?.aborted) stop();
      else signal?.addEventListener('abort', stop, { once: true });
      const body = this.storage.run(this, () => (this.suite ? this.runSuite() : this.runBody()));
      await Promise.race([body, this.interrupted]).catch((error) => this.fail(error));
      signal?.removeEventListener('abort', stop);
    }
    clearTimeout(timer);
    this.duration = performance.now() - start;
    this.done = true;
    this.controller.abort();
  }

  async runSuite() {
    await this.collected;
    await this.beforeOnce(this.parent);
    await this.beforeOnce(this);
    const { concurrency } = this.options;
    if (concurrency && concurrency !== 1) {
      const rest = this.children.values();
      const lanes = typeof concurrency === 'number' ? concurrency : this.children.length;
      await Promise.all(Array.from({ length: lanes }, async () => {
        for (const child of rest) await child.run();
      }));
    } else {
      for (const child of this.children) await child.run();
    }
    await this.runHooks('after', this.context);
  }

  beforeOnce(node) {
    return node.prepared ??= node.runHooks('before', node.context);
  }

  async runBody() {
    await this.beforeOnce(this.parent);
    try {
      await this.parent.runEach('beforeEach', this.context);
      await invoke(this.fn, this.context);
      await this.queue;
      if (this.plan !== undefined && this.plan !== this.asserted + this.children.length) {
        throw new ERR_TEST_FAILURE(`plan expected ${this.plan} assertions but received ${
          this.asserted + this.children.length}`, 'testCodeFailure');
      }
    } finally {
      await this.parent.runEach('afterEach', this.context);
      await this.runHooks('after', this.context);
      this.context.restore();
    }
  }
}

function invoke(fn, context) {
  if (fn.length < 2) return fn.call(context, context);
  return new Promise((resolve, reject) => {
    fn.call(context, context, (error) => (error ? reject(error) : resolve()));
  });
}

module.exports = { Test };

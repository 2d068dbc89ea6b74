'use strict';

// Declares tests on the node they belong to, and settles the run when the program ends.

const { Test } = require('internal/test_runner/test');
const { codes: { ERR_TEST_FAILURE } } = require('internal/errors');
const { AsyncLocalStorage } = require('async_hooks');

const storage = new AsyncLocalStorage();
const root = new Test(null, '<root>', {}, undefined, false, storage);
const started = performance.now();
let installed = false;
let finished = false;

function unfinished() {
  return [...root.walk()].filter((test) => !test.done && !test.suite);
}

function install() {
  if (installed) return;
  installed = true;
  process.on('uncaughtException', (error) => {
    const test = unfinished().findLast((each) => each.started);
    if (test) test.abort(new ERR_TEST_FAILURE(error, 'uncaughtException'));
    else root.fail(error);
  });
  process.on('beforeExit', async () => {
    const running = unfinished().filter((test) => test.started);
    if (running.length !== 0) {
      const message = 'Promise resolution is still pending but the event loop has already resolved';
      for (const test of running) test.abort(new ERR_TEST_FAILURE(message, 'cancelledByParent'));
    } else if (!finished) {
      finished = true;
      try {
        await root.runHooks('after', root.context);
      } catch (error) {
        root.fail(error);
      }
    }
  });
  process.on('exit', () => {
    for (const test of unfinished()) {
      test.fail(new ERR_TEST_FAILURE('test did not finish before its parent and was cancelled',
        'cancelledByParent'));
    }
    const failed = require('internal/test_runner/report').report(root, performance.now() - started);
    if (failed) process.exitCode = 1;
  });
}

function define(suite, args, override) {
  install();
  return (storage.getStore() ?? root).declare(suite, args, override);
}

function hook(kind) {
  return (fn, options) => {
    install();
    (storage.getStore() ?? root).hooks[kind].push({ fn, ...options });
  };
}

module.exports = { define, hook };

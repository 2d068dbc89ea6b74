'use strict';

// Starts the main script: CommonJS at once, ES modules from a microtask (as Node, whose loader is
// asynchronous: in an ES module microtasks run before ticks).

const binding = internalBinding('modules');
const { enqueueMicrotask, triggerUncaughtException } = internalBinding('task_queue');
const { getOptionValue } = require('internal/options');

function runMain(main) {
  checkOptions();
  const { Module } = require('internal/modules/cjs/loader');
  const found = Module._findPath(binding.absolute(main), null, true);
  const imports = getOptionValue('--import');
  const path = found === false ? undefined : found;
  if (path !== undefined && isModule(path)) {
    const url = binding.fileUrl(path);
    runAsModule(() => binding.startMain(url), url);
  } else if (imports !== undefined) {
    runAsModule(() => { Module._load(main, null, true); });
  } else {
    Module._load(main, null, true);
  }
}

function checkOptions() {
  if (getOptionValue('--input-type') !== undefined) {
    const { ERR_INPUT_TYPE_NOT_ALLOWED } = require('internal/errors').codes;
    throw new ERR_INPUT_TYPE_NOT_ALLOWED();
  }
  if (getOptionValue('--experimental-loader') !== undefined) {
    const { ERR_METHOD_NOT_IMPLEMENTED } = require('internal/errors').codes;
    throw new ERR_METHOD_NOT_IMPLEMENTED('--experimental-loader');
  }
}

// Without a regular expression: the first one of a program costs 15 ms.
function isModule(path) {
  if (path.endsWith('.mjs')) return true;
  const dependsOnPackage = path.endsWith('.js') || !path.includes('.', path.lastIndexOf('/'));
  return dependsOnPackage && binding.format(path) === 'module';
}

/**
 * Evaluates modules given by --import, then what start() begins.
 * @param {string} [url] of the main module, if it is an ES module
 */
function runAsModule(start, url) {
  const settled = require('internal/process/lifecycle').awaitMain();
  enqueueMicrotask(() => {
    evaluate(start, url).then(settled, (error) => {
      settled();
      triggerUncaughtException(error, true);
    });
  });
}

async function evaluate(start, url) {
  for (const specifier of getOptionValue('--import') ?? []) {
    await binding.importModule(specifier, `${process.cwd()}/`);
  }
  try {
    await start();
  } catch (error) {
    if (url !== undefined) binding.explainError(error, url);
    throw error;
  }
}

module.exports = { runMain, runAsModule };

'use strict';

// Starts the main script: CommonJS at once, ES modules from a microtask (as Node, whose loader is
// asynchronous: in an ES module microtasks run before ticks).

const binding = internalBinding('modules');
const { enqueueMicrotask, triggerUncaughtException } = internalBinding('task_queue');
const { getOptionValue } = require('internal/options');

function runMain(main) {
  const { Module } = require('internal/modules/cjs/loader');
  const found = Module._findPath(binding.absolute(main), null, true);
  const imports = getOptionValue('--import');
  const path = found === false ? undefined : found;
  if (path !== undefined && (imports !== undefined || isModule(path))) {
    runAsModule(() => binding.startMain(binding.fileUrl(path)), imports);
  } else {
    Module._load(main, null, true);
  }
}

// Without a regular expression: the first one of a program costs 15 ms.
function isModule(path) {
  if (path.endsWith('.mjs')) return true;
  const dependsOnPackage = path.endsWith('.js') || !path.includes('.', path.lastIndexOf('/'));
  return dependsOnPackage && binding.format(path) === 'module';
}

/** Evaluates modules given by --import, then what start() begins. */
function runAsModule(start, imports = []) {
  const settled = require('internal/process/lifecycle').awaitMain();
  enqueueMicrotask(() => {
    evaluate(start, imports).then(settled, (error) => {
      settled();
      triggerUncaughtException(error, true);
    });
  });
}

async function evaluate(start, imports) {
  for (const specifier of imports) {
    await binding.importModule(specifier, `${process.cwd()}/`);
  }
  await start();
}

module.exports = { runMain, runAsModule };

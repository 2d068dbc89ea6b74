'use strict';

// What is said about ES modules that CommonJS code requires. Loaded only when there is something to
// say.

const binding = internalBinding('modules');
const { kParent } = require('internal/modules/cjs/loader');

/** The error of --no-experimental-require-module. */
function notSupported(filename, parent) {
  const { ERR_REQUIRE_ESM } = require('internal/errors').codes;
  const isByPackage = filename.endsWith('.js') && binding.packageType(filename) === 'module';
  const looksLikeModule = isByPackage &&
    binding.isModuleText(binding.readText(filename), filename);
  return new ERR_REQUIRE_ESM(filename, looksLikeModule, parent,
    isByPackage ? binding.packageScope(filename) : null);
}

/** The warning of --trace-require-module. */
function trace(mod, filename) {
  const { getOptionValue } = require('internal/options');
  const parent = mod[kParent];
  if (getOptionValue('--trace-require-module') === 'no-node-modules' &&
      isInNodeModules(parent?.filename ?? parent?.path ?? '')) {
    return;
  }
  const text = `CommonJS module ${parent?.filename ?? ''} is loading ES Module ${filename} using ` +
    'require().\n' +
    'Support for loading ES Module in require() is an experimental feature and might change ' +
    'at any time';
  process.emitWarning(text, 'ExperimentalWarning');
}

function isInNodeModules(path) {
  return path.includes('/node_modules/');
}

const kModuleSyntax = ['Cannot use import statement outside a module', "Unexpected token 'export'",
  "Cannot use 'import.meta' outside a module"];

/** CommonJS that does not compile because it is written as an ES module. */
function warnOfSyntax(error, filename) {
  if (!kModuleSyntax.some((text) => error.message.includes(text))) return;
  const { emitWarningSync } = require('internal/process/warning');
  emitWarningSync(`Failed to load the ES module: ${filename}. Make sure to set "type": ` +
    '"module" in the nearest package.json file or use the .mjs extension.');
}

module.exports = { notSupported, trace, warnOfSyntax };

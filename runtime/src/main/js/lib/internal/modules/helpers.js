'use strict';

function validateString(value, name) {
  if (typeof value !== 'string') require('internal/validators').validateString(value, name);
}

/** Makes the require function of one module. */
function makeRequire(mod) {
  const { Module } = require('internal/modules/cjs/loader');
  const made = { require(id) { return mod.require(id); } }.require;
  function resolve(request, options) {
    validateString(request, 'request');
    return Module._resolveFilename(request, mod, false, options);
  }
  function paths(request) {
    validateString(request, 'request');
    return Module._resolveLookupPaths(request, mod);
  }
  made.resolve = resolve;
  resolve.paths = paths;
  made.main = process.mainModule;
  made.extensions = Module._extensions;
  made.cache = Module._cache;
  return made;
}

module.exports = { makeRequire };

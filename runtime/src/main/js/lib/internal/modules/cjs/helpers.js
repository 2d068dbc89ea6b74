'use strict';

/** Makes the require function of one module. */
function makeRequire(mod) {
  const { Module } = require('internal/modules/cjs/loader');
  function require_(id) {
    return mod.require(id);
  }
  Object.defineProperty(require_, 'name', { value: 'require' });
  require_.resolve = function resolve(request, options) {
    return Module._resolveFilename(request, mod, false, options);
  };
  require_.resolve.paths = function paths(request) {
    return Module._resolveLookupPaths(request, mod);
  };
  require_.main = process.mainModule;
  require_.extensions = Module._extensions;
  require_.cache = Module._cache;
  return require_;
}

module.exports = { makeRequire };

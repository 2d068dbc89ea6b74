'use strict';

// There is no TLS yet. Packages load https and tls without using them, so the modules are there and
// everything in them fails loudly.

const { codes: { ERR_METHOD_NOT_IMPLEMENTED } } = require('internal/errors');

/** Functions and classes of a module, all of which throw. */
function failing(module, functions, classes) {
  const exports = {};
  for (const name of functions) {
    exports[name] = { [name]() { throw new ERR_METHOD_NOT_IMPLEMENTED(`${module}.${name}()`); } }[name];
  }
  for (const name of classes) {
    exports[name] = {
      [name]: class { constructor() { throw new ERR_METHOD_NOT_IMPLEMENTED(`${module}.${name}`); } },
    }[name];
  }
  return exports;
}

module.exports = { failing };

'use strict';

// Globals of Node that Orrery does not have yet: there, and failing loudly when used.

function notImplemented(name) {
  const { ERR_METHOD_NOT_IMPLEMENTED } = require('internal/errors').codes;
  return new ERR_METHOD_NOT_IMPLEMENTED(name);
}

async function fetch(input, init = undefined) {
  throw notImplemented('fetch()');
}

module.exports = { fetch };

'use strict';

// Globals of Node that Orrery does not have yet: there, and failing loudly when used.

function notImplemented(name) {
  const { ERR_METHOD_NOT_IMPLEMENTED } = require('internal/errors').codes;
  return new ERR_METHOD_NOT_IMPLEMENTED(name);
}

async function fetch(input, init = undefined) {
  throw notImplemented('fetch()');
}

function missingClass(name) {
  return { [name]: class { constructor() { throw notImplemented(name); } } }[name];
}

module.exports = {
  fetch,
  FormData: missingClass('FormData'),
  Headers: missingClass('Headers'),
  Request: missingClass('Request'),
  Response: missingClass('Response'),
};

'use strict';

// For impossible states of the builtin modules themselves.

function assert(value, message) {
  if (value) return;
  const { ERR_INTERNAL_ASSERTION } = require('internal/errors').codes;
  throw new ERR_INTERNAL_ASSERTION(message);
}

assert.fail = (message) => assert(false, message);

module.exports = assert;

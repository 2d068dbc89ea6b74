'use strict';

const { validateStringArray, validateString } = require('internal/validators');

/** util.diff: [operation, value] pairs, 0 in both, 1 only in actual, -1 only in expected. */
function diff(actual, expected) {
  if (actual === expected) return [];
  const check = (value, name) => Array.isArray(value) ? validateStringArray(value, name) :
    validateString(value, name);
  check(actual, 'actual');
  check(expected, 'expected');
  return require('internal/assert/myers_diff').myersDiff(actual, expected);
}

module.exports = { diff };

'use strict';

// Public names that warn when used.

const { deprecate } = require('internal/util');

const warned = new Set();

function accessConstant(name) {
  if (!warned.has('DEP0176')) {
    warned.add('DEP0176');
    process.emitWarning(`fs.${name} is deprecated, use fs.constants.${name} instead`,
                        'DeprecationWarning', 'DEP0176');
  }
  return internalBinding('constants').fs[name];
}

module.exports = {
  accessConstant,
  Stats: deprecate(require('internal/fs/stats').Stats, 'fs.Stats constructor is deprecated.',
                   'DEP0180'),
};

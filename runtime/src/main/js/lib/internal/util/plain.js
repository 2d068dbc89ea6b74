'use strict';

// The native shortcut of util.inspect for values that hold nothing unusual.

const custom = Symbol.for('nodejs.util.inspect.custom');
const { inspectPlain } = internalBinding('util');

module.exports = {
  /** False once somebody could have changed util.inspect.defaultOptions. */
  usable: true,
  /** The text with default options; undefined when inspect itself has to look. */
  inspectPlain: (value) => module.exports.usable ? inspectPlain(value, custom) : undefined,
};

'use strict';

// Whether to colour, and the few colours internal messages use.

function shouldColorize(stream) {
  if (process.env.FORCE_COLOR !== undefined) {
    return require('internal/tty').getColorDepth() > 2;
  }
  return Boolean(stream?.isTTY) &&
    (typeof stream.getColorDepth === 'function' ? stream.getColorDepth() > 2 : true);
}

const escapes = { blue: '\u001b[34m', green: '\u001b[32m', white: '\u001b[39m',
  yellow: '\u001b[33m', red: '\u001b[31m', gray: '\u001b[90m', clear: '\u001bc',
  reset: '\u001b[0m' };

module.exports = {
  shouldColorize,
  hasColors: false,
  /** Fills in the colours when stderr shows them, empties them otherwise. */
  refresh() {
    module.exports.hasColors = shouldColorize(process.stderr);
    for (const name of Object.keys(escapes)) {
      module.exports[name] = module.exports.hasColors ? escapes[name] : '';
    }
  },
};

for (const name of Object.keys(escapes)) module.exports[name] = '';

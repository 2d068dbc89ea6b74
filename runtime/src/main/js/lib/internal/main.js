'use strict';

// Decides from the command line what the program is, and starts it.

const { getOptionValue } = require('internal/options');

function run() {
  if (process.argv.length > 1) {
    require('internal/modules/cjs/loader').runMain();
    return;
  }
  const code = getOptionValue('--eval');
  if (code !== undefined) {
    require('internal/main/eval').run(code, getOptionValue('--print') === true);
    return;
  }
  throw new Error('No script given');
}

module.exports = { run };

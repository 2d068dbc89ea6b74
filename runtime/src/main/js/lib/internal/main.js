'use strict';

// Decides from the command line what the program is, and starts it.

const { getOptionValue } = require('internal/options');

function run() {
  if (internalBinding('process').hasVariable('NODE_CHANNEL_FD')) connectToParent();
  const code = getOptionValue('--eval');
  if (code !== undefined) {
    preload();
    require('internal/main/eval').runEval(code, getOptionValue('--print') === true);
  } else if (process.argv[1] === 'inspect') {
    require('internal/main/inspect').runInspect(process.argv.slice(2));
  } else if (process.argv.length > 1 && process.argv[1] !== '-') {
    runScript();
  } else {
    preload();
    require('internal/main/eval').runStdin();
  }
}

/** A child that fork started: its own children must not believe they are that child. */
function connectToParent() {
  const { env } = process;
  const fd = Number(env.NODE_CHANNEL_FD);
  const mode = env.NODE_CHANNEL_SERIALIZATION_MODE || 'json';
  delete env.NODE_CHANNEL_FD;
  delete env.NODE_CHANNEL_SERIALIZATION_MODE;
  require('child_process')._forkChild(fd, mode);
}

function runScript() {
  const script = process.argv[1];
  const path = internalBinding('modules').absolute(script);
  process.argv[1] = path;
  if (getOptionValue('--check') === true) {
    require('internal/main/check').check(path);
    return;
  }
  preload();
  require('internal/modules/run_main').runMain(path);
}

function preload() {
  const requests = getOptionValue('--require');
  if (requests !== undefined) {
    require('internal/modules/cjs/loader').Module._preloadModules(requests);
  }
}

module.exports = { run };

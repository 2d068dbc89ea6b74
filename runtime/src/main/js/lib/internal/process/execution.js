'use strict';

// What happens to an exception that nobody caught.

const kGenericUserError = 1;

let captureCallback = null;

/** Lets listeners handle the error; false means the program must end. */
function onUncaughtException(error, fromPromise) {
  const origin = fromPromise ? 'unhandledRejection' : 'uncaughtException';
  process.emit('uncaughtExceptionMonitor', error, origin);
  if (captureCallback !== null) {
    captureCallback(error);
    return true;
  }
  return process.emit('uncaughtException', error, origin);
}

/** Emits 'exit', prints the report and returns the exit code. */
function reportFatal(error, header) {
  const { emitProcessExit } = require('internal/process/lifecycle');
  if (process.exitCode === undefined) process.exitCode = kGenericUserError;
  const { writeString } = internalBinding('stdio');
  try {
    emitProcessExit();
  } finally {
    writeString(2, `${header ?? 'Uncaught:\n'}${describe(error)}\n\nNode.js ${process.version}\n`);
  }
  return process.exitCode;
}

function describe(error) {
  if (typeof error === 'object' && error !== null) {
    const { exists } = internalBinding('builtins');
    if (!exists('internal/util/inspect')) return error.stack;
    return require('internal/util/inspect').inspect(error);
  }
  return `${String(error)}\n(Use \`node --trace-uncaught ...\` to show where the exception was thrown)`;
}

module.exports = {
  onUncaughtException,
  reportFatal,
  setCaptureCallback(callback) { captureCallback = callback; },
  hasCaptureCallback() { return captureCallback !== null; },
};

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
  const { kEnhanceStackBeforeInspector } = require('internal/errors');
  const enhance = isErrorLike(error) ? error[kEnhanceStackBeforeInspector] : undefined;
  // An 'error' event without listener also says where it was emitted.
  if (typeof enhance === 'function') error.stack = enhance();
  const { writeString } = internalBinding('stdio');
  try {
    emitProcessExit();
  } finally {
    writeString(2, `${describe(error, header)}\n\nNode.js ${process.version}\n`);
  }
  return process.exitCode;
}

function describe(error, header) {
  if (isErrorLike(error)) {
    // A syntax error has no frames of its own; inspect would put it into brackets.
    const plain = !error.stack.includes('\n    at ') && Object.keys(error).length === 0;
    let shown = plain ? error.stack : require('internal/util/inspect').inspect(error);
    const bracketed = `[${error.stack}]`;
    if (shown.startsWith(bracketed)) shown = error.stack + shown.slice(bracketed.length);
    return `${header ?? ''}${shown}`;
  }
  const place = header === undefined ? 'Uncaught:\n' : `\n${header.slice(0, -1)}`;
  if ((typeof error === 'object' && error !== null) || typeof error === 'function') {
    return `${place}${require('internal/util/inspect').inspect(error)}`;
  }
  return `${place}${String(error)}\n` +
    '(Use `node --trace-uncaught ...` to show where the exception was thrown)';
}

function isErrorLike(value) {
  return typeof value === 'object' && value !== null && typeof value.stack === 'string';
}

module.exports = {
  onUncaughtException,
  reportFatal,
  setCaptureCallback(callback) { captureCallback = callback; },
  hasCaptureCallback() { return captureCallback !== null; },
};

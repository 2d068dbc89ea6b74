'use strict';

// The end of a program: beforeExit, exit, and the exit code.

const { reallyExit, setExiting } = internalBinding('process');

let exitCode;

function validateExitCode(value) {
  if (value === undefined || value === null) return;
  const valid = typeof value === 'string' && value !== '' ? Number(value) : value;
  require('internal/validators').validateInteger(valid, 'code');
}

Object.defineProperty(process, 'exitCode', {
  configurable: true,
  enumerable: true,
  get: () => exitCode,
  set(value) {
    validateExitCode(value);
    exitCode = value;
  },
});

function currentCode() {
  return exitCode === undefined || exitCode === null ? 0 : Number(exitCode);
}

function emitExitOnce() {
  if (!process._exiting) {
    process._exiting = true;
    setExiting();
    process.emit('exit', currentCode());
  }
  return currentCode();
}

/** Ends the program at once, after the 'exit' event. */
function exit(code) {
  if (arguments.length !== 0) {
    validateExitCode(code);
    if (code !== undefined) exitCode = code;
  }
  emitExitOnce();
  process.reallyExit(currentCode());
}

function emitProcessBeforeExit() {
  process.emit('beforeExit', currentCode());
}

module.exports = {
  exit,
  reallyExit,
  emitProcessBeforeExit,
  emitProcessExit: emitExitOnce,
  currentCode,
};

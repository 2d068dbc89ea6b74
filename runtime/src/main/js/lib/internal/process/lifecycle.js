'use strict';

// The end of a program: beforeExit, exit, and the exit code.

const { reallyExit, setExiting } = internalBinding('process');

const { getOptionValue } = require('internal/options');

let exitCode;

/** Integers, and strings of integers, are exit codes. */
function validateExitCode(value, name) {
  if (value === undefined || value === null) return;
  let code = value;
  if (typeof value === 'string' && value !== '' && Number.isInteger(Number(value))) {
    code = Number(value);
  }
  require('internal/validators').validateInteger(code, name);
}

function getExitCode() {
  return exitCode;
}

function setExitCode(value) {
  validateExitCode(value, 'code');
  exitCode = value;
}

function currentCode() {
  return exitCode === undefined || exitCode === null ? 0 : Number(exitCode);
}

const kUnsettledTopLevelAwait = 13;
let mainPending = false;

/** Says that the main module is being evaluated; the result says that it has ended. */
function awaitMain() {
  mainPending = true;
  return () => { mainPending = false; };
}

function emitExitOnce(byLoopEnd) {
  if (!process._exiting) {
    process._exiting = true;
    setExiting();
    if (mainPending && exitCode === undefined) {
      exitCode = kUnsettledTopLevelAwait;
      if (byLoopEnd && getOptionValue('--warnings') !== false) {
        internalBinding('stdio').writeString(2, 'Warning: Detected unsettled top-level await\n');
      }
    }
    process.emit('exit', currentCode());
  }
  return currentCode();
}

/** Ends the program at once, after the 'exit' event. */
function exit(code) {
  if (arguments.length !== 0) {
    validateExitCode(code, 'code');
    if (code !== undefined) exitCode = code;
  }
  emitExitOnce(false);
  process.reallyExit(currentCode());
}

function emitProcessBeforeExit() {
  process.emit('beforeExit', currentCode());
}

module.exports = {
  exit,
  reallyExit,
  emitProcessBeforeExit,
  emitProcessExit: () => emitExitOnce(true),
  awaitMain,
  getExitCode,
  setExitCode,
  currentCode,
};

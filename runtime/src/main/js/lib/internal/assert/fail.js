'use strict';

// assert.fail and assert.ifError.

const AssertionError = require('internal/assert/assertion_error');
const { isError } = require('internal/util');
const { inspect } = require('internal/util/inspect');

let warned = false;

function warnAboutArguments() {
  if (warned) return;
  warned = true;
  process.emitWarning('assert.fail() with more than one argument is deprecated. ' +
    'Please use assert.strictEqual() instead or only pass a message.',
  'DeprecationWarning', 'DEP0094');
}

function fail(count, { actual, expected, message, operator, stackStartFn }, diff = 'simple') {
  let internalMessage = false;
  if ((actual === undefined || actual === null) && count <= 1) {
    internalMessage = true;
    message = 'Failed';
  } else if (count === 1) {
    message = actual;
    actual = undefined;
  } else {
    warnAboutArguments();
    if (count === 2) operator = '!=';
  }
  if (isError(message)) throw message;
  const options = { actual, expected, operator: operator === undefined ? 'fail' : operator,
    stackStartFn, diff };
  if (message !== undefined) options.message = message;
  const error = new AssertionError(options);
  if (internalMessage) error.generatedMessage = true;
  throw error;
}

function describe(error) {
  if (typeof error === 'object' && typeof error.message === 'string') {
    return error.message.length === 0 && error.constructor ? error.constructor.name :
      error.message;
  }
  return inspect(error);
}

function ifError(actual, stackStartFn, diff = 'simple') {
  const error = new AssertionError({ actual, expected: null, operator: 'ifError', diff,
    message: `ifError got unwanted exception: ${describe(actual)}`, stackStartFn });
  const { stack } = actual;
  if (typeof stack === 'string' && stack.includes('\n    at')) {
    error.stack = joinStacks(error.stack, stack);
  }
  throw error;
}

/** The new stack down to where the original one takes over. */
function joinStacks(newStack, original) {
  const originalFrames = original.slice(original.indexOf('\n    at') + 1).split('\n');
  let frames = newStack.split('\n');
  for (const frame of originalFrames) {
    const index = frames.indexOf(frame);
    if (index !== -1) {
      frames = frames.slice(0, index);
      break;
    }
  }
  return `${frames.join('\n')}\n${originalFrames.join('\n')}`;
}

module.exports = { fail, ifError };

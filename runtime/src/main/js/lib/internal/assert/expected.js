'use strict';

// assert.throws and rejects: does a thrown value match what was expected?

const AssertionError = require('internal/assert/assertion_error');
const { codes: { ERR_AMBIGUOUS_ARGUMENT, ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE } } =
  require('internal/errors');
const { isDeepStrictEqual } = require('internal/util/comparisons');
const { inspect } = require('internal/util/inspect');
const { isRegExp } = require('internal/util/types');

const isError = (value) => require('internal/util').isError(value);

/** What is compared of an error; its name is shown before the properties. */
class Comparison {
  constructor(source, keys, actual) {
    for (const key of keys) {
      if (!(key in source)) continue;
      const isMatch = actual !== undefined && typeof actual[key] === 'string' &&
        isRegExp(source[key]) && source[key].exec(actual[key]) !== null;
      // A matching expression shows the text it matched, so that it makes no difference.
      this[key] = isMatch ? actual[key] : source[key];
    }
  }
}

function compareKey(actual, expected, key, message, keys, fn, diff) {
  if (key in actual && isDeepStrictEqual(actual[key], expected[key])) return;
  if (message) throw failure(actual, expected, message, fn, diff);
  const error = new AssertionError({
    actual: new Comparison(actual, keys), expected: new Comparison(expected, keys, actual),
    operator: 'deepStrictEqual', stackStartFn: fn, diff });
  error.actual = actual;
  error.expected = expected;
  error.operator = fn.name;
  throw error;
}

function failure(actual, expected, message, fn, diff) {
  if (isError(message)) return message;
  return new AssertionError({ actual, expected, message, operator: fn.name, stackStartFn: fn,
    diff });
}

function expectObject(actual, expected, message, fn, diff) {
  if (typeof actual !== 'object' || actual === null) {
    const error = new AssertionError({ actual, expected, message, operator: 'deepStrictEqual',
      stackStartFn: fn, diff });
    error.operator = fn.name;
    throw error;
  }
  const keys = Object.keys(expected);
  // name and message of an error are not enumerable, and yet the point of it.
  if (isError(expected)) keys.push('name', 'message');
  else if (keys.length === 0) {
    throw new ERR_INVALID_ARG_VALUE('error', expected, 'may not be an empty object');
  }
  for (const key of keys) {
    const isMatch = typeof actual[key] === 'string' && isRegExp(expected[key]) &&
      expected[key].exec(actual[key]) !== null;
    if (!isMatch) compareKey(actual, expected, key, message, keys, fn, diff);
  }
}

function textAboutInstance(actual, expected) {
  const intro = `The error is expected to be an instance of "${expected.name}". Received `;
  if (!isError(actual)) return `${intro}"${inspect(actual, { depth: -1 })}"`;
  const name = actual.constructor?.name || actual.name;
  const shown = name === expected.name ?
    'an error with identical name but a different prototype.' : `"${name}"`;
  return `${intro}${shown}\n\nError message:\n\n${actual.message}`;
}

/** Throws unless `actual` is as expected: a regular expression, object, class or function. */
function expectException(actual, expected, message, fn, diff = 'simple') {
  let generated = false;
  if (typeof expected !== 'function') {
    if (!isRegExp(expected)) return expectObject(actual, expected, message, fn, diff);
    const text = String(actual);
    if (expected.exec(text) !== null) return;
    if (!message) {
      generated = true;
      message = `The input did not match the regular expression ${inspect(expected)}. ` +
        `Input:\n\n${inspect(text)}\n`;
    }
  } else if (expected.prototype !== undefined && actual instanceof expected) {
    return;
  } else if (Object.prototype.isPrototypeOf.call(Error, expected)) {
    if (!message) {
      generated = true;
      message = textAboutInstance(actual, expected);
    }
  } else {
    const result = Reflect.apply(expected, {}, [actual]);
    if (result === true) return;
    if (!message) {
      generated = true;
      const name = expected.name ? `"${expected.name}" ` : '';
      message = `The ${name}validation function is expected to return "true". Received ` +
        `${inspect(result)}`;
      if (isError(actual)) message += `\n\nCaught error:\n\n${actual}`;
    }
  }
  const error = failure(actual, expected, message, fn, diff);
  if (!(isError(message))) error.generatedMessage = generated;
  throw error;
}

const acceptable = ['Function', 'Error', 'RegExp', 'Object'];

/** Sorts out the optional arguments of throws and rejects: [error][, message]. */
function readArguments(actual, args) {
  const [error, message] = args;
  if (typeof error !== 'string') {
    if (error !== undefined && error !== null && typeof error !== 'object' &&
        typeof error !== 'function') {
      throw new ERR_INVALID_ARG_TYPE('error', acceptable, error);
    }
    return { error, message };
  }
  if (args.length > 1) throw new ERR_INVALID_ARG_TYPE('error', acceptable, error);
  if (typeof actual === 'object' && actual !== null) {
    if (actual.message === error) {
      throw new ERR_AMBIGUOUS_ARGUMENT('error/message',
        `The error message "${actual.message}" is identical to the message.`);
    }
  } else if (actual === error) {
    throw new ERR_AMBIGUOUS_ARGUMENT('error/message',
      `The error "${actual}" is identical to the message.`);
  }
  return { error: undefined, message: error };
}

module.exports = { expectException, readArguments };

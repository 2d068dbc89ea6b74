'use strict';

// node:assert. What is needed only when an assertion fails is loaded then.

const { codes: { ERR_INVALID_ARG_TYPE, ERR_INVALID_RETURN_VALUE, ERR_MISSING_ARGS } } =
  require('internal/errors');

const noException = Symbol('no exception');
const kOptions = Symbol('options');

const isError = (value) => value instanceof Error ||
  (value !== null && typeof value === 'object' && internalBinding('types').isNativeError(value));

function fail(self, options) {
  const { message } = options;
  if (isError(message)) throw message;
  const AssertionError = require('internal/assert/assertion_error');
  throw new AssertionError({ ...options, diff: self?.[kOptions]?.diff ?? 'simple' });
}

function checkArguments(count) {
  if (count < 2) throw new ERR_MISSING_ARGS('actual', 'expected');
}

const comparisons = () => require('internal/util/comparisons');
const skipsPrototype = (self) => self?.[kOptions]?.skipPrototype;

function innerOk(self, stackStartFn, count, value, message) {
  if (value) return;
  let generatedMessage = false;
  if (count === 0) {
    generatedMessage = true;
    message = 'No value argument passed to `assert.ok()`';
  } else if (message === undefined || message === null) {
    generatedMessage = true;
    message = require('internal/assert/call_text').describeCall();
  } else if (isError(message)) {
    throw message;
  }
  const AssertionError = require('internal/assert/assertion_error');
  const error = new AssertionError({ actual: value, expected: true, message, operator: '==',
    stackStartFn, diff: self?.[kOptions]?.diff ?? 'simple' });
  error.generatedMessage = generatedMessage;
  throw error;
}

function getThrown(fn) {
  if (typeof fn !== 'function') throw new ERR_INVALID_ARG_TYPE('fn', 'Function', fn);
  try {
    fn();
  } catch (error) {
    return error;
  }
  return noException;
}

function isPromiseLike(value) {
  return internalBinding('types').isPromise(value) ||
    (value !== null && typeof value === 'object' && typeof value.then === 'function' &&
      typeof value.catch === 'function');
}

async function getRejection(promiseFn) {
  let promise = promiseFn;
  if (typeof promiseFn === 'function') {
    promise = promiseFn();
    if (!isPromiseLike(promise)) {
      throw new ERR_INVALID_RETURN_VALUE('instance of Promise', 'promiseFn', promise);
    }
  } else if (!isPromiseLike(promiseFn)) {
    throw new ERR_INVALID_ARG_TYPE('promiseFn', ['Function', 'Promise'], promiseFn);
  }
  try {
    await promise;
  } catch (error) {
    return error;
  }
  return noException;
}

function expectError(self, stackStartFn, actual, args) {
  const expected = require('internal/assert/expected');
  const { error, message } = expected.readArguments(actual, args);
  if (actual === noException) {
    const name = error?.name ? ` (${error.name})` : '';
    const kind = stackStartFn === methods.rejects ? 'rejection' : 'exception';
    fail(self, { actual: undefined, expected: error, operator: stackStartFn.name, stackStartFn,
      message: `Missing expected ${kind}${name}${message ? `: ${message}` : '.'}` });
  }
  if (error) {
    expected.expectException(actual, error, message, stackStartFn, self?.[kOptions]?.diff);
  }
}

function expectNoError(self, stackStartFn, actual, error, message) {
  if (actual === noException) return;
  if (typeof error === 'string') {
    message = error;
    error = undefined;
  }
  const isExpected = error === undefined || hasMatched(actual, error);
  if (!isExpected) throw actual;
  const kind = stackStartFn.name === 'doesNotReject' ? 'rejection' : 'exception';
  fail(self, { actual, expected: error, operator: stackStartFn.name, stackStartFn,
    message: `Got unwanted ${kind}${message ? `: ${message}` : '.'}\n` +
      `Actual message: "${actual?.message}"` });
}

function hasMatched(actual, expected) {
  if (typeof expected !== 'function') {
    if (internalBinding('types').isRegExp(expected)) return expected.exec(String(actual)) !== null;
    throw new ERR_INVALID_ARG_TYPE('expected', ['Function', 'RegExp'], expected);
  }
  if (expected.prototype !== undefined && actual instanceof expected) return true;
  if (Object.prototype.isPrototypeOf.call(Error, expected)) return false;
  return Reflect.apply(expected, {}, [actual]) === true;
}

function matchText(self, text, regexp, message, stackStartFn) {
  if (!internalBinding('types').isRegExp(regexp)) {
    throw new ERR_INVALID_ARG_TYPE('regexp', 'RegExp', regexp);
  }
  const wanted = stackStartFn.name === 'match';
  if (typeof text === 'string' && (regexp.exec(text) !== null) === wanted) return;
  if (isError(message)) throw message;
  const { inspect } = require('internal/util/inspect');
  const generatedMessage = !message;
  message ||= typeof text !== 'string' ?
    'The "string" argument must be of type string. Received type ' +
      `${typeof text} (${inspect(text)})` :
    `The input ${wanted ? 'did not match' : 'was expected to not match'} the regular expression ` +
      `${inspect(regexp)}. Input:\n\n${inspect(text)}\n`;
  const AssertionError = require('internal/assert/assertion_error');
  const error = new AssertionError({ actual: text, expected: regexp, message,
    operator: stackStartFn.name, stackStartFn, diff: self?.[kOptions]?.diff ?? 'simple' });
  error.generatedMessage = generatedMessage;
  throw error;
}

/** Makes a comparing method: (actual, expected, message). */
function comparing(name, operator, test) {
  const method = { [name](actual, expected, message) {
    checkArguments(arguments.length);
    if (test(actual, expected, this)) return;
    fail(this, { actual, expected, message, operator, stackStartFn: method });
  } }[name];
  return method;
}

const methods = {
  fail(actual, expected, message, operator, stackStartFn) {
    require('internal/assert/fail').fail(arguments.length,
      { actual, expected, message, operator, stackStartFn: stackStartFn || methods.fail },
      this?.[kOptions]?.diff);
  },
  ok(...args) {
    innerOk(this, methods.ok, args.length, ...args);
  },
  equal: comparing('equal', '==', (a, b) =>
    // eslint-disable-next-line eqeqeq
    a == b || (Number.isNaN(a) && Number.isNaN(b))),
  notEqual: comparing('notEqual', '!=', (a, b) =>
    // eslint-disable-next-line eqeqeq
    !(a == b || (Number.isNaN(a) && Number.isNaN(b)))),
  deepEqual: comparing('deepEqual', 'deepEqual', (a, b) => comparisons().isDeepEqual(a, b)),
  notDeepEqual: comparing('notDeepEqual', 'notDeepEqual',
    (a, b) => !comparisons().isDeepEqual(a, b)),
  deepStrictEqual: comparing('deepStrictEqual', 'deepStrictEqual',
    (a, b, self) => comparisons().isDeepStrictEqual(a, b, skipsPrototype(self))),
  notDeepStrictEqual: comparing('notDeepStrictEqual', 'notDeepStrictEqual',
    (a, b, self) => !comparisons().isDeepStrictEqual(a, b, skipsPrototype(self))),
  strictEqual: comparing('strictEqual', 'strictEqual', Object.is),
  notStrictEqual: comparing('notStrictEqual', 'notStrictEqual', (a, b) => !Object.is(a, b)),
  partialDeepStrictEqual: comparing('partialDeepStrictEqual', 'partialDeepStrictEqual',
    (a, b) => comparisons().isPartialStrictEqual(a, b)),
  throws(fn, ...args) {
    expectError(this, methods.throws, getThrown(fn), args);
  },
  async rejects(promiseFn, ...args) {
    expectError(this, methods.rejects, await getRejection(promiseFn), args);
  },
  doesNotThrow(fn, ...args) {
    expectNoError(this, methods.doesNotThrow, getThrown(fn), ...args);
  },
  async doesNotReject(fn, ...args) {
    expectNoError(this, methods.doesNotReject, await getRejection(fn), ...args);
  },
  ifError(error) {
    if (error === null || error === undefined) return;
    require('internal/assert/fail').ifError(error, methods.ifError, this?.[kOptions]?.diff);
  },
  match(string, regexp, message) {
    matchText(this, string, regexp, message, methods.match);
  },
  doesNotMatch(string, regexp, message) {
    matchText(this, string, regexp, message, methods.doesNotMatch);
  },
};

function assert(...args) {
  innerOk(undefined, assert, args.length, ...args);
}

/** Assertions with options of their own. */
class Assert {
  constructor(options) {
    const { diff = 'simple', strict = true, skipPrototype = false } = options ?? {};
    if (diff !== undefined) {
      require('internal/validators').validateOneOf(diff, 'options.diff', ['simple', 'full']);
    }
    defineAssertionError(this, false);
    Object.defineProperty(this, kOptions, { __proto__: null, value: { diff, strict, skipPrototype } });
    if (!strict) return;
    for (const [name, strictName] of strictNames) this[name] = this[strictName];
  }
}

const strictNames = [['equal', 'strictEqual'], ['deepEqual', 'deepStrictEqual'],
  ['notEqual', 'notStrictEqual'], ['notDeepEqual', 'notDeepStrictEqual']];

// A class without new is a TypeError of the engine; Node gives it a code.
const AssertWrapper = { Assert: function(options) {
  if (!new.target) {
    const { ERR_CONSTRUCT_CALL_REQUIRED } = require('internal/errors').codes;
    throw new ERR_CONSTRUCT_CALL_REQUIRED('Assert');
  }
  return Reflect.construct(Assert, [options], new.target);
} }.Assert;
AssertWrapper.prototype = Assert.prototype;
Assert.prototype.constructor = AssertWrapper;
for (const name of Object.keys(methods)) {
  Object.defineProperty(Assert.prototype, name, {
    value: methods[name], writable: true, enumerable: true, configurable: true });
}

function defineAssertionError(target, enumerable) {
  internalBinding('builtins').defineLazy(target, 'AssertionError', enumerable,
    'internal/assert/assertion_error');
}

function addTo(target) {
  defineAssertionError(target, true);
  internalBinding('builtins').defineLazyValue(target, 'CallTracker', true,
    () => require('internal/util/deprecate').deprecate(
      require('internal/assert/calltracker'), 'assert.CallTracker is deprecated.', 'DEP0173'));
  for (const name of ['ok', 'fail', 'equal', 'notEqual', 'deepEqual', 'notDeepEqual',
    'deepStrictEqual', 'notDeepStrictEqual', 'strictEqual', 'notStrictEqual',
    'partialDeepStrictEqual', 'match', 'doesNotMatch', 'throws', 'rejects', 'doesNotThrow',
    'doesNotReject', 'ifError']) target[name] = methods[name];
  return target;
}

function strict(...args) {
  innerOk(undefined, strict, args.length, ...args);
}

addTo(assert);
addTo(strict);
for (const [name, strictName] of strictNames) strict[name] = methods[strictName];
assert.strict = strict;
assert.Assert = AssertWrapper;
strict.Assert = AssertWrapper;
strict.strict = strict;

module.exports = assert;

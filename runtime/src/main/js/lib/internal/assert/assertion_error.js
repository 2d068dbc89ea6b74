'use strict';

const { captureStack, isErrorStackTraceLimitWritable } = require('internal/errors');
const { validateObject, validateOneOf } = require('internal/validators');
const { inspect } = require('internal/util/inspect');
const colors = require('internal/util/colors');

const headers = {
  deepStrictEqual: 'Expected values to be strictly deep-equal:',
  partialDeepStrictEqual: 'Expected values to be partially and strictly deep-equal:',
  strictEqual: 'Expected values to be strictly equal:',
  strictEqualObject: 'Expected "actual" to be reference-equal to "expected":',
  deepEqual: 'Expected values to be loosely deep-equal:',
  notDeepStrictEqual: 'Expected "actual" not to be strictly deep-equal to:',
  notStrictEqual: 'Expected "actual" to be strictly unequal to:',
  notStrictEqualObject: 'Expected "actual" not to be reference-equal to "expected":',
  notDeepEqual: 'Expected "actual" not to be loosely deep-equal to:',
  notIdentical: 'Values have same structure but are not reference-equal:',
  notDeepEqualUnequal: 'Expected values not to be loosely deep-equal:',
};

const diffOperators = new Set(['deepStrictEqual', 'strictEqual', 'partialDeepStrictEqual']);

const isObject = (value) => typeof value === 'object' && value !== null;
const isReference = (value) => isObject(value) || typeof value === 'function';

function show(value) {
  return inspect(value, {
    compact: false, customInspect: false, depth: 1000, maxArrayLength: Infinity,
    maxStringLength: Infinity, showHidden: false, showProxy: false, sorted: true, getters: true,
  });
}

const cut = (text, limit) => text.length > limit ? `${text.slice(0, limit - 3)}...` : text;

/** Errors are compared without their stacks, which would hide the difference. */
function withoutStack(error) {
  const copy = Object.create(Object.getPrototypeOf(error),
    Object.getOwnPropertyDescriptors({ ...error }));
  Object.defineProperty(copy, 'message', {
    __proto__: null, value: error.message, configurable: true });
  if (Object.hasOwn(error, 'cause')) {
    const { cause } = error;
    Object.defineProperty(copy, 'cause', { configurable: true,
      value: cause instanceof Error ? withoutStack(cause) : cause });
  }
  return copy;
}

function isPlainDifference(actual, expected, shownActual, shownExpected) {
  if (shownActual.includes('\n') || shownExpected.includes('\n')) return false;
  if (isObject(actual) && isObject(expected)) return false;
  if (actual === 0 && expected === 0) return false;
  const quotes = (value) => typeof value === 'string' ? 2 : 0;
  return shownActual.length + shownExpected.length - quotes(actual) - quotes(expected) <= 12;
}

/** Marks the first place where two quoted strings differ; empty when it is near the start. */
function pointToDifference(actual, expected) {
  const limit = process.stderr.isTTY ? process.stderr.columns : 80;
  if (actual.length + expected.length >= limit) return '';
  let i = 0;
  while (i < actual.length && actual[i] === expected[i]) i++;
  return i > 2 ? `\n  ${' '.repeat(i)}^` : '';
}

/** The lines of both, marked; long runs of equal lines are cut. */
function diffLines(actualLines, expectedLines, ignoreComma) {
  const { ACTUAL_ONLY, EXPECTED_ONLY, KEEP, myersDiff } = require('internal/assert/myers_diff');
  const script = myersDiff(actualLines, expectedLines, ignoreComma);
  const output = [];
  let skipped = false;
  for (let i = 0; i < script.length;) {
    const [operation, line] = script[i];
    if (operation !== KEEP) {
      const [color, sign] = operation === ACTUAL_ONLY ? [colors.green, '+'] :
        operation === EXPECTED_ONLY ? [colors.red, '-'] : [];
      output.push(`${color}${sign}${colors.white} ${line}`);
      i++;
      continue;
    }
    let end = i;
    while (end < script.length && script[end][0] === KEEP) end++;
    const run = script.slice(i, end).map(([, text]) => `${colors.white}  ${text}`);
    // At the end of the script the rest adds nothing; in between, one or two lines are not cut.
    if (end === script.length) {
      run.splice(5);
    } else if (run.length > 7) {
      run.splice(5, run.length - 6, `${colors.blue}...${colors.white}`);
      skipped = true;
    }
    output.push(...run);
    i = end;
  }
  return { text: output.join('\n'), skipped };
}

function describeDifference(actual, expected, operator, message, diff) {
  if (isObject(actual) && isObject(expected) && actual instanceof Error &&
      expected instanceof Error && 'stack' in actual && 'stack' in expected) {
    actual = withoutStack(actual);
    expected = withoutStack(expected);
  }
  const shownActual = show(actual);
  const shownExpected = show(expected);
  if (operator === 'strictEqual' && isReference(actual) && isReference(expected)) {
    operator = 'strictEqualObject';
  }
  if (shownActual === shownExpected && !(Object.is(actual, -0) || Object.is(expected, -0))) {
    const same = operator === 'strictEqualObject' || isReference(actual);
    if (same) return describeIdentical(shownActual, message);
  }
  const header = message ?? headers[operator];
  if (isPlainDifference(actual, expected, shownActual, shownExpected)) {
    return `${header}\n\n${shownActual} !== ${shownExpected}\n`;
  }
  const legend = `${colors.green}+ actual${colors.white} ${colors.red}- expected${colors.white}`;
  if (!shownActual.includes('\n') && !shownExpected.includes('\n')) {
    const pointer = typeof actual === 'string' && typeof expected === 'string' ?
      pointToDifference(shownActual, shownExpected) : '';
    return `${header}\n${legend}\n\n${colors.green}+${colors.white} ${shownActual}\n` +
      `${colors.red}-${colors.white} ${shownExpected}${pointer}\n`;
  }
  const { text, skipped } = diffLines(shownActual.split('\n'), shownExpected.split('\n'),
    isObject(actual));
  return `${header}\n${legend}${skipped ? '\n... Skipped lines' : ''}\n\n${text}\n`;
}

function describeIdentical(shown, message) {
  const lines = shown.split('\n');
  if (lines.length > 50) lines.splice(46, Infinity, `${colors.blue}...${colors.white}`);
  return `${message ?? headers.notIdentical}\n\n${lines.join('\n')}\n`;
}

function describeEquality(actual, operator, diff) {
  const header = headers[operator === 'notStrictEqual' && isReference(actual) ?
    'notStrictEqualObject' : operator];
  const lines = show(actual).split('\n');
  if (lines.length > 50 && diff !== 'full') lines.splice(46, Infinity, `${colors.blue}...${colors.white}`);
  if (lines.length === 1) return `${header}${lines[0].length > 5 ? '\n\n' : ' '}${lines[0]}`;
  return `${header}\n\n${lines.join('\n')}\n`;
}

function describeOther(actual, expected, operator, diff) {
  const shorten = diff === 'full' ? (text) => text : cut;
  let left = show(actual);
  let right = show(expected);
  if (operator === 'notDeepEqual' && left === right) {
    return shorten(`${headers.notDeepEqual}\n\n${left}`, 1024);
  }
  left = shorten(left, 512);
  right = shorten(right, 512);
  if (operator === 'deepEqual') {
    return `${headers.deepEqual}\n\n${left}\n\nshould loosely deep-equal\n\n${right}`;
  }
  if (operator === 'notDeepEqual') {
    return `${headers.notDeepEqualUnequal}\n\n${left}\n\nshould not loosely deep-equal\n\n${right}`;
  }
  return `${left} ${operator} ${right}`;
}

function composeMessage({ actual, expected, message, operator, diff }) {
  const hasMessage = message !== undefined && message !== null;
  if (hasMessage && !diffOperators.has(operator)) return String(message);
  if (process.stderr.isTTY) colors.refresh();
  if (diffOperators.has(operator)) {
    return describeDifference(actual, expected, operator,
      hasMessage && message !== '' ? String(message) : undefined, diff);
  }
  if (operator === 'notDeepStrictEqual' || operator === 'notStrictEqual') {
    return describeEquality(actual, operator, diff);
  }
  return describeOther(actual, expected, operator, diff);
}

function withoutStackTrace(make) {
  const limit = Error.stackTraceLimit;
  const writable = isErrorStackTraceLimitWritable();
  if (writable) Error.stackTraceLimit = 0;
  try {
    return make();
  } finally {
    if (writable) Error.stackTraceLimit = limit;
  }
}

class AssertionError extends Error {
  constructor(options) {
    validateObject(options, 'options');
    const { message, operator, stackStartFn, stackStartFunction, details, actual, expected,
      diff = 'simple' } = options;
    if (diff !== undefined) validateOneOf(diff, 'diff', ['simple', 'full']);
    withoutStackTrace(() => super(
      composeMessage({ actual, expected, message, operator, diff })));
    this.generatedMessage = !message || message === 'Failed';
    const hidden = { __proto__: null, enumerable: false, writable: true, configurable: true };
    Object.defineProperty(this, 'name', {
      ...hidden, value: 'AssertionError [ERR_ASSERTION]' });
    this.code = 'ERR_ASSERTION';
    if (details) {
      this.actual = undefined;
      this.expected = undefined;
      this.operator = undefined;
      for (let i = 0; i < details.length; i++) {
        this[`message ${i}`] = details[i].message;
        this[`actual ${i}`] = details[i].actual;
        this[`expected ${i}`] = details[i].expected;
        this[`operator ${i}`] = details[i].operator;
        this[`stack trace ${i}`] = details[i].stack;
      }
    } else {
      this.actual = actual;
      this.expected = expected;
      this.operator = operator;
    }
    captureStack(this, stackStartFn || stackStartFunction || AssertionError);
    void this.stack; // composed now, with the code in its first line
    this.name = 'AssertionError';
    this.diff = diff;
  }

  toString() {
    return `${this.name} [${this.code}]: ${this.message}`;
  }

  [inspect.custom](recurseTimes, ctx) {
    // Long texts are shown in the message already.
    const { actual, expected } = this;
    if (typeof actual === 'string') this.actual = shortenText(actual);
    if (typeof expected === 'string') this.expected = shortenText(expected);
    const shown = inspect(this, { ...ctx, customInspect: false, depth: 0 });
    this.actual = actual;
    this.expected = expected;
    return shown;
  }
}

function shortenText(text) {
  const lines = text.split('\n');
  if (lines.length > 10) return `${lines.slice(0, 10).join('\n')}\n...`;
  // Node cuts 512 characters off the end rather than after 512.
  return text.length > 512 ? `${text.slice(0, -512)}...` : text;
}

module.exports = AssertionError;

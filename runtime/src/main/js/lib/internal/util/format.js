'use strict';

// util.format. Text and numbers need nothing else; util.inspect is loaded for the first object.

const noOptions = Object.freeze({});

const { inspectPlain } = require('internal/util/plain');

let inspect;
function show(value, options) {
  if (options === noOptions) {
    const text = inspectPlain(value);
    if (text !== undefined) return text;
  }
  inspect ??= require('internal/util/inspect').inspect;
  return inspect(value, options);
}

/** Shows a value as inspect would with its default options, which cannot have changed yet. */
function showPlain(value, options) {
  if (inspect === undefined && !options.colors && !options.numericSeparator) {
    switch (typeof value) {
      case 'number': return numberText(value);
      case 'bigint': return `${value}n`;
      case 'boolean': case 'undefined': return `${value}`;
      default: if (value === null) return 'null';
    }
  }
  return show(value, options);
}

const numberText = (value) => Object.is(value, -0) ? '-0' : `${value}`;

function withSeparators(value, options) {
  const wanted = options.numericSeparator ??
    (inspect !== undefined && inspect.defaultOptions.numericSeparator);
  if (!wanted) return typeof value === 'bigint' ? `${value}n` : numberText(value);
  const primitives = require('internal/util/inspect/primitives');
  const format = typeof value === 'bigint' ? primitives.formatBigInt : primitives.formatNumber;
  return format((text) => text, value, true);
}

/** True when String(object) would run code of the user rather than of the language. */
function hasOwnToString(value) {
  const proxy = internalBinding('util').getProxyDetails(value, false);
  if (proxy !== undefined) {
    if (proxy === null) return false;
    value = proxy;
  }
  if (typeof value[Symbol.toPrimitive] === 'function' && !isBuiltinDate(value)) return true;
  if (typeof value.toString !== 'function') return false;
  if (Object.hasOwn(value, 'toString')) return true;
  // The nearest constructor decides: built-in classes are better inspected.
  let pointer = value;
  do {
    pointer = Object.getPrototypeOf(pointer);
    if (pointer === null) return false;
  } while (!Object.hasOwn(pointer, 'toString'));
  const own = Object.getOwnPropertyDescriptor(pointer, 'constructor');
  return own === undefined || typeof own.value !== 'function' ||
    globalThis[own.value.name] !== own.value;
}

const isBuiltinDate = (value) => internalBinding('types').isDate(value);

function formatS(value, options) {
  switch (typeof value) {
    case 'string': return value;
    case 'number': case 'bigint': return withSeparators(value, options);
    case 'object':
      if (value !== null && hasOwnToString(value)) return String(value);
      return show(value, { ...options, depth: 0, colors: false, compact: 3 });
    default:
      return String(value);
  }
}

function formatNumeric(value, options, parse) {
  if (typeof value === 'bigint') return withSeparators(value, options);
  if (typeof value === 'symbol') return 'NaN';
  if (parse === Number && typeof value === 'object') {
    return withSeparators(Number(value), options);
  }
  return withSeparators(parse(value), options);
}

function formatJson(value) {
  try {
    return JSON.stringify(value);
  } catch (error) {
    // Circular structures have no JSON form; other failures are the caller's.
    if (isCircularError(error)) return '[Circular]';
    throw error;
  }
}

let circularMessage;
function isCircularError(error) {
  if (circularMessage === undefined) {
    const ring = {};
    ring.ring = ring;
    try {
      JSON.stringify(ring);
    } catch ({ message }) {
      [circularMessage] = message.split('\n');
    }
  }
  return error?.name === 'TypeError' && typeof error.message === 'string' &&
    error.message.split('\n')[0] === circularMessage;
}

function formatOne(letter, value, options) {
  switch (letter) {
    case 's': return formatS(value, options);
    case 'j': return formatJson(value);
    case 'd': return formatNumeric(value, options, Number);
    case 'i': return formatNumeric(value, options, parseInt);
    case 'f': return typeof value === 'symbol' ? 'NaN' :
      withSeparators(parseFloat(value), options);
    case 'O': return show(value, options);
    case 'o':
      return show(value, { ...options, showHidden: true, showProxy: true, depth: 4 });
    case 'c': return '';
  }
}

/** Replaces the placeholders of args[0]; returns the text and the number of arguments used. */
function fill(args, options) {
  const [template] = args;
  let used = 1;
  let text = '';
  let last = 0;
  for (let at = template.indexOf('%'); at !== -1 && at < template.length - 1;
    at = template.indexOf('%', at)) {
    const letter = template[at + 1];
    let shown;
    if (letter === '%') shown = '%';
    else if (used < args.length) shown = formatOne(letter, args[used], options);
    if (shown === undefined && letter !== 'j') {
      at++;
      continue;
    }
    if (letter === 'j' && used === args.length) {
      at += 2;
      continue;
    }
    if (letter !== '%') used++;
    text += template.slice(last, at) + shown;
    last = at += 2;
  }
  return { text: last === 0 ? template : text + template.slice(last), used };
}

function formatArguments(options, args) {
  if (args.length === 0) return '';
  let text = '';
  let used = 0;
  if (typeof args[0] === 'string') {
    if (args.length === 1) return args[0];
    ({ text, used } = fill(args, options));
  }
  for (; used < args.length; used++) {
    const value = args[used];
    if (used > 0) text += ' ';
    text += typeof value === 'string' ? value : showPlain(value, options);
  }
  return text;
}

function format(...args) {
  return formatArguments(noOptions, args);
}

function formatWithOptions(inspectOptions, ...args) {
  require('internal/validators').validateObject(inspectOptions, 'inspectOptions', 4 | 2);
  return formatArguments(inspectOptions, args);
}

/** True for values that look the same with and without colours. */
function isSimple(value) {
  return typeof value === 'string';
}

module.exports = { noOptions, format, formatArguments, formatWithOptions, isSimple };

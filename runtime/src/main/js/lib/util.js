'use strict';

// node:util. Everything that is not tiny is read when it is first used.

const { codes: { ERR_INVALID_ARG_TYPE, ERR_OUT_OF_RANGE } } = require('internal/errors');
const { validateBoolean, validateFunction, validateNumber, validateString } =
  require('internal/validators');

const property = (value) => ({
  __proto__: null, value, enumerable: true, writable: true, configurable: true });

/** A property that becomes a plain value when it is first read. */
function lazy(read) {
  return (key) => ({
    __proto__: null, enumerable: true, configurable: true,
    get() {
      const value = read()[key];
      Object.defineProperty(module.exports, key, property(value));
      return value;
    },
    set(value) {
      Object.defineProperty(module.exports, key, property(value));
    },
  });
}

function format(...args) {
  return require('internal/util/format').format(...args);
}

function formatWithOptions(inspectOptions, ...args) {
  return require('internal/util/format').formatWithOptions(inspectOptions, ...args);
}

function inherits(ctor, superCtor) {
  if (ctor == null) throw new ERR_INVALID_ARG_TYPE('ctor', 'Function', ctor);
  if (superCtor == null) throw new ERR_INVALID_ARG_TYPE('superCtor', 'Function', superCtor);
  if (superCtor.prototype === undefined) {
    throw new ERR_INVALID_ARG_TYPE('superCtor.prototype', 'Object', superCtor.prototype);
  }
  Object.defineProperty(ctor, 'super_', {
    __proto__: null, value: superCtor, writable: true, configurable: true });
  Object.setPrototypeOf(ctor.prototype, superCtor.prototype);
}

function callbackify(original) {
  return require('internal/util/callbackify').callbackify(original);
}

function debuglog(set, cb) {
  return require('internal/util/debuglog').debuglog(set, cb);
}

function deprecate(fn, message, code, options) {
  validateFunction(fn, 'fn');
  return require('internal/util/deprecate').deprecate(fn, message, code, options);
}
Object.defineProperty(deprecate, 'length', { value: 3 });

function styleText(format, text, options) {
  return require('internal/util/style_text').styleText(format, text, options);
}
Object.defineProperty(styleText, 'length', { value: 2 });

function isDeepStrictEqual(a, b, skipPrototype) {
  const { isDeepStrictEqual } = require('internal/util/comparisons');
  return isDeepStrictEqual(a, b, skipPrototype);
}

function stripVTControlCharacters(str) {
  return require('internal/util/inspect/text').stripVTControlCharacters(str);
}

function toUSVString(input) {
  return String.prototype.toWellFormed.call(`${input}`);
}

function checkSystemError(err) {
  validateNumber(err, 'err');
  if (err >= 0 || !Number.isSafeInteger(err)) {
    throw new ERR_OUT_OF_RANGE('err', 'a negative integer', err);
  }
}

function getSystemErrorName(err) {
  checkSystemError(err);
  return internalBinding('uv').errname(err);
}

function getSystemErrorMessage(err) {
  checkSystemError(err);
  return internalBinding('uv').getErrorMessage(err);
}

function getSystemErrorMap() {
  return require('internal/util').getSystemErrorMap();
}

function _errnoException(...args) {
  checkSystemError(args[0]);
  const { ErrnoException } = require('internal/errors');
  return new ErrnoException(...args);
}

function _exceptionWithHostPort(...args) {
  const { ExceptionWithHostPort } = require('internal/errors');
  return new ExceptionWithHostPort(...args);
}

function _extend(target, source) {
  if (source === null || typeof source !== 'object') return target;
  for (const key of Object.keys(source)) target[key] = source[key];
  return target;
}

function parseEnv(content) {
  validateString(content, 'content');
  return internalBinding('util').parseEnv(content);
}

function parseArgs(config) {
  return require('internal/util/parse_args').parseArgs(config);
}
Object.defineProperty(parseArgs, 'length', { value: 0 });

function getCallSites(frameCount, options) {
  return require('internal/util/call_sites').getCallSites(frameCount, options);
}
Object.defineProperty(getCallSites, 'length', { value: 0 });

function diff(actual, expected) {
  return require('internal/util/diff').diff(actual, expected);
}

function setTraceSigInt(enable) {
  validateBoolean(enable, 'enable');
  const { ERR_METHOD_NOT_IMPLEMENTED } = require('internal/errors').codes;
  throw new ERR_METHOD_NOT_IMPLEMENTED('setTraceSigInt');
}

/** Wraps a deprecated function; the wrapper machinery is only read when it is called. */
function deprecated(fn, message, code) {
  let wrapped;
  const wrapper = { deprecated(...args) {
    wrapped ??= require('internal/util/deprecate').deprecate(fn, message, code);
    return Reflect.apply(wrapped, this, args);
  } }.deprecated;
  return Object.defineProperty(wrapper, 'length', { value: fn.length });
}

module.exports = {
  _errnoException, _exceptionWithHostPort,
  _extend: deprecated(_extend,
    'The `util._extend` API is deprecated. Please use Object.assign() instead.', 'DEP0060'),
  callbackify, debug: debuglog, debuglog, deprecate, format, styleText, formatWithOptions,
  getCallSites, getSystemErrorMap, getSystemErrorName, getSystemErrorMessage, inherits,
  inspect: undefined,
  isArray: deprecated((value) => Array.isArray(value),
    'The `util.isArray` API is deprecated. Please use `Array.isArray()` instead.', 'DEP0044'),
  isDeepStrictEqual, promisify: undefined, stripVTControlCharacters, toUSVString,
};

const fromAbortController = lazy(() => require('internal/abort_controller'));
const fromEncoding = lazy(() => require('internal/encoding'));
const fromMime = lazy(() => require('internal/mime'));
Object.defineProperties(module.exports, {
  inspect: lazy(() => require('internal/util/inspect'))('inspect'),
  promisify: lazy(() => require('internal/util/promisify'))('promisify'),
  transferableAbortSignal: fromAbortController('transferableAbortSignal'),
  transferableAbortController: fromAbortController('transferableAbortController'),
  aborted: fromAbortController('aborted'),
  types: lazy(() => ({ types: require('internal/util/types') }))('types'),
  parseEnv: property(parseEnv),
  parseArgs: property(parseArgs),
  TextDecoder: fromEncoding('TextDecoder'),
  TextEncoder: fromEncoding('TextEncoder'),
  MIMEType: fromMime('MIMEType'),
  MIMEParams: fromMime('MIMEParams'),
  diff: property(diff),
  setTraceSigInt: property(setTraceSigInt),
});

'use strict';

// Small helpers used by many modules. What is used rarely is read from internal/util/* on demand.

const kEmptyObject = Object.freeze({ __proto__: null });
const kEnumerableProperty = { __proto__: null, enumerable: true };

const encodingNames = {
  __proto__: null,
  'utf8': 'utf8', 'utf-8': 'utf8', 'hex': 'hex', 'base64': 'base64', 'base64url': 'base64url',
  'latin1': 'latin1', 'binary': 'latin1', 'ascii': 'ascii',
  'ucs2': 'utf16le', 'ucs-2': 'utf16le', 'utf16le': 'utf16le', 'utf-16le': 'utf16le',
};

/** Canonical name, 'utf8' for no encoding at all, undefined for an unknown one. */
function normalizeEncoding(encoding) {
  if (encoding == null || encoding === '') return 'utf8';
  return encodingNames[encoding] ?? encodingNames[String(encoding).toLowerCase()];
}

function once(fn, { preserveReturnValue = false } = kEmptyObject) {
  let called = false;
  let result;
  return function(...args) {
    if (called) return result;
    called = true;
    const value = Reflect.apply(fn, this, args);
    if (preserveReturnValue) result = value;
    return value;
  };
}

/** A function that computes its value at the first call. */
function getLazy(compute) {
  let value;
  let computed = false;
  return () => {
    if (!computed) {
      value = compute();
      computed = true;
    }
    return value;
  };
}

function cachedResult(compute) {
  let value;
  return () => (value ??= compute()).slice();
}

/** Like splice(index, 1), for the one case where speed counts. */
function spliceOne(list, index) {
  for (; index + 1 < list.length; index++) list[index] = list[index + 1];
  list.pop();
}

function isError(value) {
  return internalBinding('types').isNativeError(value) || value instanceof Error;
}

const functionName = (name) => typeof name === 'symbol' ?
  (name.description === undefined ? '' : `[${name.description}]`) : name;

function assignFunctionName(name, fn, descriptor = kEmptyObject) {
  return Object.defineProperty(fn, 'name', {
    __proto__: null, writable: false, enumerable: false, configurable: true,
    ...Object.getOwnPropertyDescriptor(fn, 'name'), ...descriptor, value: functionName(name),
  });
}

/** Assigns without calling setters of prototypes. */
function setOwnProperty(target, key, value) {
  return Object.defineProperty(target, key, {
    __proto__: null, configurable: true, enumerable: true, value, writable: true });
}

function join(list, separator) {
  return Array.prototype.join.call(list, separator);
}

function filterDuplicateStrings(list, otherList) {
  return [...new Set([...list, ...(otherList ?? [])])].sort();
}

function filterOwnProperties(source, keys) {
  const filtered = { __proto__: null };
  for (const key of keys) {
    if (Object.hasOwn(source, key)) filtered[key] = source[key];
  }
  return filtered;
}

function getConstructorOf(object) {
  for (; object; object = Object.getPrototypeOf(object)) {
    const own = Object.getOwnPropertyDescriptor(object, 'constructor');
    if (typeof own?.value === 'function' && own.value.name !== '') return own.value;
  }
}

/** A wrapper that constructs `type` even when called without new. */
function createClassWrapper(type) {
  function wrapper(...args) {
    return Reflect.construct(type, args, new.target || type);
  }
  Object.setPrototypeOf(wrapper, type);
  Object.defineProperty(wrapper, 'name', { value: type.name, configurable: true });
  Object.defineProperty(wrapper, 'length', { value: type.length, configurable: true });
  wrapper.prototype = type.prototype;
  return wrapper;
}

function getSystemErrorName(errno) {
  return internalBinding('uv').errname(errno);
}

function getSystemErrorMessage(errno) {
  return internalBinding('uv').getErrorMessage(errno);
}

let systemErrors;
function getSystemErrorMap() {
  systemErrors ??= new Map(internalBinding('uv').getErrorMap().map(
    ([errno, name, message]) => [errno, [name, message]]));
  return systemErrors;
}

function convertToValidSignal(signal) {
  const { signals } = internalBinding('constants').os;
  if (typeof signal === 'number' && Object.values(signals).includes(signal)) return signal;
  const number = typeof signal === 'string' ? signals[signal.toUpperCase()] : undefined;
  if (number) return number;
  const { ERR_UNKNOWN_SIGNAL } = require('internal/errors').codes;
  throw new ERR_UNKNOWN_SIGNAL(signal);
}

function getCWDURL() {
  const { pathToFileURL } = require('internal/url');
  const directory = process.cwd();
  return pathToFileURL(directory.endsWith('/') ? directory : `${directory}/`);
}

/** Blocks the thread. */
function sleep(msec) {
  require('internal/validators').validateUint32(msec, 'msec');
  internalBinding('util').sleep(msec);
}

/** 'TTY', 'PIPE', 'FILE', 'TCP', 'UDP' or 'UNKNOWN' for a file descriptor. */
function guessHandleType(fd) {
  return internalBinding('stdio').guessHandleType(fd);
}

function removeColors(text) {
  return require('internal/util/inspect').stripVTControlCharacters(text);
}

function isUnderNodeModules(filename) {
  return /[\\/]node_modules[\\/]/.test(filename);
}

function lazyDOMExceptionClass() {
  return require('internal/per_context/domexception').DOMException;
}

function lazyDOMException(message, name) {
  return new (lazyDOMExceptionClass())(message, name);
}

function assertCrypto() {}

const experimentalWarnings = new Set();
function emitExperimentalWarning(feature, message, code, ctor) {
  if (experimentalWarnings.has(feature)) return;
  experimentalWarnings.add(feature);
  process.emitWarning(
    message || `${feature} is an experimental feature and might change at any time`,
    'ExperimentalWarning', code, ctor);
}

/** Keeps a value alive while somebody counts on it; weak otherwise. */
class WeakReference {
  #weak;
  #strong = null;
  #count = 0;
  constructor(object) {
    this.#weak = new WeakRef(object);
  }
  incRef() {
    if (++this.#count === 1) this.#strong = this.#weak.deref();
    return this.#count;
  }
  decRef() {
    if (--this.#count === 0) this.#strong = null;
    return this.#count;
  }
  get() {
    return this.#weak.deref();
  }
}

module.exports = {
  WeakReference, assertCrypto, assignFunctionName, cachedResult, convertToValidSignal,
  createClassWrapper, customInspectSymbol: Symbol.for('nodejs.util.inspect.custom'),
  customPromisifyArgs: Symbol('customPromisifyArgs'), emitExperimentalWarning,
  filterDuplicateStrings, filterOwnProperties, getCWDURL, getConstructorOf, getLazy,
  getSystemErrorMap, getSystemErrorMessage, getSystemErrorName, guessHandleType, isError,
  isMacOS: process.platform === 'darwin', isUnderNodeModules,
  isWindows: process.platform === 'win32', join, kEmptyObject, kEnumerableProperty,
  kIsEncodingSymbol: Symbol('kIsEncodingSymbol'),
  kVmBreakFirstLineSymbol: Symbol('kVmBreakFirstLineSymbol'), lazyDOMException,
  lazyDOMExceptionClass, normalizeEncoding, once, removeColors, setOwnProperty, sleep, spliceOne,
  SymbolDispose: Symbol.dispose, SymbolAsyncDispose: Symbol.asyncDispose,
};

function lazily(file, names) {
  for (const name of names) {
    Object.defineProperty(module.exports, name, {
      configurable: true, enumerable: true, get: () => require(file)[name] });
  }
}
lazily('internal/util/promisify', ['promisify']);
lazily('internal/util/deprecate', ['deprecate', 'deprecateInstantiation', 'deprecateProperty',
  'getDeprecationWarningEmitter', 'isPendingDeprecation', 'pendingDeprecate']);
lazily('internal/util/expose', ['defineLazyProperties', 'defineOperation',
  'defineReplaceableLazyAttribute', 'exposeGetterAndSetter', 'exposeInterface',
  'exposeLazyInterfaces', 'exposeNamespace']);
lazily('internal/util/seldom', ['constructSharedArrayBuffer', 'decorateErrorStack', 'encodingsMap',
  'getCIDR', 'getInternalGlobal', 'getStructuredStack', 'isInsideNodeModules']);

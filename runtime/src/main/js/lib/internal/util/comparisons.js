'use strict';

// Deep equality, in three modes: loose (==), strict, and partial (strict, but the second value may
// leave things out).

const LOOSE = 0;
const STRICT = 1;
const PARTIAL = 2;
const STRICT_WITHOUT_PROTOTYPE = 3;

const { getOwnNonIndexProperties, kindOf } = internalBinding('util');
const { compare: compareBytes } = internalBinding('buffer');
const ONLY_ENUMERABLE = 2;

const toString = (value) => Object.prototype.toString.call(value);
const isEnumerable = (object, key) => Object.prototype.propertyIsEnumerable.call(object, key);
const enumerableSymbols = (object) =>
  Object.getOwnPropertySymbols(object).filter((symbol) => isEnumerable(object, symbol));
const isError = (value) => kindOf(value) === 'Error' || value instanceof Error;

/** `path` holds the objects being compared, to end the walk round a cycle. */
function equal(a, b, mode, path) {
  if (a === b) return a !== 0 || Object.is(a, b) || mode === LOOSE;
  if (mode === LOOSE) {
    if (a === null || typeof a !== 'object') {
      return (b === null || typeof b !== 'object') &&
        // eslint-disable-next-line eqeqeq
        (a == b || (a !== a && b !== b));
    }
    if (b === null || typeof b !== 'object') return false;
  } else {
    if (typeof a !== 'object') return typeof a === 'number' && Number.isNaN(a) && Number.isNaN(b);
    if (typeof b !== 'object' || a === null || b === null) return false;
    if (mode === STRICT && !sameConstructor(a, b)) return false;
  }
  if (toString(a) !== toString(b)) return false;
  return sameKind(a, b, mode, path);
}

function sameConstructor(a, b) {
  // An own property called constructor says nothing about the class.
  const isTelling = a.constructor !== undefined && !Object.hasOwn(a, 'constructor') &&
    !Object.hasOwn(b, 'constructor');
  return isTelling ? a.constructor === b.constructor :
    Object.getPrototypeOf(a) === Object.getPrototypeOf(b);
}

/** A proxy counts as what it stands for. */
function comparableKind(value) {
  const kind = kindOf(value);
  if (kind !== 'Proxy') return kind;
  return Array.isArray(value) ? 'Array' : 'Object';
}

const primitiveOf = {
  Number: Number.prototype.valueOf, String: String.prototype.valueOf,
  Boolean: Boolean.prototype.valueOf, BigInt: BigInt.prototype.valueOf,
  Symbol: Symbol.prototype.valueOf,
};
const typedArrayName = Object.getOwnPropertyDescriptor(
  Object.getPrototypeOf(Uint8Array.prototype), Symbol.toStringTag).get;

/** A module namespace stands against an object that has its tag. */
function looksLikeNamespace(a, b) {
  return a[Symbol.toStringTag] === 'Module' && b[Symbol.toStringTag] === 'Module';
}

function sameKind(a, b, mode, path) {
  const kind = comparableKind(a);
  if (kind !== comparableKind(b)) {
    // A subclass of Error that is not native may stand against one that is.
    if (!(isError(a) && isError(b)) && !looksLikeNamespace(a, b)) return false;
  }
  switch (kind) {
    case 'Array':
      if (mode === PARTIAL ? a.length < b.length : a.length !== b.length) return false;
      return sameContents(a, b, mode, path, arrayEqual, ownKeys(a), ownKeys(b));
    case 'Object': case 'Arguments': case 'Module': break;
    case 'Date':
      if (Date.prototype.getTime.call(a) !== Date.prototype.getTime.call(b) &&
          !(Number.isNaN(+a) && Number.isNaN(+b))) return false;
      break;
    case 'RegExp':
      if (a.source !== b.source || a.flags !== b.flags || a.lastIndex !== b.lastIndex) return false;
      break;
    case 'Error': break;
    case 'TypedArray': case 'DataView':
      if (typedArrayName.call(a) !== typedArrayName.call(b)) return false;
      if (!sameBytes(a, b, mode)) return false;
      return kind === 'DataView' ? sameContents(a, b, mode, path) :
        sameContents(a, b, mode, path, undefined, ownKeys(a), ownKeys(b));
    case 'ArrayBuffer': case 'SharedArrayBuffer':
      if (!sameBytes(new Uint8Array(a), new Uint8Array(b), mode)) return false;
      break;
    case 'Set':
      if (mode === PARTIAL ? a.size < b.size : a.size !== b.size) return false;
      return sameContents(a, b, mode, path, setEqual);
    case 'Map':
      if (mode === PARTIAL ? a.size < b.size : a.size !== b.size) return false;
      return sameContents(a, b, mode, path, mapEqual);
    case 'Number': case 'String': case 'Boolean': case 'BigInt': case 'Symbol':
      if (!Object.is(primitiveOf[kind].call(a), primitiveOf[kind].call(b))) return false;
      break;
    // What these hold cannot be compared.
    case 'WeakMap': case 'WeakSet': case 'Promise':
      return false;
  }
  if (isError(a)) {
    if (!isError(b) || !sameError(a, b, mode, path)) return false;
  }
  return compareSpecial(a, b) && sameContents(a, b, mode, path);
}

/** Objects of the platform that hide what they are; true for all others. */
function compareSpecial(a, b) {
  const { isLoaded } = internalBinding('builtins');
  if (isLoaded('internal/url')) {
    const { isURL } = require('internal/url');
    if (isURL(a)) return isURL(b) && a.href === b.href;
  }
  if (isLoaded('internal/crypto/keys')) {
    const { isKeyObject, isCryptoKey } = require('internal/crypto/keys');
    if (isKeyObject(a)) return isKeyObject(b) && a.equals(b);
    if (isCryptoKey(a)) return isCryptoKey(b) && sameCryptoKey(a, b);
  }
  return true;
}

function sameCryptoKey(a, b) {
  const { KeyObject } = require('crypto');
  return a.extractable === b.extractable && isDeepStrictEqual(a.algorithm, b.algorithm) &&
    isDeepStrictEqual(a.usages, b.usages) && KeyObject.from(a).equals(KeyObject.from(b));
}

function sameError(a, b, mode, path) {
  for (const key of ['message', 'name', 'cause', 'errors']) {
    // Enumerable ones are compared with the other properties.
    const aHidden = Object.hasOwn(a, key) ? !isEnumerable(a, key) : key in a && key !== 'cause';
    const bHidden = Object.hasOwn(b, key) ? !isEnumerable(b, key) : key in b && key !== 'cause';
    if (mode === PARTIAL && !Object.hasOwn(b, key)) {
      if (key === 'cause' || key === 'errors') continue;
    }
    if (aHidden !== bHidden) return false;
    if (aHidden && !equal(a[key], b[key], mode, path)) return false;
  }
  return true;
}

function sameBytes(a, b, mode) {
  if (mode === PARTIAL) {
    if (a.byteLength < b.byteLength) return false;
    return containsInOrder(a, b);
  }
  if (a.byteLength !== b.byteLength) return false;
  const tag = a[Symbol.toStringTag];
  if (mode === LOOSE && (tag === 'Float16Array' || tag === 'Float32Array' ||
      tag === 'Float64Array')) {
    // As ==: 0 equals -0, NaN equals nothing.
    for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
    return true;
  }
  return compareBytes(a, b) === 0;
}

/** Whether the elements of `b` stand in `a`, in this order. */
function containsInOrder(a, b) {
  const elements = (view) => view instanceof DataView ?
    new Uint8Array(view.buffer, view.byteOffset, view.byteLength) : view;
  const all = elements(a);
  const wanted = elements(b);
  let found = 0;
  for (let i = 0; i < all.length && found < wanted.length; i++) {
    if (Object.is(all[i], wanted[found])) found++;
  }
  return found === wanted.length;
}

const ownKeys = (value) => getOwnNonIndexProperties(value, ONLY_ENUMERABLE)
  .filter((key) => typeof key === 'string');

/** Compares entries (by `entriesEqual`) and enumerable own properties. */
function sameContents(a, b, mode, path, entriesEqual, aKeys = Object.keys(a),
                      bKeys = Object.keys(b)) {
  if (mode !== PARTIAL && aKeys.length !== bKeys.length) return false;
  for (const key of bKeys) if (!isEnumerable(a, key)) return false;
  let keys = bKeys;
  if (mode !== LOOSE) {
    const symbols = enumerableSymbols(b);
    for (const symbol of symbols) if (!isEnumerable(a, symbol)) return false;
    if (mode !== PARTIAL && enumerableSymbols(a).length !== symbols.length) return false;
    if (symbols.length > 0) keys = [...bKeys, ...symbols];
  }
  if (keys.length === 0 && entriesEqual === undefined) return true;
  path ??= new Set();
  if (path.has(a) || path.has(b)) return path.has(a) && path.has(b);
  path.add(a).add(b);
  const result = (entriesEqual === undefined || entriesEqual(a, b, mode, path)) &&
    keys.every((key) => equal(a[key], b[key], mode, path));
  path.delete(a);
  path.delete(b);
  return result;
}

function arrayEqual(a, b, mode, path) {
  if (mode === PARTIAL) return arrayContains(a, b, path);
  for (let i = 0; i < a.length; i++) {
    const bHas = Object.hasOwn(b, i);
    if (bHas !== Object.hasOwn(a, i)) return false;
    if (!bHas) return sparseEqual(a, b, mode, path);
    if (!equal(a[i], b[i], mode, path)) return false;
  }
  return true;
}

/** For arrays with holes, which may be very long. */
function sparseEqual(a, b, mode, path) {
  const aKeys = Object.keys(a);
  const bKeys = Object.keys(b);
  return aKeys.length === bKeys.length &&
    aKeys.every((key) => Object.hasOwn(b, key) && equal(a[key], b[key], mode, path));
}

/** Whether all elements of `b` are in `a`, in this order; holes ask for nothing. */
function arrayContains(a, b, path) {
  let next = 0;
  for (let i = 0; i < b.length; i++) {
    if (!Object.hasOwn(b, i)) continue;
    while (next < a.length && !(Object.hasOwn(a, next) && equal(a[next], b[i], PARTIAL, path))) {
      next++;
    }
    if (next++ >= a.length) return false;
  }
  return true;
}

const isObject = (value) => typeof value === 'object' && value !== null;

/** Every value left over in `wanted` must find a partner of its own in `available`. */
function matchAll(wanted, available, matches) {
  for (const value of wanted) {
    let found = false;
    for (const candidate of available) {
      if (matches(candidate, value)) {
        available.delete(candidate);
        found = true;
        break;
      }
    }
    if (!found) return false;
  }
  return true;
}

function setEqual(a, b, mode, path) {
  const left = [];
  for (const value of b) {
    if (a.has(value)) continue;
    if (mode !== LOOSE && !isObject(value)) return false;
    left.push(value);
  }
  if (left.length === 0) return true;
  const available = new Set();
  for (const value of a) if (!b.has(value)) available.add(value);
  return matchAll(left, available, (candidate, value) => equal(candidate, value, mode, path));
}

function mapEqual(a, b, mode, path) {
  const left = [];
  const taken = new Set();
  for (const [key, value] of b) {
    if (a.has(key) && equal(a.get(key), value, mode, path)) {
      taken.add(key);
      continue;
    }
    if (mode !== LOOSE && !isObject(key)) return false;
    left.push([key, value]);
  }
  if (left.length === 0) return true;
  const available = new Set();
  for (const key of a.keys()) if (!taken.has(key)) available.add(key);
  return matchAll(left, available, (candidate, [key, value]) =>
    isObject(candidate) === isObject(key) && equal(candidate, key, mode, path) &&
    equal(a.get(candidate), value, mode, path));
}

const isDeepEqual = (a, b) => equal(a, b, LOOSE);
const isDeepStrictEqual = (a, b, skipPrototype) =>
  equal(a, b, skipPrototype ? STRICT_WITHOUT_PROTOTYPE : STRICT);
const isPartialStrictEqual = (a, b) => equal(a, b, PARTIAL);

module.exports = { isDeepEqual, isDeepStrictEqual, isPartialStrictEqual };

'use strict';

// Argument checks. A check costs nothing on success; on failure the error's stack starts at the
// function that called the check.

const { codes, hideAbove } = require('internal/errors');

function fail(code, check, ...args) {
  throw hideAbove(new codes[code](...args), check);
}

const failType = (check, name, expected, value) =>
  fail('ERR_INVALID_ARG_TYPE', check, name, expected, value);
const failRange = (check, name, range, value) =>
  fail('ERR_OUT_OF_RANGE', check, name, range, value);

const isInt32 = (value) => value === (value | 0);
const isUint32 = (value) => value === (value >>> 0);

function validateString(value, name) {
  if (typeof value !== 'string') failType(validateString, name, 'string', value);
}

function validateBoolean(value, name) {
  if (typeof value !== 'boolean') failType(validateBoolean, name, 'boolean', value);
}

function validateFunction(value, name) {
  if (typeof value !== 'function') failType(validateFunction, name, 'Function', value);
}

function validatePlainFunction(value, name) {
  if (typeof value !== 'function' || require('internal/util/types').isAsyncFunction(value)) {
    failType(validatePlainFunction, name, 'Function', value);
  }
}

function validateUndefined(value, name) {
  if (value !== undefined) failType(validateUndefined, name, 'undefined', value);
}

function validateNumber(value, name, min = undefined, max = undefined) {
  if (typeof value !== 'number') failType(validateNumber, name, 'number', value);
  if ((min == null || value >= min) && (max == null || value <= max)) return;
  const range = [];
  if (min != null) range.push(`>= ${min}`);
  if (max != null) range.push(`<= ${max}`);
  failRange(validateNumber, name, range.join(' && '), value);
}

function integerBetween(check, value, name, min, max) {
  if (typeof value !== 'number') failType(check, name, 'number', value);
  if (!Number.isInteger(value)) failRange(check, name, 'an integer', value);
  if (value < min || value > max) failRange(check, name, `>= ${min} && <= ${max}`, value);
}

function validateInteger(value, name, min = Number.MIN_SAFE_INTEGER,
                         max = Number.MAX_SAFE_INTEGER) {
  integerBetween(validateInteger, value, name, min, max);
}

function validateInt32(value, name, min = -2147483648, max = 2147483647) {
  integerBetween(validateInt32, value, name, min, max);
}

function validateUint32(value, name, positive = false) {
  integerBetween(validateUint32, value, name, positive ? 1 : 0, 4294967295);
}

/** False for undefined and NaN, true for other finite numbers. */
function validateFiniteNumber(number, name) {
  if (number === undefined || Number.isNaN(number)) return false;
  if (typeof number !== 'number') failType(validateFiniteNumber, name, 'number', number);
  if (!Number.isFinite(number)) failRange(validateFiniteNumber, name, 'a finite number', number);
  return true;
}

function checkRangesOrGetDefault(number, name, lower, upper, fallback) {
  if (!validateFiniteNumber(number, name)) return fallback;
  if (number < lower || number > upper) {
    failRange(checkRangesOrGetDefault, name, `>= ${lower} and <= ${upper}`, number);
  }
  return number;
}

function validateOneOf(value, name, allowed) {
  if (allowed.includes(value)) return;
  const shown = allowed.map((v) => typeof v === 'string' ? `'${v}'` : String(v)).join(', ');
  fail('ERR_INVALID_ARG_VALUE', validateOneOf, name, value, `must be one of: ${shown}`);
}

const kValidateObjectNone = 0;
const kValidateObjectAllowNullable = 1;
const kValidateObjectAllowArray = 2;
const kValidateObjectAllowFunction = 4;
const kValidateObjectAllowObjects = 6;
const kValidateObjectAllowObjectsAndNull = 7;

function validateObject(value, name, flags = kValidateObjectNone) {
  const acceptable = value === null ? flags & kValidateObjectAllowNullable :
    Array.isArray(value) ? flags & kValidateObjectAllowArray :
      typeof value === 'function' ? flags & kValidateObjectAllowFunction :
        typeof value === 'object';
  if (!acceptable) failType(validateObject, name, 'Object', value);
}

function validateDictionary(value, name) {
  if (value != null && typeof value !== 'object' && typeof value !== 'function') {
    failType(validateDictionary, name, 'a dictionary', value);
  }
}

function validateArray(value, name, minLength = 0) {
  if (!Array.isArray(value)) failType(validateArray, name, 'Array', value);
  if (value.length < minLength) {
    fail('ERR_INVALID_ARG_VALUE', validateArray, name, value, `must be longer than ${minLength}`);
  }
}

function validateStringArray(value, name) {
  validateArray(value, name);
  for (let i = 0; i < value.length; i++) validateString(value[i], `${name}[${i}]`);
}

function validateBooleanArray(value, name) {
  validateArray(value, name);
  for (let i = 0; i < value.length; i++) validateBoolean(value[i], `${name}[${i}]`);
}

function validateAbortSignal(signal, name) {
  if (signal !== undefined &&
      (signal === null || typeof signal !== 'object' || !('aborted' in signal))) {
    failType(validateAbortSignal, name, 'AbortSignal', signal);
  }
}

function validateAbortSignalArray(value, name) {
  validateArray(value, name);
  for (let i = 0; i < value.length; i++) {
    if (value[i] == null) failType(validateAbortSignalArray, `${name}[${i}]`, 'AbortSignal', value[i]);
    validateAbortSignal(value[i], `${name}[${i}]`);
  }
}

function validateBuffer(buffer, name = 'buffer') {
  if (!ArrayBuffer.isView(buffer)) {
    failType(validateBuffer, name, ['Buffer', 'TypedArray', 'DataView'], buffer);
  }
}

function validateEncoding(data, encoding) {
  const { normalizeEncoding } = require('internal/util');
  if (normalizeEncoding(encoding) === 'hex' && data.length % 2 !== 0) {
    fail('ERR_INVALID_ARG_VALUE', validateEncoding, 'encoding', encoding,
         `is invalid for data of length ${data.length}`);
  }
}

/** Returns the port as a number. */
function validatePort(port, name = 'Port', allowZero = true) {
  const number = +port;
  const wellFormed = typeof port === 'number' ||
    (typeof port === 'string' && port.trim().length > 0);
  if (!wellFormed || number !== (number >>> 0) || number > 65535 || (number === 0 && !allowZero)) {
    fail('ERR_SOCKET_BAD_PORT', validatePort, name, port, allowZero);
  }
  return number;
}

function validateSignalName(signal, name = 'signal') {
  validateString(signal, name);
  const { signals } = internalBinding('constants').os;
  if (signals[signal] !== undefined) return;
  const hint = signals[signal.toUpperCase()] === undefined ? '' :
    ' (signals must use all capital letters)';
  fail('ERR_UNKNOWN_SIGNAL', validateSignalName, signal + hint);
}

function validateUnion(value, name, union) {
  if (!union.includes(value)) {
    failType(validateUnion, name, `('${union.join('|')}')`, value);
  }
}

function validateThisInternalField(object, field, className) {
  if (typeof object !== 'object' || object === null || !Object.hasOwn(object, field)) {
    fail('ERR_INVALID_THIS', validateThisInternalField, className);
  }
}

const linkHeader = String.raw`^(?:<[^>]*>)(?:\s*;\s*[^;"\s]+(?:=(")?[^;"\s]*\1)?)*$`;
const linkHint = 'must be an array or string of format "</styles.css>; rel=preload; as=style"';

/** Accepts a link header or an array of them; returns one string. */
function validateLinkHeaderValue(hints) {
  const list = typeof hints === 'string' ? [hints] : hints;
  if (!Array.isArray(list)) {
    fail('ERR_INVALID_ARG_VALUE', validateLinkHeaderValue, 'hints', hints, linkHint);
  }
  const pattern = new RegExp(linkHeader);
  for (const hint of list) {
    if (!pattern.test(hint)) {
      fail('ERR_INVALID_ARG_VALUE', validateLinkHeaderValue, 'hints', hint, linkHint);
    }
  }
  return list.join(', ');
}

/** Octal strings become numbers; null and undefined become the default, when there is one. */
function parseFileMode(value, name, fallback = undefined) {
  value ??= fallback;
  if (typeof value === 'string') {
    if (value === '' || ![...value].every((digit) => digit >= '0' && digit <= '7')) {
      fail('ERR_INVALID_ARG_VALUE', parseFileMode, name, value,
           'must be a 32-bit unsigned integer or an octal string');
    }
    value = parseInt(value, 8);
  }
  validateUint32(value, name);
  return value;
}

module.exports = {
  checkRangesOrGetDefault, isInt32, isUint32, parseFileMode,
  kValidateObjectAllowArray, kValidateObjectAllowFunction, kValidateObjectAllowNullable,
  kValidateObjectAllowObjects, kValidateObjectAllowObjectsAndNull, kValidateObjectNone,
  validateAbortSignal, validateAbortSignalArray, validateArray, validateBoolean,
  validateBooleanArray, validateBuffer, validateDictionary, validateEncoding,
  validateFiniteNumber, validateFunction, validateInt32, validateInteger,
  validateLinkHeaderValue, validateNumber, validateObject, validateOneOf, validatePlainFunction,
  validatePort, validateSignalName, validateString, validateStringArray,
  validateThisInternalField, validateUint32, validateUndefined, validateUnion,
};

'use strict';

// The parts of the buffer module that few programs touch.

const { codes, genericNodeError } = require('internal/errors');
const { isAnyArrayBuffer, isArrayBufferView, isUint8Array } = require('internal/util/types');
const binding = internalBinding('buffer');

function inspect(buffer, context, maxBytes) {
  const shown = Math.min(maxBytes, buffer.length);
  const rest = buffer.length - shown;
  let text = buffer.hexSlice(0, shown).replace(/..(?=.)/g, '$& ');
  if (rest > 0) text += ` ... ${rest} more byte${rest > 1 ? 's' : ''}`;
  if (context) text += inspectProperties(buffer, context, text !== '');
  const name = buffer.constructor?.name || 'Buffer';
  return `<${name} ${text}>`;
}

function inspectProperties(buffer, context, hasBytes) {
  const { constants, getOwnNonIndexProperties } = internalBinding('util');
  const filter = context.showHidden ? constants.ALL_PROPERTIES : constants.ONLY_ENUMERABLE;
  const keys = getOwnNonIndexProperties(buffer, filter);
  if (keys.length === 0) return '';
  const properties = { __proto__: null };
  for (const key of keys) properties[key] = buffer[key];
  const { inspect } = require('internal/util/inspect');
  const text = inspect(properties, { ...context, breakLength: Infinity, compact: true });
  // What inspect wrote is `[Object: null prototype] { a: 1 }`: only the inner part is wanted.
  const inner = text.slice(text.indexOf('{') + 2, -2);
  return hasBytes ? `, ${inner}` : inner;
}

function requireInput(given) {
  if (given === 0) throw new codes.ERR_MISSING_ARGS('input');
}

function invalidCharacter(message) {
  const { lazyDOMException } = require('internal/util');
  return lazyDOMException(message, 'InvalidCharacterError');
}

function btoa(input) {
  requireInput(arguments.length);
  const encoded = binding.btoa(`${input}`);
  if (encoded === undefined) throw invalidCharacter('Invalid character');
  return encoded;
}

function atob(input) {
  requireInput(arguments.length);
  const decoded = binding.atob(`${input}`);
  if (decoded === -1) throw invalidCharacter('Invalid character');
  if (decoded === -2) {
    throw invalidCharacter('The string to be decoded is not correctly encoded.');
  }
  return decoded;
}

const transcodable = { __proto__: null, ascii: 0, utf8: 1, utf16le: 3, latin1: 4 };

function transcode(source, fromEncoding, toEncoding) {
  if (!isUint8Array(source)) {
    throw new codes.ERR_INVALID_ARG_TYPE('source', ['Buffer', 'Uint8Array'], source);
  }
  if (source.length === 0) return require('buffer').Buffer.alloc(0);
  const { normalizeEncoding } = require('internal/util');
  const from = transcodable[normalizeEncoding(fromEncoding) ?? fromEncoding];
  const to = transcodable[normalizeEncoding(toEncoding) ?? toEncoding];
  if (from === undefined || to === undefined) {
    const code = 'U_ILLEGAL_ARGUMENT_ERROR';
    throw genericNodeError(`Unable to transcode Buffer [${code}]`, { code, errno: 1 });
  }
  return binding.transcode(source, from, to);
}

function checkedBytes(check, input) {
  if (isArrayBufferView(input) || isAnyArrayBuffer(input)) {
    const buffer = input.buffer ?? input;
    if (buffer.detached) throw new codes.ERR_INVALID_STATE('Cannot validate on a detached buffer');
    return check(input);
  }
  throw new codes.ERR_INVALID_ARG_TYPE('input', ['ArrayBuffer', 'Buffer', 'TypedArray'], input);
}

function isUtf8(input) {
  return checkedBytes(binding.isUtf8, input);
}

function isAscii(input) {
  return checkedBytes(binding.isAscii, input);
}

module.exports = { atob, btoa, inspect, isAscii, isUtf8, transcode };

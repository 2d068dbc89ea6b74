'use strict';

const hasOwn = Object.hasOwn;
const PERCENT_ENCODED = /%[0-9a-f]{2}/i;

// A surrogate is paired with whatever follows it; only one at the very end is an error.
function pairSurrogates(text) {
  return text.replace(/[\ud800-\udfff][^]/g, (pair) => String.fromCodePoint(
    0x10000 + ((pair.charCodeAt(0) & 0x3ff) << 10 | pair.charCodeAt(1) & 0x3ff)));
}

function percentEncode(text) {
  try {
    return encodeURIComponent(text);
  } catch {
    const paired = pairSurrogates(text);
    if (!/[\ud800-\udfff]$/u.test(paired)) return encodeURIComponent(paired);
    const { ERR_INVALID_URI } = require('internal/errors').codes;
    throw new ERR_INVALID_URI();
  }
}

function qsEscape(value) {
  if (typeof value !== 'string') value = typeof value === 'object' ? String(value) : `${value}`;
  return percentEncode(value);
}

function hexDigit(code) {
  if (code >= 48 && code <= 57) return code - 48;
  const lower = code | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}

function unescapeBuffer(text, decodeSpaces) {
  const { Buffer } = require('buffer');
  const out = Buffer.allocUnsafe(text.length);
  let length = 0;
  for (let i = 0; i < text.length; i++) {
    let code = text.charCodeAt(i);
    if (code === 43 && decodeSpaces) {
      code = 32;
    } else if (code === 37 && i + 2 < text.length) {
      const high = hexDigit(text.charCodeAt(i + 1));
      const low = hexDigit(text.charCodeAt(i + 2));
      if (high >= 0 && low >= 0) {
        code = high << 4 | low;
        i += 2;
      }
    }
    out[length++] = code;
  }
  return length === text.length ? out : out.slice(0, length);
}

function qsUnescape(text, decodeSpaces) {
  try {
    return decodeURIComponent(text);
  } catch {
    return QueryString.unescapeBuffer(text, decodeSpaces).toString();
  }
}

function stringifyPrimitive(value) {
  switch (typeof value) {
    case 'string': return value;
    case 'number': return Number.isFinite(value) ? `${value}` : '';
    case 'bigint': case 'boolean': return `${value}`;
    default: return '';
  }
}

function stringify(obj, sep, eq, options) {
  sep ||= '&';
  eq ||= '=';
  if (obj === null || typeof obj !== 'object') return '';
  let encode = QueryString.escape;
  if (options && typeof options.encodeURIComponent === 'function') {
    encode = options.encodeURIComponent;
  }
  const convert = (value) => encode(stringifyPrimitive(value));
  let fields = '';
  for (const key of Object.keys(obj)) {
    const value = obj[key];
    const name = convert(key) + eq;
    const values = Array.isArray(value) ? value : [value];
    for (let i = 0; i < values.length; i++) {
      if (fields) fields += sep;
      fields += name + convert(values[i]);
    }
  }
  return fields;
}

function decoderFrom(options) {
  if (options && typeof options.decodeURIComponent === 'function') {
    return options.decodeURIComponent;
  }
  return QueryString.unescape;
}

function decodePart(part, decode, custom) {
  if (part.includes('+')) part = part.replaceAll('+', custom ? '%20' : ' ');
  if (part === '' || !(custom || PERCENT_ENCODED.test(part))) return part;
  try {
    return decode(part);
  } catch {
    return QueryString.unescape(part, true);
  }
}

function parse(text, sep, eq, options) {
  const result = { __proto__: null };
  if (typeof text !== 'string' || text === '') return result;
  sep = sep ? `${sep}` : '&';
  eq = eq ? `${eq}` : '=';
  const maxKeys = options && typeof options.maxKeys === 'number' ? options.maxKeys : 1000;
  const limit = maxKeys > 0 ? maxKeys : Infinity;
  const decode = decoderFrom(options);
  const custom = decode !== qsUnescape;
  let start = 0;
  for (let count = 0; start <= text.length && count < limit; count++) {
    let end = sep === '' ? -1 : text.indexOf(sep, start);
    if (end === -1) end = text.length;
    if (end > start) {
      const pair = text.slice(start, end);
      const split = pair.indexOf(eq);
      const key = decodePart(split === -1 ? pair : pair.slice(0, split), decode, custom);
      const value = split === -1 ? '' : decodePart(pair.slice(split + eq.length), decode, custom);
      if (!hasOwn(result, key)) result[key] = value;
      else if (Array.isArray(result[key])) result[key].push(value);
      else result[key] = [result[key], value];
    }
    start = end + (sep.length || 1);
  }
  return result;
}

const QueryString = module.exports = {
  unescapeBuffer,
  unescape: qsUnescape,
  escape: qsEscape,
  stringify,
  encode: stringify,
  parse,
  decode: parse,
};

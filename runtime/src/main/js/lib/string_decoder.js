'use strict';

// Decodes a byte stream chunk by chunk without cutting characters in two. Bytes that do not yet
// make up a character (a base64 group, a surrogate pair) wait for the next chunk.

const { Buffer } = require('buffer');
const {
  codes: { ERR_INVALID_ARG_TYPE, ERR_INVALID_THIS, ERR_UNKNOWN_ENCODING },
} = require('internal/errors');
const { normalizeEncoding } = require('internal/util');

const kPending = Symbol('kPending');

function StringDecoder(encoding) {
  const name = normalizeEncoding(encoding);
  if (name === undefined) throw new ERR_UNKNOWN_ENCODING(encoding);
  this.encoding = name;
  this[kPending] = null; // A Buffer of the bytes kept back, or null.
}

StringDecoder.prototype.write = function write(buf) {
  if (typeof buf === 'string') return buf;
  if (!ArrayBuffer.isView(buf)) {
    throw new ERR_INVALID_ARG_TYPE('buf', ['Buffer', 'TypedArray', 'DataView'], buf);
  }
  const pending = this[kPending];
  if (pending === undefined) throw new ERR_INVALID_THIS('StringDecoder');
  let bytes = Buffer.isBuffer(buf) ? buf : Buffer.from(buf.buffer, buf.byteOffset, buf.byteLength);
  if (bytes.length === 0) return '';
  if (pending !== null) {
    bytes = Buffer.concat([pending, bytes]);
    this[kPending] = null;
  }
  const keep = incompleteTail(this.encoding, bytes, pending === null ? 0 : pending.length);
  if (keep === 0) return bytes.toString(this.encoding);
  const end = bytes.length - keep;
  this[kPending] = Buffer.from(bytes.subarray(end));
  return end === 0 ? '' : bytes.toString(this.encoding, 0, end);
};

StringDecoder.prototype.end = function end(buf) {
  const text = buf === undefined ? '' : this.write(buf);
  const pending = this[kPending];
  if (pending === null) return text;
  this[kPending] = null;
  // Half a UTF-16 unit is dropped; whatever else is incomplete decodes as far as it goes.
  const length = this.encoding === 'utf16le' ? pending.length & ~1 : pending.length;
  return text + pending.toString(this.encoding, 0, length);
};

// Decodes the bytes from `offset` on as if nothing had come before.
StringDecoder.prototype.text = function text(buf, offset) {
  this[kPending] = null;
  return this.write(buf.slice(offset));
};

// How many of the last bytes have to wait; the first `pending` of them have waited before.
function incompleteTail(encoding, bytes, pending) {
  const length = bytes.length;
  switch (encoding) {
    case 'utf8':
      return bytes[length - 1] < 0x80 ? 0 : incompleteUtf8(bytes);
    case 'utf16le':
      if (pending >= 2 && length === 3) return 3;
      if ((length & 1) === 1) return 1;
      // What completes the waiting bytes exactly is let go, even if it ends in a high surrogate.
      if (pending > 0 && length === (pending === 1 ? 2 : 4)) return 0;
      return (bytes[length - 1] & 0xfc) === 0xd8 ? 2 : 0;
    case 'base64':
    case 'base64url':
      return length % 3;
    default:
      return 0;
  }
}

function utf8Length(lead) {
  if ((lead & 0xe0) === 0xc0) return 2;
  if ((lead & 0xf0) === 0xe0) return 3;
  if ((lead & 0xf8) === 0xf0) return 4;
  return 0;
}

function incompleteUtf8(bytes) {
  const stop = Math.max(0, bytes.length - 4);
  for (let i = bytes.length - 1; i >= stop; i--) {
    if ((bytes[i] & 0xc0) === 0x80) continue;
    const have = bytes.length - i;
    return have < utf8Length(bytes[i]) ? have : 0;
  }
  return 0;
}

// Size of the character the pending bytes begin.
function totalOf(decoder) {
  const pending = decoder[kPending];
  if (pending === null) return 0;
  switch (decoder.encoding) {
    case 'utf8': return utf8Length(pending[0]);
    case 'utf16le': return pending.length === 1 ? 2 : 4;
    default: return 3;
  }
}

Object.defineProperties(StringDecoder.prototype, {
  lastChar: {
    __proto__: null,
    configurable: true,
    enumerable: true,
    get() {
      const shown = Buffer.alloc(4);
      this[kPending]?.copy(shown);
      return shown;
    },
  },
  lastNeed: {
    __proto__: null,
    configurable: true,
    enumerable: true,
    get() {
      return totalOf(this) - (this[kPending]?.length ?? 0);
    },
  },
  lastTotal: {
    __proto__: null,
    configurable: true,
    enumerable: true,
    get() {
      return totalOf(this);
    },
  },
});

module.exports = { StringDecoder };

'use strict';

// The header side of OutgoingMessage. The fields themselves are kept in Java, attached to the
// message; `stored` stands for them where a set of headers is passed on.

const binding = internalBinding('http_headers');
const { flags } = binding;
const {
  codes: { ERR_HTTP_HEADERS_SENT, ERR_HTTP_TRAILER_INVALID, ERR_INVALID_ARG_TYPE,
    ERR_INVALID_ARG_VALUE, ERR_INVALID_CHAR },
  hideStackFrames,
} = require('internal/errors');
const { validateString } = require('internal/validators');

const kUniqueHeaders = Symbol('kUniqueHeaders');
const stored = Symbol('stored headers');

function requireUnsent(message, verb) {
  if (message._header) throw new ERR_HTTP_HEADERS_SENT(verb);
}

/** Headers whose values are sent as one line, joined, although they are arrays. */
function parseUniqueHeadersOption(headers) {
  return Array.isArray(headers) ? new Set(headers.map((name) => name.toLowerCase())) : null;
}

function trailerLine(name, value) {
  if (!binding.isFieldValue(value)) throw new ERR_INVALID_CHAR('trailer content', name);
  return `${name}: ${value}\r\n`;
}

/** Settles what the connection does after the message; returns the lines that say so. */
function connectionLines(message, found) {
  if (message._removedConnection) {
    message._last = !message.shouldKeepAlive;
    return '';
  }
  if (found & flags.kConnection) return '';
  const keep = message.shouldKeepAlive &&
    (found & flags.kContentLength || message.useChunkedEncodingByDefault || message.agent);
  if (keep && message.maxRequestsOnConnectionReached) return 'Connection: close\r\n';
  if (!keep) {
    message._last = true;
    return 'Connection: close\r\n';
  }
  if (!message._keepAliveTimeout || !message._defaultKeepAlive) return 'Connection: keep-alive\r\n';
  const seconds = Math.floor(message._keepAliveTimeout / 1000);
  const most = ~~message._maxRequestsPerSocket;
  const max = most > 0 ? `, max=${message._maxRequestsPerSocket}` : '';
  return `Connection: keep-alive\r\nKeep-Alive: timeout=${seconds}${max}\r\n`;
}

/** Settles how the end of the body is told; returns the line that says so. */
function framingLines(message, found) {
  if (found & (flags.kContentLength | flags.kTransferEncoding)) return '';
  if (!message._hasBody) {
    message.chunkedEncoding = false;
    return '';
  }
  if (!message.useChunkedEncodingByDefault) {
    message._last = true;
    return '';
  }
  if (!(found & flags.kTrailer) && !message._removedContLen &&
      typeof message._contentLength === 'number') {
    return `Content-Length: ${message._contentLength}\r\n`;
  }
  if (!message._removedTE) {
    message.chunkedEncoding = true;
    return 'Transfer-Encoding: chunked\r\n';
  }
  message._last = true;
  return '';
}

function noteFields(message, found, length) {
  if (found & flags.kConnection) {
    message._removedConnection = false;
    if (found & flags.kConnectionClose) message._last = true;
    else message.shouldKeepAlive = true;
  }
  if (found & flags.kTransferEncoding) {
    message._removedTE = false;
    if (found & flags.kChunked) message.chunkedEncoding = true;
  }
  if (found & flags.kContentLength) {
    message._contentLength = length;
    message._removedContLen = false;
  }
  if (found & flags.kKeepAlive) message._defaultKeepAlive = false;
}

const methods = {
  _renderHeaders() {
    requireUnsent(this, 'render');
    return Object.assign({}, binding.toRawObject(this));
  },

  /** Makes the text of the head; `headers` is `stored`, an object, an array or nothing. */
  _storeHeader(firstLine, headers) {
    if (Array.isArray(headers) && !Array.isArray(headers[0]) && headers.length % 2 !== 0) {
      throw new ERR_INVALID_ARG_VALUE('headers', headers);
    }
    const [block, found, length] = binding.block(
      this, firstLine, headers === stored ? undefined : headers || null, this[kUniqueHeaders],
      !!this._contentLength);
    noteFields(this, found, length);
    let text = block;
    if (this.sendDate && !(found & flags.kDate)) text += `Date: ${binding.utcDate()}\r\n`;
    // These may not have a body, not even an empty chunked one.
    if (this.chunkedEncoding && (this.statusCode === 204 || this.statusCode === 304)) {
      this.chunkedEncoding = false;
      this.shouldKeepAlive = false;
    }
    text += connectionLines(this, found);
    text += framingLines(this, found);
    if (this.chunkedEncoding !== true && found & flags.kTrailer) {
      throw new ERR_HTTP_TRAILER_INVALID();
    }
    this._header = `${text}\r\n`;
    this._headerSent = false;
    // The other side has to see this head before it sends or asks for anything else.
    if (found & flags.kExpect) this._send('');
  },

  setHeader(name, value) {
    requireUnsent(this, 'set');
    binding.set(this, name, value);
    return this;
  },

  setHeaders(headers) {
    requireUnsent(this, 'set');
    if (!headers || Array.isArray(headers) || typeof headers.keys !== 'function' ||
        typeof headers.get !== 'function') {
      throw new ERR_INVALID_ARG_TYPE('headers', ['Headers', 'Map'], headers);
    }
    // A Headers object gives each cookie by itself; setting them one by one would lose some.
    const cookies = [];
    for (const [name, value] of headers) {
      if (name !== 'set-cookie') this.setHeader(name, value);
      else if (Array.isArray(value)) cookies.push(...value);
      else cookies.push(value);
    }
    if (cookies.length) this.setHeader('set-cookie', cookies);
    return this;
  },

  appendHeader(name, value) {
    requireUnsent(this, 'append');
    binding.append(this, name, value);
    return this;
  },

  getHeader(name) {
    validateString(name, 'name');
    return binding.get(this, name);
  },

  getHeaderNames() {
    return binding.names(this);
  },

  getRawHeaderNames() {
    return binding.rawNames(this);
  },

  getHeaders() {
    return binding.toObject(this);
  },

  hasHeader(name) {
    validateString(name, 'name');
    return binding.has(this, name);
  },

  removeHeader(name) {
    validateString(name, 'name');
    requireUnsent(this, 'remove');
    switch (name.toLowerCase()) {
      case 'connection': this._removedConnection = true; break;
      case 'content-length': this._removedContLen = true; break;
      case 'transfer-encoding': this._removedTE = true; break;
      case 'date': this.sendDate = false; break;
    }
    binding.remove(this, name);
  },

  addTrailers(headers) {
    this._trailer = '';
    const isArray = Array.isArray(headers);
    for (const key of Object.keys(headers)) {
      const name = isArray ? headers[key][0] : key;
      let value = isArray ? headers[key][1] : headers[key];
      validateHeaderName(name, 'Trailer name');
      const many = Array.isArray(value);
      if (many && value.length > 1 && !this[kUniqueHeaders]?.has(name.toLowerCase())) {
        for (const item of value) this._trailer += trailerLine(name, item);
      } else {
        if (many) value = value.join('; ');
        this._trailer += trailerLine(name, value);
      }
    }
  },
};

/** What others see as the table of set headers: lower-case name to [name, value]. */
const storedHeadersProperty = {
  __proto__: null,
  get() {
    return binding.isSet(this) ? binding.toEntries(this) : null;
  },
  set(entries) {
    binding.clear(this);
    for (const [name, value] of Object.values(entries || {})) binding.set(this, name, value);
  },
};

const validateHeaderName = hideStackFrames((name, label) => binding.validateName(name, label));
const validateHeaderValue = hideStackFrames((name, value) => binding.validateValue(name, value));

module.exports = {
  hasStoredHeaders: binding.isSet,
  kUniqueHeaders,
  methods,
  parseUniqueHeadersOption,
  stored,
  storedHeadersProperty,
  validateHeaderName,
  validateHeaderValue,
};

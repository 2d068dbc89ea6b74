'use strict';

const { OutgoingMessage } = require('_http_outgoing');
const { hasStoredHeaders, stored } = require('internal/http/outgoing_headers');
const { chunkExpression } = require('_http_common');
const { listening, startMeasuring, stopMeasuring } = require('internal/http');
const STATUS_CODES = require('internal/http/status_codes');
const { isFieldValue } = internalBinding('http_headers');
const {
  codes: { ERR_HTTP_HEADERS_SENT, ERR_HTTP_INVALID_STATUS_CODE, ERR_HTTP_SOCKET_ASSIGNED,
    ERR_INVALID_ARG_VALUE, ERR_INVALID_CHAR },
} = require('internal/errors');
const { validateLinkHeaderValue, validateObject } = require('internal/validators');

function ServerResponse(req, options) {
  OutgoingMessage.call(this, options);
  if (req.method === 'HEAD') this._hasBody = false;
  this.req = req;
  this.sendDate = true;
  this._sent100 = false;
  this._expect_continue = false;
  if (req.httpVersionMajor < 1 || req.httpVersionMinor < 1) {
    this.useChunkedEncodingByDefault = chunkExpression.test(req.headers.te);
    this.shouldKeepAlive = false;
  }
  startMeasuring(this, 'HttpRequest', () => {
    const { method, url, headers } = req;
    return { method, url, headers };
  });
  listening('server.response.created')?.publish({ request: req, response: this });
}
Object.setPrototypeOf(ServerResponse.prototype, OutgoingMessage.prototype);
Object.setPrototypeOf(ServerResponse, OutgoingMessage);

/** Emits 'close' once, however the end of the message came about. */
function emitClose(message) {
  if (message._closed) return;
  message.destroyed = true;
  message._closed = true;
  message.emit('close');
}

// A listener before this one may have detached the response from the socket already.
function onSocketClose() {
  if (this._httpMessage) emitClose(this._httpMessage);
}

/** Makes the headers given to writeHead override those set before. */
function overrideHeaders(response, headers) {
  if (!Array.isArray(headers)) {
    for (const name of Object.keys(headers)) if (name) response.setHeader(name, headers[name]);
    return;
  }
  if (headers.length % 2 !== 0) throw new ERR_INVALID_ARG_VALUE('headers', headers);
  for (let n = 0; n < headers.length; n += 2) response.removeHeader(headers[n]);
  for (let n = 0; n < headers.length; n += 2) {
    if (headers[n]) response.appendHeader(headers[n], headers[n + 1]);
  }
}

function bodyless(statusCode) {
  return statusCode === 204 || statusCode === 304 || (statusCode >= 100 && statusCode <= 199);
}

function writeHead(statusCode, reason, headers) {
  if (this._header) throw new ERR_HTTP_HEADERS_SENT('write');
  const code = statusCode | 0;
  if (code < 100 || code > 999) throw new ERR_HTTP_INVALID_STATUS_CODE(statusCode);
  if (typeof reason === 'string') {
    this.statusMessage = reason;
  } else {
    this.statusMessage ||= STATUS_CODES[code] || 'unknown';
    headers ??= reason;
  }
  this.statusCode = code;
  if (hasStoredHeaders(this)) {
    if (headers) overrideHeaders(this, headers);
    headers = stored;
  }
  if (!isFieldValue(this.statusMessage)) throw new ERR_INVALID_CHAR('statusMessage');
  if (bodyless(code)) this._hasBody = false;
  // A client that waited for a 100 and got this instead may still send its body: where the next
  // request would begin cannot be told.
  if (this._expect_continue && !this._sent100) this.shouldKeepAlive = false;
  this._storeHeader(`HTTP/1.1 ${code} ${this.statusMessage}\r\n`, headers);
  return this;
}

Object.assign(ServerResponse.prototype, {
  _finish() {
    stopMeasuring(this, this, () => this.getHeaders());
    OutgoingMessage.prototype._finish.call(this);
  },

  statusCode: 200,
  statusMessage: undefined,

  assignSocket(socket) {
    if (socket._httpMessage) throw new ERR_HTTP_SOCKET_ASSIGNED();
    socket._httpMessage = this;
    socket.on('close', onSocketClose);
    this.socket = socket;
    this.emit('socket', socket);
    this._flush();
  },

  detachSocket(socket) {
    socket.removeListener('close', onSocketClose);
    socket._httpMessage = null;
    this.socket = null;
  },

  writeContinue(cb) {
    this._writeRaw('HTTP/1.1 100 Continue\r\n\r\n', 'ascii', cb);
    this._sent100 = true;
  },

  writeProcessing(cb) {
    this._writeRaw('HTTP/1.1 102 Processing\r\n\r\n', 'ascii', cb);
  },

  writeEarlyHints(hints, cb) {
    validateObject(hints, 'hints');
    if (hints.link === null || hints.link === undefined) return;
    const link = validateLinkHeaderValue(hints.link);
    if (link.length === 0) return;
    let head = `HTTP/1.1 103 Early Hints\r\nLink: ${link}\r\n`;
    for (const name of Object.keys(hints)) {
      if (name !== 'link') head += `${name}: ${hints[name]}\r\n`;
    }
    this._writeRaw(`${head}\r\n`, 'ascii', cb);
  },

  _implicitHeader() {
    this.writeHead(this.statusCode);
  },

  writeHead,
  writeHeader: writeHead,
});

module.exports = { ServerResponse, emitClose };

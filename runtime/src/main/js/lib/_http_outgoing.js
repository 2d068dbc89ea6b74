'use strict';

const { Stream, getDefaultHighWaterMark } = require('stream');
const { kNeedDrain, kOutHeaders } = require('internal/http');
const headers = require('internal/http/outgoing_headers');
const body = require('internal/http/outgoing_body');
const { codes: { ERR_METHOD_NOT_IMPLEMENTED, ERR_STREAM_CANNOT_PIPE } } = require('internal/errors');
const { kBytesWritten, kChunkedBuffer, kChunkedLength, kCorked, kErrored, kHighWaterMark,
  kRejectNonStandardBodyWrites, kSocket } = body;

/**
 * A message being written. Until its turn on a connection comes it has no socket and what is
 * written waits in outputData.
 */
function OutgoingMessage(options) {
  Stream.call(this);
  this.outputData = [];
  this.outputSize = 0;
  this.writable = true;
  this.destroyed = false;
  this._last = false;
  this.chunkedEncoding = false;
  this.shouldKeepAlive = true;
  this.maxRequestsOnConnectionReached = false;
  this._defaultKeepAlive = true;
  this.useChunkedEncodingByDefault = true;
  this.sendDate = false;
  this._removedConnection = false;
  this._removedContLen = false;
  this._removedTE = false;
  this.strictContentLength = false;
  this[kBytesWritten] = 0;
  this._contentLength = null;
  this._hasBody = true;
  this._trailer = '';
  this[kNeedDrain] = false;
  this.finished = false;
  this._headerSent = false;
  this[kCorked] = 0;
  this[kChunkedBuffer] = [];
  this[kChunkedLength] = 0;
  this._closed = false;
  this[kSocket] = null;
  this._header = null;
  this._keepAliveTimeout = 0;
  this._onPendingData = () => {};
  this[kErrored] = null;
  this[kHighWaterMark] = options?.highWaterMark ?? getDefaultHighWaterMark();
  this[kRejectNonStandardBodyWrites] = options?.rejectNonStandardBodyWrites ?? false;
}
Object.setPrototypeOf(OutgoingMessage.prototype, Stream.prototype);
Object.setPrototypeOf(OutgoingMessage, Stream);

function readOnly(get, more) {
  return { __proto__: null, get, ...more };
}

const socketProperty = {
  __proto__: null,
  get() {
    return this[kSocket];
  },
  set(socket) {
    for (let n = 0; n < this[kCorked]; n++) {
      socket?.cork();
      this[kSocket]?.uncork();
    }
    this[kSocket] = socket;
  },
};

Object.defineProperties(OutgoingMessage.prototype, {
  errored: readOnly(function() { return this[kErrored]; }),
  closed: readOnly(function() { return this._closed; }),
  writableFinished: readOnly(function() {
    return this.finished && this.outputSize === 0 &&
      (!this.socket || this.socket.writableLength === 0);
  }),
  writableObjectMode: readOnly(() => false),
  writableLength: readOnly(function() {
    return this.outputSize + this[kChunkedLength] + (this[kSocket]?.writableLength || 0);
  }),
  writableHighWaterMark: readOnly(function() {
    return this[kSocket] ? this[kSocket].writableHighWaterMark : this[kHighWaterMark];
  }),
  writableCorked: readOnly(function() { return this[kCorked]; }),
  connection: socketProperty,
  socket: socketProperty,
  headersSent: readOnly(function() { return !!this._header; },
                        { configurable: true, enumerable: true }),
  writableEnded: readOnly(function() { return this.finished; }),
  writableNeedDrain: readOnly(function() {
    return !this.destroyed && !this.finished && this[kNeedDrain];
  }),
  [kOutHeaders]: headers.storedHeadersProperty,
});

Object.assign(OutgoingMessage.prototype, headers.methods, body.methods, {
  setTimeout(msecs, callback) {
    if (callback) this.on('timeout', callback);
    if (this[kSocket]) this[kSocket].setTimeout(msecs);
    else this.once('socket', (socket) => socket.setTimeout(msecs));
    return this;
  },

  destroy(error) {
    if (this.destroyed) return this;
    this.destroyed = true;
    this[kErrored] = error;
    if (this[kSocket]) this[kSocket].destroy(error);
    else this.once('socket', (socket) => socket.destroy(error));
    return this;
  },

  _implicitHeader() {
    throw new ERR_METHOD_NOT_IMPLEMENTED('_implicitHeader()');
  },

  flushHeaders() {
    if (!this._header) this._implicitHeader();
    this._send('');
  },

  // It is a Stream only by tradition: nothing can be read from it.
  pipe() {
    this.emit('error', new ERR_STREAM_CANNOT_PIPE());
  },

  [Symbol.for('nodejs.rejection')](error, event) {
    this.destroy(error);
  },
});

module.exports = {
  kHighWaterMark,
  kUniqueHeaders: headers.kUniqueHeaders,
  parseUniqueHeadersOption: headers.parseUniqueHeadersOption,
  validateHeaderName: headers.validateHeaderName,
  validateHeaderValue: headers.validateHeaderValue,
  OutgoingMessage,
};

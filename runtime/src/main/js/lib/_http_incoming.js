'use strict';

const { Readable, finished } = require('stream');
const { addLines, addLine, addLineDistinct } = internalBinding('http_headers');

const kHeaders = Symbol('kHeaders');
const kHeadersDistinct = Symbol('kHeadersDistinct');
const kHeadersCount = Symbol('kHeadersCount');
const kTrailers = Symbol('kTrailers');
const kTrailersDistinct = Symbol('kTrailersDistinct');
const kTrailersCount = Symbol('kTrailersCount');

function readStart(socket) {
  if (socket && !socket._paused && socket.readable) socket.resume();
}

function readStop(socket) {
  if (socket) socket.pause();
}

/** A received request or response. Header objects are made when they are first asked for. */
function IncomingMessage(socket) {
  Readable.call(this, socket && { highWaterMark: socket.readableHighWaterMark });
  // Nothing has to be read ahead: the parser pushes.
  this._readableState.readingMore = true;
  this.socket = socket;
  this.httpVersionMajor = null;
  this.httpVersionMinor = null;
  this.httpVersion = null;
  this.complete = false;
  this[kHeaders] = null;
  this[kHeadersCount] = 0;
  this.rawHeaders = [];
  this[kTrailers] = null;
  this[kTrailersCount] = 0;
  this.rawTrailers = [];
  this.joinDuplicateHeaders = false;
  this.aborted = false;
  this.upgrade = null;
  this.url = '';
  this.method = null;
  this.statusCode = null;
  this.statusMessage = null;
  this.client = socket;
  this._consuming = false;
  this._dumped = false;
}
Object.setPrototypeOf(IncomingMessage.prototype, Readable.prototype);
Object.setPrototypeOf(IncomingMessage, Readable);

function lazyObject(key, make) {
  return {
    __proto__: null,
    get() {
      return this[key] ||= make(this);
    },
    set(value) {
      this[key] = value;
    },
  };
}

function combined(message, raw, count) {
  const headers = {};
  // A subclass may have its own idea of how lines are combined.
  if (message._addHeaderLine === addHeaderLine) {
    addLines(headers, raw, count, !!message.joinDuplicateHeaders);
  } else {
    for (let i = 0; i < count; i += 2) message._addHeaderLine(raw[i], raw[i + 1], headers);
  }
  return headers;
}

function distinct(message, raw, count) {
  const headers = { __proto__: null };
  for (let i = 0; i < count; i += 2) message._addHeaderLineDistinct(raw[i], raw[i + 1], headers);
  return headers;
}

Object.defineProperties(IncomingMessage.prototype, {
  connection: {
    __proto__: null,
    get() { return this.socket; },
    set(socket) { this.socket = socket; },
  },
  headers: lazyObject(kHeaders, (message) =>
    combined(message, message.rawHeaders, message[kHeadersCount])),
  headersDistinct: lazyObject(kHeadersDistinct, (message) =>
    distinct(message, message.rawHeaders, message[kHeadersCount])),
  trailers: lazyObject(kTrailers, (message) =>
    combined(message, message.rawTrailers, message[kTrailersCount])),
  trailersDistinct: lazyObject(kTrailersDistinct, (message) =>
    distinct(message, message.rawTrailers, message[kTrailersCount])),
});

IncomingMessage.prototype.setTimeout = function setTimeout(msecs, callback) {
  if (callback) this.on('timeout', callback);
  this.socket.setTimeout(msecs);
  return this;
};

// The parser pushes what arrives. Reading only has to see to it that the socket flows.
IncomingMessage.prototype._read = function _read(n) {
  if (!this._consuming) {
    this._readableState.readingMore = false;
    this._consuming = true;
  }
  if (this.socket.readable) readStart(this.socket);
};

IncomingMessage.prototype._destroy = function _destroy(err, cb) {
  if (!this.readableEnded || !this.complete) {
    this.aborted = true;
    this.emit('aborted');
  }
  const { socket } = this;
  if (!this.aborted || !socket || socket.destroyed) {
    process.nextTick(reportError, this, err, cb);
    return;
  }
  socket.destroy(err);
  const stopWatching = finished(socket, (error) => {
    if (error?.code === 'ERR_STREAM_PREMATURE_CLOSE') error = null;
    stopWatching();
    process.nextTick(reportError, this, err || error, cb);
  });
};

/** An aborted message is only an error for those who listen for one. */
function reportError(message, error, cb) {
  if (message.listenerCount('error') > 0) cb(error);
  else cb();
}

IncomingMessage.prototype._addHeaderLines = function _addHeaderLines(headers, n) {
  if (!headers?.length) return;
  let made;
  if (this.complete) {
    this.rawTrailers = headers;
    this[kTrailersCount] = n;
    made = this[kTrailers];
  } else {
    this.rawHeaders = headers;
    this[kHeadersCount] = n;
    made = this[kHeaders];
  }
  if (made) {
    for (let i = 0; i < n; i += 2) this._addHeaderLine(headers[i], headers[i + 1], made);
  }
};

function addHeaderLine(field, value, dest) {
  addLine(dest, field, value, !!this.joinDuplicateHeaders);
}
Object.defineProperty(addHeaderLine, 'name', { __proto__: null, value: '_addHeaderLine' });
IncomingMessage.prototype._addHeaderLine = addHeaderLine;

IncomingMessage.prototype._addHeaderLineDistinct = function _addHeaderLineDistinct(
  field, value, dest) {
  addLineDistinct(dest, field, value);
};

/** Ends a message that has no body without going through the motions of a stream. */
IncomingMessage.prototype._dumpAndCloseReadable = function _dumpAndCloseReadable() {
  this._dumped = true;
  const state = this._readableState;
  state.ended = true;
  state.endEmitted = true;
  state.destroyed = true;
  state.closed = true;
  state.closeEmitted = true;
};

/** Throws away what is still to come, so that the connection can be used again. */
IncomingMessage.prototype._dump = function _dump() {
  if (this._dumped) return;
  this._dumped = true;
  this.removeAllListeners('data');
  this.resume();
};

module.exports = { IncomingMessage, readStart, readStop };

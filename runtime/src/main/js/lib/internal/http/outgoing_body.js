'use strict';

// The body side of OutgoingMessage: write, end, cork, and the queue in front of the socket.

const { Buffer } = require('buffer');
const { isUint8Array } = require('internal/util/types');
const { kNeedDrain } = require('internal/http');
const {
  codes: { ERR_HTTP_BODY_NOT_ALLOWED, ERR_HTTP_CONTENT_LENGTH_MISMATCH, ERR_INVALID_ARG_TYPE,
    ERR_STREAM_ALREADY_FINISHED, ERR_STREAM_DESTROYED, ERR_STREAM_NULL_VALUES,
    ERR_STREAM_WRITE_AFTER_END },
} = require('internal/errors');

const kBytesWritten = Symbol('kBytesWritten');
const kChunkedBuffer = Symbol('kChunkedBuffer');
const kChunkedLength = Symbol('kChunkedLength');
const kCorked = Symbol('corked');
const kErrored = Symbol('errored');
const kHighWaterMark = Symbol('kHighWaterMark');
const kRejectNonStandardBodyWrites = Symbol('kRejectNonStandardBodyWrites');
const kSocket = Symbol('kSocket');

function nothing() {}

function byteLength(chunk, encoding) {
  return typeof chunk === 'string' ? Buffer.byteLength(chunk, encoding) : chunk.byteLength;
}

/** Is the announced length one that the body really has to have? */
function lengthIsBinding(message) {
  return message.strictContentLength && message._contentLength !== null && message._hasBody &&
    !message._removedContLen && !message.chunkedEncoding &&
    !message.hasHeader('transfer-encoding');
}

function requireLength(message, written, isLast) {
  const announced = message._contentLength;
  if (lengthIsBinding(message) && (isLast ? written !== announced : written > announced)) {
    throw new ERR_HTTP_CONTENT_LENGTH_MISMATCH(written, announced);
  }
}

function fail(message, error, callback) {
  if (message.destroyed) {
    process.nextTick(callback, error);
    return;
  }
  process.nextTick(() => {
    callback(error);
    if (typeof message.emit === 'function' && !message.destroyed) message.emit('error', error);
  });
}

function requireChunk(chunk) {
  if (chunk === null) throw new ERR_STREAM_NULL_VALUES();
  if (typeof chunk !== 'string' && !isUint8Array(chunk)) {
    throw new ERR_INVALID_ARG_TYPE('chunk', ['string', 'Buffer', 'Uint8Array'], chunk);
  }
}

function uncork(socket) {
  socket.uncork();
}

function write(message, chunk, encoding, callback, isLast) {
  if (typeof callback !== 'function') callback = nothing;
  requireChunk(chunk);
  if (message.finished || message.destroyed) {
    fail(message, message.finished ?
      new ERR_STREAM_WRITE_AFTER_END() : new ERR_STREAM_DESTROYED('write'), callback);
    return false;
  }
  let length;
  if (message.strictContentLength) {
    length = byteLength(chunk, encoding);
    requireLength(message, message[kBytesWritten] + length, isLast);
    message[kBytesWritten] += length;
  }
  if (!message._header) {
    if (isLast) message._contentLength = length ??= byteLength(chunk, encoding);
    message._implicitHeader();
  }
  if (!message._hasBody) {
    if (message[kRejectNonStandardBodyWrites]) throw new ERR_HTTP_BODY_NOT_ALLOWED();
    process.nextTick(callback);
    return true;
  }
  const { socket } = message;
  // All that is written in this tick shall leave in as few packets as possible.
  if (!isLast && socket && !socket.writableCorked) {
    socket.cork();
    process.nextTick(uncork, socket);
  }
  if (!message.chunkedEncoding || chunk.length === 0) {
    return message._send(chunk, encoding, callback, length);
  }
  length ??= byteLength(chunk, encoding);
  if (message[kCorked] && message._headerSent) {
    message[kChunkedBuffer].push({ data: chunk, encoding, callback });
    message[kChunkedLength] += length;
    return message[kChunkedLength] < message[kHighWaterMark];
  }
  message._send(`${length.toString(16)}\r\n`, 'latin1', null);
  message._send(chunk, encoding, null, length);
  return message._send('\r\n', 'latin1', callback);
}

/** Sends what was written while corked as one chunk. */
function sendCorked(message) {
  const pieces = message[kChunkedBuffer];
  const callbacks = [];
  message._send(`${message[kChunkedLength].toString(16)}\r\n`, 'latin1', null);
  for (const { data, encoding, callback } of pieces) {
    message._send(data, encoding, null);
    if (callback) callbacks.push(callback);
  }
  message._send('\r\n', 'latin1', callbacks.length === 0 ? null : (error) => {
    for (const callback of callbacks) callback(error);
  });
  message[kChunkedBuffer] = [];
  message[kChunkedLength] = 0;
}

function endBody(message, hadChunk) {
  const finish = () => {
    if (!message.socket?._hadError) message.emit('finish');
  };
  if (message._hasBody && message.chunkedEncoding) {
    message._send(`0\r\n${message._trailer}\r\n`, 'latin1', finish);
  } else if (!message._headerSent || message.writableLength || hadChunk) {
    message._send('', 'latin1', finish);
  } else {
    process.nextTick(finish);
  }
}

const methods = {
  cork() {
    this[kCorked]++;
    if (this[kSocket]) this[kSocket].cork();
  },

  uncork() {
    this[kCorked]--;
    if (this[kSocket]) this[kSocket].uncork();
    if (!this[kCorked] && this[kChunkedBuffer].length > 0) sendCorked(this);
  },

  /** Sends data, and before the first of it the head, in the same packet if that can be. */
  _send(data, encoding, callback, byteLength) {
    if (!this._headerSent && this._header !== null) {
      const header = this._header;
      if (typeof data === 'string' &&
          (encoding === 'utf8' || encoding === 'latin1' || !encoding)) {
        data = header + data;
      } else {
        this.outputData.unshift({ data: header, encoding: 'latin1', callback: null });
        this.outputSize += header.length;
        this._onPendingData(header.length);
      }
      this._headerSent = true;
    }
    return this._writeRaw(data, encoding, callback, byteLength);
  },

  _writeRaw(data, encoding, callback, size) {
    const socket = this[kSocket];
    if (socket?.destroyed) return false;
    if (typeof encoding === 'function') {
      callback = encoding;
      encoding = null;
    }
    if (socket && socket._httpMessage === this && socket.writable) {
      if (this.outputData.length) this._flushOutput(socket);
      return socket.write(data, encoding, callback);
    }
    this.outputData.push({ data, encoding, callback });
    this.outputSize += data.length;
    this._onPendingData(data.length);
    return this.outputSize < this[kHighWaterMark];
  },

  write(chunk, encoding, callback) {
    if (typeof encoding === 'function') {
      callback = encoding;
      encoding = null;
    }
    const more = write(this, chunk, encoding, callback, false);
    if (!more) this[kNeedDrain] = true;
    return more;
  },

  end(chunk, encoding, callback) {
    if (typeof chunk === 'function') {
      callback = chunk;
      chunk = encoding = null;
    } else if (typeof encoding === 'function') {
      callback = encoding;
      encoding = null;
    }
    if (this.finished) return endAgain(this, chunk, callback);
    if (chunk || !this._header) this[kSocket]?.cork();
    if (chunk) {
      write(this, chunk, encoding, null, true);
    } else if (!this._header) {
      this._contentLength = 0;
      this._implicitHeader();
    }
    if (typeof callback === 'function') this.once('finish', callback);
    requireLength(this, this[kBytesWritten], true);
    endBody(this, chunk);
    if (this[kSocket]) {
      // However often it was corked, now everything has to leave.
      this[kSocket]._writableState.corked = 1;
      this[kSocket].uncork();
    }
    this[kCorked] = 1;
    this.uncork();
    this.finished = true;
    if (this.outputData.length === 0 && this[kSocket]?._httpMessage === this) this._finish();
    return this;
  },

  /** All has been handed to the socket, so the next message may have it. */
  _finish() {
    this.emit('prefinish');
  },

  /** The message has got its socket, or the socket has got room. */
  _flush() {
    const socket = this[kSocket];
    if (!socket?.writable) return;
    const more = this._flushOutput(socket);
    if (this.finished) {
      this._finish();
    } else if (more && this[kNeedDrain]) {
      this[kNeedDrain] = false;
      this.emit('drain');
    }
  },

  _flushOutput(socket) {
    for (; this[kCorked] > 0; this[kCorked]--) socket.cork();
    const waiting = this.outputData;
    if (waiting.length === 0) return undefined;
    socket.cork();
    let more;
    for (const { data, encoding, callback } of waiting) {
      more = socket.write(data, encoding, callback);
    }
    socket.uncork();
    this.outputData = [];
    this._onPendingData(-this.outputSize);
    this.outputSize = 0;
    return more;
  },
};

function endAgain(message, chunk, callback) {
  if (chunk) {
    fail(message, new ERR_STREAM_WRITE_AFTER_END(),
         typeof callback === 'function' ? callback : nothing);
  } else if (typeof callback === 'function') {
    if (message.writableFinished) callback(new ERR_STREAM_ALREADY_FINISHED('end'));
    else message.on('finish', callback);
  }
  return message;
}

module.exports = {
  kBytesWritten,
  kChunkedBuffer,
  kChunkedLength,
  kCorked,
  kErrored,
  kHighWaterMark,
  kRejectNonStandardBodyWrites,
  kSocket,
  methods,
};

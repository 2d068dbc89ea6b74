'use strict';

// Between a stream and its native handle: writing, reading, time-outs. The handle returns errors
// as negative numbers; further results are in `state`, which it shares with us.

const streamWrap = internalBinding('stream_wrap');
const {
  kReadBytesOrError, kBytesWritten, kLastWriteWasAsync, WriteWrap,
} = streamWrap;
const state = streamWrap.streamBaseState ??= new Int32Array(streamWrap.stateBuffer);
const { owner_symbol } = require('internal/async_hooks');

const UV_EOF = -4095;

const kMaybeDestroy = Symbol('kMaybeDestroy');
const kUpdateTimer = Symbol('kUpdateTimer');
const kAfterAsyncWrite = Symbol('kAfterAsyncWrite');
const kHandle = Symbol('kHandle');
const kSession = Symbol('kSession');
const kTimeout = Symbol('timeout');
// The buffer that reads go to; true while `kBufferGen` has not made it yet.
const kBuffer = Symbol('kBuffer');
const kBufferCb = Symbol('kBufferCb');
const kBufferGen = Symbol('kBufferGen');

const errnoException = (status, syscall, original) => {
  const { ErrnoException } = require('internal/errors');
  return new ErrnoException(status, syscall, original);
};

function onWriteComplete(status, handle, error) {
  // Called with the request as `this`.
  const stream = this.handle[owner_symbol];
  const callback = this.callback;
  if (stream.destroyed) {
    if (typeof callback === 'function') callback(null);
    return;
  }
  if (status < 0) {
    const failure = errnoException(status, 'write', error);
    if (typeof callback === 'function') callback(failure);
    else stream.destroy(failure);
    return;
  }
  stream[kUpdateTimer]();
  stream[kAfterAsyncWrite](this);
  if (typeof callback === 'function') callback();
}

function newRequest(handle, callback) {
  const request = new WriteWrap();
  request.handle = handle;
  request.oncomplete = onWriteComplete;
  request.async = false;
  request.bytes = 0;
  request.buffer = null;
  request.callback = callback;
  return request;
}

/** What was written at once is done; the rest completes through the request. */
function dispatched(request, status, callback) {
  request.bytes = state[kBytesWritten];
  request.async = state[kLastWriteWasAsync] !== 0;
  if (status !== 0) {
    callback(errnoException(status, 'write', request.error));
  } else if (!request.async && typeof request.callback === 'function') {
    request.callback();
  }
  return request;
}

function writeTo(handle, request, data, encoding) {
  switch (encoding) {
    case 'buffer':
      request.buffer = data;
      return handle.writeBuffer(request, data);
    case 'latin1':
    case 'binary':
      return handle.writeLatin1String(request, data);
    case 'utf8':
    case 'utf-8':
      return handle.writeUtf8String(request, data);
    case 'ascii':
      return handle.writeAsciiString(request, data);
    case 'ucs2':
    case 'ucs-2':
    case 'utf16le':
    case 'utf-16le':
      return handle.writeUcs2String(request, data);
    default:
      request.buffer = require('buffer').Buffer.from(data, encoding);
      return handle.writeBuffer(request, request.buffer);
  }
}

function writeGeneric(stream, data, encoding, callback) {
  const handle = stream[kHandle] ?? stream._handle;
  const request = newRequest(handle, callback);
  return dispatched(request, writeTo(handle, request, data, encoding), callback);
}

function writevGeneric(stream, data, callback) {
  const handle = stream[kHandle] ?? stream._handle;
  const request = newRequest(handle, callback);
  const { allBuffers } = data;
  const chunks = [];
  for (const { chunk, encoding } of data) {
    if (allBuffers) chunks.push(chunk);
    else chunks.push(chunk, encoding);
  }
  const status = handle.writev(request, chunks, allBuffers);
  if (status === 0) request.buffer = chunks;
  return dispatched(request, status, callback);
}

/** A handle's `onread`. */
function onStreamRead(buffer) {
  const count = state[kReadBytesOrError];
  const stream = this[owner_symbol];
  stream[kUpdateTimer]();
  if (count > 0) {
    if (!stream.destroyed) deliver(this, stream, count, buffer);
  } else if (count === UV_EOF) {
    endReading(stream);
  } else if (count < 0) {
    stream.destroy(errnoException(count, 'read'));
  }
}

function deliver(handle, stream, count, buffer) {
  const more = stream[kBuffer] ? deliverToUser(handle, stream, count) : stream.push(buffer);
  if (more) return;
  handle.reading = false;
  if (stream.destroyed) return;
  const status = handle.readStop();
  if (status) stream.destroy(errnoException(status, 'read'));
}

function deliverToUser(handle, stream, count) {
  const more = stream[kBufferCb](count, stream[kBuffer]) !== false;
  const make = stream[kBufferGen];
  if (make !== null) {
    const next = make();
    if (require('internal/util/types').isUint8Array(next)) {
      stream[kBuffer] = next;
      handle.useUserBuffer(next);
    }
  }
  return more;
}

function endReading(stream) {
  if (stream._readableState.endEmitted) {
    stream[kMaybeDestroy]?.();
    return;
  }
  // 'end' comes when what was read before has been consumed.
  if (stream[kMaybeDestroy]) stream.on('end', stream[kMaybeDestroy]);
  stream.push(null);
  stream.read(0);
}

/** setTimeout() of sockets and the like. */
function setStreamTimeout(msecs, callback) {
  if (this.destroyed) return this;
  this.timeout = msecs;
  const { getTimerDuration, setUnrefTimeout, clearTimeout } = require('internal/timers');
  msecs = getTimerDuration(msecs, 'msecs');
  clearTimeout(this[kTimeout]);
  if (callback !== undefined) {
    require('internal/validators').validateFunction(callback, 'callback');
    if (msecs === 0) this.removeListener('timeout', callback);
    else this.once('timeout', callback);
  }
  if (msecs > 0) {
    this[kTimeout] = setUnrefTimeout(this._onTimeout.bind(this), msecs);
    if (this[kSession]) this[kSession][kUpdateTimer]();
  }
  return this;
}

module.exports = {
  kAfterAsyncWrite,
  kBuffer,
  kBufferCb,
  kBufferGen,
  kHandle,
  kMaybeDestroy,
  kSession,
  kTimeout,
  kUpdateTimer,
  onStreamRead,
  setStreamTimeout,
  writeGeneric,
  writevGeneric,
};

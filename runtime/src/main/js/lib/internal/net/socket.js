'use strict';

// net.Socket: a duplex stream over a native handle. Connecting is in internal/net/connect.

const stream = require('stream');
const { async_id_symbol, newAsyncId, owner_symbol } = require('internal/async_hooks');
const {
  kAfterAsyncWrite, kBuffer, kBufferCb, kBufferGen, kTimeout, kUpdateTimer,
  onStreamRead, setStreamTimeout, writeGeneric, writevGeneric,
} = require('internal/stream_base_commons');
const {
  blockListOf, createHandle, initialDelaySeconds, normalizeArgs, normalizedArgsSymbol,
} = require('internal/net');

const { Duplex } = stream;

const UV_ENOTCONN = -107;

const kBytesRead = Symbol('kBytesRead');
const kBytesWritten = Symbol('kBytesWritten');
const kLastWriteQueueSize = Symbol('lastWriteQueueSize');
const kSetNoDelay = Symbol('kSetNoDelay');
const kSetKeepAlive = Symbol('kSetKeepAlive');
const kSetKeepAliveInitialDelay = Symbol('kSetKeepAliveInitialDelay');
const kReinitializeHandle = Symbol('kReinitializeHandle');

const noop = () => {};

function errnoException(status, syscall) {
  const { ErrnoException } = require('internal/errors');
  return new ErrnoException(status, syscall);
}

const asyncIdOf = (handle) =>
  !handle || typeof handle.getAsyncId !== 'function' ? newAsyncId() : handle.getAsyncId();

function Socket(options) {
  if (!(this instanceof Socket)) return new Socket(options);
  if (options?.objectMode || options?.readableObjectMode || options?.writableObjectMode) {
    rejectObjectMode(options);
  }
  const delay = initialDelaySeconds(options);

  this.connecting = false;
  this._hadError = false;
  this._parent = null;
  this._host = null;
  this._closeAfterHandlingError = false;
  this[async_id_symbol] = -1;
  this[kLastWriteQueueSize] = 0;
  this[kTimeout] = null;
  this[kBuffer] = null;
  this[kBufferCb] = null;
  this[kBufferGen] = null;

  if (typeof options === 'number') options = { fd: options };
  else options = { ...options };
  // 'close' is emitted when the handle has closed.
  options.emitClose = false;
  options.autoDestroy = true;
  options.decodeStrings = false;
  // The stream must not react to the signal too.
  const { signal } = options;
  options.signal = undefined;
  // Half-open is looked after here.
  Duplex.call(this, { ...options, allowHalfOpen: Boolean(options.allowHalfOpen) });

  this._handle = null;
  if (options.handle) {
    this._handle = options.handle;
    this[async_id_symbol] = asyncIdOf(this._handle);
  } else if (options.fd !== undefined) {
    openDescriptor(this, options.fd);
  }

  const { onread } = options;
  if (onread !== null && typeof onread === 'object') useOwnBuffer(this, onread);

  this[kSetNoDelay] = Boolean(options.noDelay);
  this[kSetKeepAlive] = Boolean(options.keepAlive);
  this[kSetKeepAliveInitialDelay] = delay;

  this.on('end', onReadableStreamEnd);
  initHandle(this);
  this._pendingData = null;
  this._pendingEncoding = '';

  if (this._handle && options.readable !== false) {
    if (options.pauseOnCreate) {
      this._handle.reading = false;
      this._handle.readStop();
      this.readableFlowing = false;
    } else if (!options.manualStart) {
      this.read(0);
    }
  }

  const blockList = blockListOf(options);
  if (blockList) this.blockList = blockList;
  if (signal) abortBy(this, signal);

  this.server = null;
  this._server = null;
  this[kBytesRead] = 0;
  this[kBytesWritten] = 0;
}
Object.setPrototypeOf(Socket.prototype, Duplex.prototype);
Object.setPrototypeOf(Socket, Duplex);

function rejectObjectMode(options) {
  const name = ['objectMode', 'readableObjectMode', 'writableObjectMode'].find((n) => options[n]);
  const { codes: { ERR_INVALID_ARG_VALUE } } = require('internal/errors');
  throw new ERR_INVALID_ARG_VALUE(`options.${name}`, options[name], 'is not supported');
}

function openDescriptor(self, fd) {
  self._handle = createHandle(fd, false);
  const status = self._handle.open(fd);
  if (status) throw errnoException(status, 'open');
  self[async_id_symbol] = self._handle.getAsyncId();
}

function useOwnBuffer(self, { buffer, callback }) {
  if (typeof callback !== 'function') return;
  if (typeof buffer === 'function') {
    self[kBuffer] = true;
    self[kBufferGen] = buffer;
  } else if (require('internal/util/types').isUint8Array(buffer)) {
    self[kBuffer] = buffer;
  } else {
    return;
  }
  self[kBufferCb] = callback;
}

function abortBy(socket, signal) {
  require('internal/validators').validateAbortSignal(signal, 'signal');
  const abort = () => {
    // No further attempt of a connection to several addresses.
    socket._aborted = true;
    const { AbortError } = require('internal/errors');
    socket.destroy(new AbortError(undefined, { cause: signal.reason }));
  };
  if (signal.aborted) {
    process.nextTick(abort);
  } else {
    const disposable = require('events').addAbortListener(signal, abort);
    socket.once('close', () => disposable[Symbol.dispose]());
  }
}

function initHandle(self) {
  self._undestroy();
  self._sockname = undefined;
  const handle = self._handle;
  if (!handle) return;
  handle[owner_symbol] = self;
  handle.onread = onStreamRead;
  self[async_id_symbol] = asyncIdOf(handle);
  if (!self[kBuffer]) return;
  if (self[kBufferGen] !== null) {
    const made = self[kBufferGen]();
    if (!require('internal/util/types').isUint8Array(made)) return;
    self[kBuffer] = made;
  }
  handle.useUserBuffer(self[kBuffer]);
}

// The other side has ended: unless half-open sockets are wanted, a later write is an error.
function onReadableStreamEnd() {
  if (!this.allowHalfOpen) this.write = writeAfterFIN;
}

function writeAfterFIN(chunk, encoding, callback) {
  if (!this.writableEnded) return Duplex.prototype.write.call(this, chunk, encoding, callback);
  if (typeof encoding === 'function') callback = encoding;
  const { genericNodeError } = require('internal/errors');
  const error = genericNodeError('This socket has been ended by the other party',
                                 { code: 'EPIPE' });
  if (typeof callback === 'function') process.nextTick(callback, error);
  this.destroy(error);
  return false;
}

function startReading(self) {
  self._handle.reading = true;
  const status = self._handle.readStart();
  if (status) self.destroy(errnoException(status, 'read'));
}

function stopReading(self) {
  self._handle.reading = false;
  if (self.destroyed) return;
  const status = self._handle.readStop();
  if (status) self.destroy(errnoException(status, 'read'));
}

// With a buffer of the program's own, nothing is pushed: reading is started and stopped by hand.
const readsByHand = (self) => self[kBuffer] && !self.connecting && self._handle;

function closeHandle(self, hadError, keepHandle) {
  self._handle?.close(() => {
    self.emit('close', hadError);
    if (keepHandle) dropHandle(self);
  });
}

function dropHandle(self) {
  self._handle.onread = noop;
  self._handle = null;
  self._sockname = null;
}

/** Assigned one by one, so that they are enumerable as in Node. */
const methods = {
  _unrefTimer() {
    for (let s = this; s !== null; s = s._parent) s[kTimeout]?.refresh();
  },

  _final(callback) {
    if (this.connecting) {
      this.once('connect', () => this._final(callback));
      return;
    }
    if (!this._handle) {
      callback();
      return;
    }
    const request = { oncomplete: () => callback(), handle: this._handle };
    const status = this._handle.shutdown(request);
    if (status === 1 || status === UV_ENOTCONN) callback();
    else if (status !== 0) callback(errnoException(status, 'shutdown'));
  },

  _onTimeout() {
    const queued = this[kLastWriteQueueSize];
    if (queued > 0 && this._handle) {
      // A queue that shrinks is activity too.
      const { writeQueueSize } = this._handle;
      if (queued !== writeQueueSize) {
        this[kLastWriteQueueSize] = writeQueueSize;
        this._unrefTimer();
        return;
      }
    }
    this.emit('timeout');
  },

  setTimeout: setStreamTimeout,

  setNoDelay(enable) {
    enable = Boolean(enable === undefined ? true : enable);
    if (!this._handle) {
      this[kSetNoDelay] = enable;
    } else if (this._handle.setNoDelay && enable !== this[kSetNoDelay]) {
      this[kSetNoDelay] = enable;
      this._handle.setNoDelay(enable);
    }
    return this;
  },

  setKeepAlive(enable, initialDelayMsecs) {
    enable = Boolean(enable);
    const delay = ~~(initialDelayMsecs / 1000);
    const changes = enable !== this[kSetKeepAlive] ||
      (enable && delay !== this[kSetKeepAliveInitialDelay]);
    if (this._handle && !(this._handle.setKeepAlive && changes)) return this;
    this[kSetKeepAlive] = enable;
    this[kSetKeepAliveInitialDelay] = delay;
    this._handle?.setKeepAlive(enable, delay);
    return this;
  },

  address() {
    return this._getsockname();
  },

  read(n) {
    if (readsByHand(this) && !this._handle.reading) startReading(this);
    return Duplex.prototype.read.call(this, n);
  },

  pause() {
    if (readsByHand(this) && this._handle.reading) stopReading(this);
    return Duplex.prototype.pause.call(this);
  },

  resume() {
    if (readsByHand(this) && !this._handle.reading) startReading(this);
    return Duplex.prototype.resume.call(this);
  },

  _read() {
    if (this.connecting || !this._handle) this.once('connect', () => this._read());
    else if (!this._handle.reading) startReading(this);
  },

  end(data, encoding, callback) {
    Duplex.prototype.end.call(this, data, encoding, callback);
    return this;
  },

  resetAndDestroy() {
    const { codes: { ERR_INVALID_HANDLE_TYPE, ERR_SOCKET_CLOSED } } = require('internal/errors');
    if (!this._handle) {
      this.destroy(new ERR_SOCKET_CLOSED());
      return this;
    }
    if (typeof this._handle.reset !== 'function') throw new ERR_INVALID_HANDLE_TYPE();
    if (this.connecting) this.once('connect', () => this._reset());
    else this._reset();
    return this;
  },

  _reset() {
    this.resetAndClosing = true;
    return this.destroy();
  },

  destroySoon() {
    if (this.writable) this.end();
    if (this.writableFinished) this.destroy();
    else this.once('finish', this.destroy);
  },

  _destroy(error, callback) {
    this.connecting = false;
    for (let s = this; s !== null; s = s._parent) {
      if (s[kTimeout]) require('internal/timers').clearTimeout(s[kTimeout]);
    }
    if (this._handle) {
      this[kBytesRead] = this._handle.bytesRead;
      this[kBytesWritten] = this._handle.bytesWritten;
      closeAsAsked(this, Boolean(error));
      callback(error);
    } else {
      callback(error);
      process.nextTick(() => this.emit('close', false));
    }
    if (this._server) {
      this._server._connections--;
      this._server._emitCloseIfDrained?.();
    }
  },

  _getpeername() {
    if (!this._handle?.getpeername || this.connecting) return this._peername || {};
    if (!this._peername) {
      const out = {};
      if (this._handle.getpeername(out)) return out;
      this._peername = out;
    }
    return this._peername;
  },

  _getsockname() {
    if (!this._handle?.getsockname) return {};
    if (!this._sockname) {
      this._sockname = {};
      this._handle.getsockname(this._sockname);
    }
    return this._sockname;
  },

  _writeGeneric(isVector, data, encoding, callback) {
    if (this.connecting) {
      writeWhenConnected(this, isVector, data, encoding, callback);
      return;
    }
    this._pendingData = null;
    this._pendingEncoding = '';
    if (!this._handle) {
      const { codes: { ERR_SOCKET_CLOSED } } = require('internal/errors');
      callback(new ERR_SOCKET_CLOSED());
      return false;
    }
    this._unrefTimer();
    const request = isVector ?
      writevGeneric(this, data, callback) : writeGeneric(this, data, encoding, callback);
    if (request.async) this[kLastWriteQueueSize] = request.bytes;
  },

  _writev(chunks, callback) {
    this._writeGeneric(true, chunks, '', callback);
  },

  _write(data, encoding, callback) {
    this._writeGeneric(false, data, encoding, callback);
  },

  connect(...args) {
    const normalized = Array.isArray(args[0]) && args[0][normalizedArgsSymbol] ?
      args[0] : normalizeArgs(args);
    return require('internal/net/connect').connect(this, normalized[0], normalized[1]);
  },

  ref() {
    if (!this._handle) this.once('connect', this.ref);
    else this._handle.ref?.();
    return this;
  },

  unref() {
    if (!this._handle) this.once('connect', this.unref);
    else this._handle.unref?.();
    return this;
  },
};
Object.assign(Socket.prototype, methods);

function writeWhenConnected(self, isVector, data, encoding, callback) {
  self._pendingData = data;
  self._pendingEncoding = encoding;
  const onClose = () => {
    const { codes: { ERR_SOCKET_CLOSED_BEFORE_CONNECTION } } = require('internal/errors');
    callback(new ERR_SOCKET_CLOSED_BEFORE_CONNECTION());
  };
  self.once('connect', () => {
    self.off('close', onClose);
    self._writeGeneric(isVector, data, encoding, callback);
  });
  self.once('close', onClose);
}

function closeAsAsked(self, hadError) {
  if (self.resetAndClosing) {
    self.resetAndClosing = false;
    const status = self._handle.reset(() => self.emit('close', hadError));
    if (status) self.emit('error', errnoException(status, 'reset'));
  } else if (self._closeAfterHandlingError) {
    // The listeners of 'error', called in the next tick, may still want the handle.
    queueMicrotask(() => closeHandle(self, hadError, true));
    return;
  } else {
    closeHandle(self, hadError, false);
  }
  dropHandle(self);
}

/** Bytes written, those that still wait in the stream included. */
function bytesWritten() {
  let bytes = this._bytesDispatched;
  const waiting = this.writableBuffer;
  if (!waiting) return undefined;
  const { Buffer } = require('buffer');
  const size = (chunk, encoding) =>
    typeof chunk === 'string' ? Buffer.byteLength(chunk, encoding) : chunk.length;
  for (const { chunk, encoding } of waiting) bytes += size(chunk, encoding);
  const data = this._pendingData;
  if (Array.isArray(data)) {
    for (const part of data) {
      const { chunk, encoding } = Object.hasOwn(part, 'chunk') ? part : { chunk: part };
      bytes += size(chunk, encoding);
    }
  } else if (data) {
    bytes += size(data, this._pendingEncoding);
  }
  return bytes;
}

function defineGetters(getters) {
  for (const [name, get] of Object.entries(getters)) {
    Object.defineProperty(Socket.prototype, name, {
      __proto__: null, configurable: false, enumerable: true, get });
  }
}

defineGetters({
  _connecting() { return this.connecting; },
  pending() { return !this._handle || this.connecting; },
  readyState() {
    if (this.connecting) return 'opening';
    if (this.readable && this.writable) return 'open';
    if (this.readable && !this.writable) return 'readOnly';
    if (!this.readable && this.writable) return 'writeOnly';
    return 'closed';
  },
  bytesRead() { return this._handle ? this._handle.bytesRead : this[kBytesRead]; },
  remoteAddress() { return this._getpeername().address; },
  remoteFamily() { return this._getpeername().family; },
  remotePort() { return this._getpeername().port; },
  localAddress() { return this._getsockname().address; },
  localPort() { return this._getsockname().port; },
  localFamily() { return this._getsockname().family; },
  _bytesDispatched() { return this._handle ? this._handle.bytesWritten : this[kBytesWritten]; },
  bytesWritten,
});
Object.defineProperty(Socket.prototype, 'bufferSize', {
  __proto__: null, configurable: true, enumerable: false,
  get() { return this._handle ? this.writableLength : undefined; } });

Object.defineProperties(Socket.prototype, {
  [kUpdateTimer]: { get() { return this._unrefTimer; } },
  [kAfterAsyncWrite]: { value() { this[kLastWriteQueueSize] = 0; } },
  [kReinitializeHandle]: {
    /** Goes on with another handle: the next of several addresses. */
    value(handle) {
      this._handle?.close();
      this._handle = handle;
      this._handle[owner_symbol] = this;
      initHandle(this);
    },
  },
});

module.exports = {
  Socket, asyncIdOf, initHandle, kReinitializeHandle, kSetKeepAlive,
  kSetKeepAliveInitialDelay, kSetNoDelay,
};

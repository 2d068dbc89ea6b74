'use strict';

const { codes } = require('internal/errors');
const { Stream } = require('internal/streams/legacy');
const ReadableState = require('internal/streams/readable_state');
const lifecycle = require('internal/streams/destroy');
const flowing = require('internal/streams/readable_flow');
const { accept, noLongerAwaitingDrain } = require('internal/streams/readable_push');
const { defineAccessors } = require('internal/streams/state');
const { announce, hooks, operations } = require('internal/streams/observe');

function Readable(options) {
  if (!(this instanceof Readable)) return new Readable(options);
  // Naming the usual events at once gives all streams one table shape.
  this._events ??= {
    close: undefined, error: undefined, data: undefined, end: undefined, readable: undefined,
  };
  this._readableState = new ReadableState(options, this, false);
  if (options) {
    if (typeof options.read === 'function') this._read = options.read;
    if (typeof options.destroy === 'function') this._destroy = options.destroy;
    if (typeof options.construct === 'function') this._construct = options.construct;
    if (options.signal) {
      require('internal/streams/add-abort-signal').addAbortSignal(options.signal, this);
    }
  }
  Stream.call(this, options);
  if (hooks.on) announce(this, this._readableState, undefined);
  if (this._construct != null) lifecycle.construct(this, constructed);
}
Object.setPrototypeOf(Readable.prototype, Stream.prototype);
Object.setPrototypeOf(Readable, Stream);

Readable.ReadableState = ReadableState;

function constructed(stream) {
  const state = stream._readableState;
  if (state.needReadable) flowing.readMore(stream, state);
}
Readable.constructed = constructed;

const proto = Readable.prototype;

proto.destroy = lifecycle.destroy;
proto._undestroy = lifecycle.undestroy;
proto._destroy = function(error, callback) {
  callback(error);
};

proto[Symbol.for('nodejs.rejection')] = function(error) {
  this.destroy(error);
};

// ---- the producer's side

/** Adds a chunk at the end; false asks the producer to wait for the next _read(). */
proto.push = function(chunk, encoding) {
  return accept(this, this._readableState, chunk, encoding, false);
};

/** Puts a chunk that was read back in front. */
proto.unshift = function(chunk, encoding) {
  return accept(this, this._readableState, chunk, encoding, true);
};

proto._read = function(n) {
  throw new codes.ERR_METHOD_NOT_IMPLEMENTED('_read()');
};

// ---- the consumer's side

proto.read = function(n) {
  const state = this._readableState;
  if (n === undefined) n = NaN;
  else if (!Number.isInteger(n)) n = Number.parseInt(n, 10);
  const asked = n;
  if (n > state.highWaterMark) state.raiseHighWaterMark(n);
  if (n !== 0) state.emittedReadable = false;

  // read(0) only sees to it that 'readable' or 'end' comes.
  if (n === 0 && state.needReadable &&
      (state.ended || (state.highWaterMark !== 0 ?
        state.length >= state.highWaterMark : state.length > 0))) {
    if (state.length === 0 && state.ended) flowing.endReadable(this);
    else flowing.emitReadable(this);
    return null;
  }

  n = state.available(n);
  if (n === 0 && state.ended) {
    if (state.length === 0) flowing.endReadable(this);
    return null;
  }

  if (needsSource(state, n)) {
    callRead(this, state);
    // The source may have answered at once, so that there is more to take.
    if (!state.reading) n = state.available(asked);
  }

  const chunk = n > 0 ? state.take(n) : null;
  if (chunk === null) {
    if (state.length <= state.highWaterMark) state.needReadable = true;
    n = 0;
  } else {
    state.length -= n;
    noLongerAwaitingDrain(state);
  }
  if (state.length === 0) {
    if (!state.ended) state.needReadable = true;
    // The last chunk was taken: the end follows by itself.
    if (asked !== n && state.ended) flowing.endReadable(this);
  }
  if (chunk !== null && !state.errorEmitted && !state.closeEmitted) {
    state.dataEmitted = true;
    if (hooks.on) hooks.record(this, operations.DATA, n, state.length, state.highWaterMark, chunk);
    this.emit('data', chunk);
  }
  return chunk;
};

function needsSource(state, n) {
  if (state.ended || state.reading || state.destroyed || state.errored || !state.constructed) {
    return false;
  }
  return state.needReadable || state.length === 0 || state.length - n < state.highWaterMark;
}

function callRead(stream, state) {
  state.reading = true;
  state.sync = true;
  if (state.length === 0) state.needReadable = true;
  if (hooks.on) hooks.record(stream, operations.READ, 0, state.length, state.highWaterMark);
  try {
    stream._read(state.highWaterMark);
  } catch (error) {
    lifecycle.errorOrDestroy(stream, error);
  }
  state.sync = false;
}

proto.isPaused = function() {
  const state = this._readableState;
  return state.paused === true || state.flowing === false;
};

proto.pause = function() {
  flowing.pause(this, this._readableState);
  return this;
};

proto.resume = function() {
  const state = this._readableState;
  if (!state.flowing) flowing.resume(this, state);
  state.paused = false;
  return this;
};

proto.setEncoding = function(encoding) {
  const state = this._readableState;
  state.decodeAs(encoding);
  let text = '';
  for (let i = state.bufferIndex; i < state.buffer.length; i++) {
    text += state.decoder.write(state.buffer[i]);
  }
  state.clear();
  if (text !== '') state.buffer.push(text);
  state.length = text.length;
  return this;
};

proto.on = function(event, listener) {
  const result = Stream.prototype.on.call(this, event, listener);
  if (event === 'data') flowing.dataListenerAdded(this, this._readableState);
  else if (event === 'readable') flowing.readableListenerAdded(this, this._readableState);
  return result;
};
proto.addListener = proto.on;

proto.removeListener = function(event, listener) {
  const result = Stream.prototype.removeListener.call(this, event, listener);
  if (event === 'readable') flowing.readableListenerRemoved(this);
  return result;
};
proto.off = proto.removeListener;

proto.removeAllListeners = function(event) {
  const result = Reflect.apply(Stream.prototype.removeAllListeners, this, arguments);
  if (event === 'readable' || event === undefined) flowing.readableListenerRemoved(this);
  return result;
};

proto.pipe = function(dest, options) {
  return require('internal/streams/readable_pipe').pipe(this, dest, options);
};
proto.unpipe = function(dest) {
  return require('internal/streams/readable_pipe').unpipe(this, dest);
};

proto.wrap = function(stream) {
  return require('internal/streams/readable_wrap')(this, stream);
};

proto.iterator = function(options) {
  return require('internal/streams/readable_iterator').iterator(this, options);
};
proto[Symbol.asyncIterator] = function() {
  return require('internal/streams/readable_iterator').iterate(this);
};
proto[Symbol.asyncDispose] = function() {
  return require('internal/streams/readable_iterator').dispose(this);
};

defineAccessors(proto, {
  get readable() {
    const state = this._readableState;
    return Boolean(state) && state.readable !== false &&
      !state.destroyed && !state.errorEmitted && !state.endEmitted;
  },
  set readable(value) {
    if (this._readableState) this._readableState.readable = Boolean(value);
  },
  get readableDidRead() {
    return this._readableState.dataEmitted;
  },
  get readableAborted() {
    const state = this._readableState;
    return state.readable !== false && (state.destroyed || Boolean(state.errored)) &&
      !state.endEmitted;
  },
  get readableHighWaterMark() {
    return this._readableState.highWaterMark;
  },
  get readableBuffer() {
    return this._readableState?.buffer;
  },
  get readableFlowing() {
    return this._readableState.flowing;
  },
  set readableFlowing(value) {
    if (this._readableState) this._readableState.flowing = value;
  },
  get readableLength() {
    return this._readableState.length;
  },
  get readableObjectMode() {
    return this._readableState ? this._readableState.objectMode : false;
  },
  get readableEncoding() {
    return this._readableState ? this._readableState.encoding : null;
  },
  get errored() {
    return this._readableState ? this._readableState.errored : null;
  },
  get closed() {
    return this._readableState ? this._readableState.closed : false;
  },
  get destroyed() {
    return this._readableState ? this._readableState.destroyed : false;
  },
  set destroyed(value) {
    // Some streams of user land keep the flag themselves.
    if (this._readableState) this._readableState.destroyed = value;
  },
  get readableEnded() {
    return this._readableState ? this._readableState.endEmitted : false;
  },
});

// ---- made on first use

Readable._fromList = (n, state) => state.take(n);
Readable.from = function(iterable, options) {
  return require('internal/streams/from')(Readable, iterable, options);
};
Readable.fromWeb = function(readableStream, options) {
  return require('internal/webstreams/adapters')
    .newStreamReadableFromReadableStream(readableStream, options);
};
Readable.toWeb = function(streamReadable, options) {
  return require('internal/webstreams/adapters')
    .newReadableStreamFromStreamReadable(streamReadable, options);
};
Readable.wrap = function(source, options) {
  return new Readable({
    objectMode: source.readableObjectMode ?? source.objectMode ?? true,
    ...options,
    destroy(error, callback) {
      require('internal/streams/destroy').destroyer(source, error);
      callback(error);
    },
  }).wrap(source);
};

module.exports = Readable;

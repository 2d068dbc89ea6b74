'use strict';

const { Buffer } = require('buffer');
const { codes } = require('internal/errors');
const { Stream } = require('internal/streams/legacy');
const WritableState = require('internal/streams/writable_state');
const lifecycle = require('internal/streams/destroy');
const queue = require('internal/streams/writable_queue');
const { failBuffered, finishMaybe } = require('internal/streams/writable_finish');
const { defineAccessors } = require('internal/streams/state');
const { announce, hooks } = require('internal/streams/observe');

const { noCallback } = queue;

function Writable(options) {
  if (!(this instanceof Writable)) return new Writable(options);
  this._events ??= {
    close: undefined, error: undefined, prefinish: undefined, finish: undefined, drain: undefined,
  };
  this._writableState = new WritableState(options, this, false, queue.onwrite);
  if (options) {
    if (typeof options.write === 'function') this._write = options.write;
    if (typeof options.writev === 'function') this._writev = options.writev;
    if (typeof options.destroy === 'function') this._destroy = options.destroy;
    if (typeof options.final === 'function') this._final = options.final;
    if (typeof options.construct === 'function') this._construct = options.construct;
    if (options.signal) {
      require('internal/streams/add-abort-signal').addAbortSignal(options.signal, this);
    }
  }
  Stream.call(this, options);
  if (hooks.on) announce(this, undefined, this._writableState);
  if (this._construct != null) lifecycle.construct(this, constructed);
}
Object.setPrototypeOf(Writable.prototype, Stream.prototype);
Object.setPrototypeOf(Writable, Stream);

Writable.WritableState = WritableState;

function constructed(stream) {
  const state = stream._writableState;
  if (!state.writing) queue.writeBuffered(stream, state);
  if (state.ending) finishMaybe(stream, state);
}
Writable.constructed = constructed;

// A duplex stream inherits from Readable alone and still is an instance of Writable.
Object.defineProperty(Writable, Symbol.hasInstance, {
  __proto__: null,
  value(object) {
    if (Function.prototype[Symbol.hasInstance].call(this, object)) return true;
    return this === Writable && Boolean(object) && object._writableState instanceof WritableState;
  },
});

const proto = Writable.prototype;

proto.pipe = function() {
  lifecycle.errorOrDestroy(this, new codes.ERR_STREAM_CANNOT_PIPE());
};

proto.write = function(chunk, encoding, callback) {
  if (chunk != null && typeof encoding === 'function') {
    callback = encoding;
    encoding = null;
  }
  return accept(this, chunk, encoding, callback) === true;
};

// Returns whether to go on, or the Error that refused the chunk.
function accept(stream, chunk, encoding, callback) {
  const state = stream._writableState;
  if (typeof callback !== 'function') callback = noCallback;
  if (chunk === null) throw new codes.ERR_STREAM_NULL_VALUES();
  if (!state.objectMode) {
    if (!encoding) {
      encoding = state.defaultEncoding;
    } else if (encoding !== 'buffer' && encoding !== 'utf8' && !Buffer.isEncoding(encoding)) {
      throw new codes.ERR_UNKNOWN_ENCODING(encoding);
    }
    if (typeof chunk === 'string') {
      if (state.decodeStrings) {
        chunk = Buffer.from(chunk, encoding);
        encoding = 'buffer';
      }
    } else if (ArrayBuffer.isView(chunk)) {
      if (!Buffer.isBuffer(chunk)) chunk = Stream._uint8ArrayToBuffer(chunk);
      encoding = 'buffer';
    } else {
      throw new codes.ERR_INVALID_ARG_TYPE(
        'chunk', ['string', 'Buffer', 'TypedArray', 'DataView'], chunk);
    }
  }
  if (state.ending || state.destroyed) {
    const error = state.ending ?
      new codes.ERR_STREAM_WRITE_AFTER_END() : new codes.ERR_STREAM_DESTROYED('write');
    process.nextTick(callback, error);
    lifecycle.errorOrDestroy(stream, error, true);
    return error;
  }
  state.pendingcb++;
  return queue.writeOrBuffer(stream, state, chunk, encoding, callback);
}

proto.cork = function() {
  this._writableState.corked++;
};

proto.uncork = function() {
  const state = this._writableState;
  if (state.corked === 0) return;
  state.corked--;
  if (!state.writing) queue.writeBuffered(this, state);
};

proto.setDefaultEncoding = function setDefaultEncoding(encoding) {
  if (typeof encoding === 'string') encoding = encoding.toLowerCase();
  if (!Buffer.isEncoding(encoding)) throw new codes.ERR_UNKNOWN_ENCODING(encoding);
  this._writableState.defaultEncoding = encoding;
  return this;
};

proto._write = function(chunk, encoding, callback) {
  if (!this._writev) throw new codes.ERR_METHOD_NOT_IMPLEMENTED('_write()');
  this._writev([{ chunk, encoding }], callback);
};

proto._writev = null;

proto.end = function(chunk, encoding, callback) {
  const state = this._writableState;
  if (typeof chunk === 'function') {
    callback = chunk;
    chunk = encoding = null;
  } else if (typeof encoding === 'function') {
    callback = encoding;
    encoding = null;
  }

  let error;
  if (chunk != null) {
    const result = accept(this, chunk, encoding);
    if (result instanceof Error) error = result;
  }
  if (state.corked > 0) {
    state.corked = 1;
    this.uncork();
  }
  if (error === undefined) {
    if (!state.errored && !state.ending) {
      state.ending = true;
      finishMaybe(this, state, true);
      state.ended = true;
    } else if (state.finished) {
      error = new codes.ERR_STREAM_ALREADY_FINISHED('end');
    } else if (state.destroyed) {
      error = new codes.ERR_STREAM_DESTROYED('end');
    }
  }
  if (typeof callback === 'function') {
    if (error) process.nextTick(callback, error);
    else if (state.errored) process.nextTick(callback, state.errored);
    else if (state.finished) process.nextTick(callback);
    else (state.onFinished ??= []).push(callback);
  }
  return this;
};

proto.destroy = function(error, callback) {
  const state = this._writableState;
  if (!state.destroyed && (state.hasBuffered || state.onFinished !== null)) {
    process.nextTick(failBuffered, state);
  }
  lifecycle.destroy.call(this, error, callback);
  return this;
};
proto._undestroy = lifecycle.undestroy;
proto._destroy = function(error, callback) {
  callback(error);
};

proto[Symbol.for('nodejs.rejection')] = function(error) {
  this.destroy(error);
};

proto[Symbol.asyncDispose] = function() {
  const eos = require('internal/streams/end-of-stream');
  if (!this.destroyed) {
    const { AbortError } = require('internal/errors');
    this.destroy(this.writableFinished ? null : new AbortError());
  }
  return new Promise((resolve, reject) => {
    eos(this, (error) => (error && error.name !== 'AbortError' ? reject(error) : resolve(null)));
  });
};

defineAccessors(proto, {
  get closed() {
    return this._writableState ? this._writableState.closed : false;
  },
  get destroyed() {
    return this._writableState ? this._writableState.destroyed : false;
  },
  set destroyed(value) {
    if (this._writableState) this._writableState.destroyed = value;
  },
  get writable() {
    const state = this._writableState;
    return Boolean(state) && state.writable !== false &&
      !state.destroyed && !state.errored && !state.ending && !state.ended;
  },
  set writable(value) {
    if (this._writableState) this._writableState.writable = Boolean(value);
  },
  get writableFinished() {
    return this._writableState ? this._writableState.finished : false;
  },
  get writableObjectMode() {
    return this._writableState ? this._writableState.objectMode : false;
  },
  get writableBuffer() {
    return this._writableState?.getBuffer();
  },
  get writableEnded() {
    return this._writableState ? this._writableState.ending : false;
  },
  get writableNeedDrain() {
    const state = this._writableState;
    return state ? state.needDrain && !state.destroyed && !state.ending : false;
  },
  get writableHighWaterMark() {
    return this._writableState?.highWaterMark;
  },
  get writableCorked() {
    return this._writableState ? this._writableState.corked : 0;
  },
  get writableLength() {
    return this._writableState?.length;
  },
  get errored() {
    return this._writableState ? this._writableState.errored : null;
  },
  get writableAborted() {
    const state = this._writableState;
    return state.writable !== false && (state.destroyed || Boolean(state.errored)) &&
      !state.finished;
  },
});

Writable.fromWeb = function(writableStream, options) {
  return require('internal/webstreams/adapters')
    .newStreamWritableFromWritableStream(writableStream, options);
};
Writable.toWeb = function(streamWritable) {
  return require('internal/webstreams/adapters')
    .newWritableStreamFromStreamWritable(streamWritable);
};

module.exports = Writable;

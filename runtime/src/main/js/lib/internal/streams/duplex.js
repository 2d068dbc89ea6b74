'use strict';

// Two sides, one stream. Inherits from Readable and takes over the methods of Writable.

const { Stream } = require('internal/streams/legacy');
const Readable = require('internal/streams/readable');
const Writable = require('internal/streams/writable');
const lifecycle = require('internal/streams/destroy');
const { onwrite } = require('internal/streams/writable_queue');
const { defineAccessors } = require('internal/streams/state');
const { announce, hooks } = require('internal/streams/observe');

function Duplex(options) {
  if (!(this instanceof Duplex)) return new Duplex(options);
  this._events ??= {
    close: undefined, error: undefined, prefinish: undefined, finish: undefined, drain: undefined,
    data: undefined, end: undefined, readable: undefined,
  };
  const r = this._readableState = new Readable.ReadableState(options, this, true);
  const w = this._writableState = new Writable.WritableState(options, this, true, onwrite);
  this.allowHalfOpen = options?.allowHalfOpen !== false;
  if (options) {
    if (options.readable === false) {
      r.readable = false;
      r.ended = r.endEmitted = true;
    }
    if (options.writable === false) {
      w.writable = false;
      w.ending = w.ended = w.finished = true;
    }
    if (typeof options.read === 'function') this._read = options.read;
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
  if (hooks.on) announce(this, this._readableState, this._writableState);
  if (this._construct != null) lifecycle.construct(this, constructed);
}
Object.setPrototypeOf(Duplex.prototype, Readable.prototype);
Object.setPrototypeOf(Duplex, Readable);

function constructed(stream) {
  Readable.constructed(stream);
  Writable.constructed(stream);
}

for (const name of Object.keys(Writable.prototype)) {
  Duplex.prototype[name] ||= Writable.prototype[name];
}
Duplex.prototype.destroy = Writable.prototype.destroy;

for (const name of [
  'writable', 'writableHighWaterMark', 'writableObjectMode', 'writableBuffer', 'writableLength',
  'writableFinished', 'writableCorked', 'writableEnded', 'writableNeedDrain',
]) {
  Object.defineProperty(Duplex.prototype, name,
                        Object.getOwnPropertyDescriptor(Writable.prototype, name));
}

defineAccessors(Duplex.prototype, {
  get destroyed() {
    const r = this._readableState;
    const w = this._writableState;
    return r !== undefined && w !== undefined && r.destroyed && w.destroyed;
  },
  set destroyed(value) {
    if (this._readableState && this._writableState) {
      this._readableState.destroyed = value;
      this._writableState.destroyed = value;
    }
  },
});

Duplex.from = function(body) {
  return require('internal/streams/duplexify')(body, 'body');
};
Duplex.fromWeb = function(pair, options) {
  return require('internal/webstreams/adapters')
    .newStreamDuplexFromReadableWritablePair(pair, options);
};
Duplex.toWeb = function(duplex) {
  return require('internal/webstreams/adapters').newReadableWritablePairFromDuplex(duplex);
};

module.exports = Duplex;

'use strict';

// A duplex stream whose output is computed from its input.

const Duplex = require('internal/streams/duplex');
const { getHighWaterMark } = require('internal/streams/state');

// The write that waits until its output has been read.
const kCallback = Symbol('kCallback');

function Transform(options) {
  if (!(this instanceof Transform)) return new Transform(options);
  const readableHighWaterMark = options ?
    getHighWaterMark(this, options, 'readableHighWaterMark', true) : null;
  if (readableHighWaterMark === 0) {
    // No buffering was asked for: then not on the way in either.
    options = {
      ...options,
      highWaterMark: null,
      readableHighWaterMark,
      writableHighWaterMark: options.writableHighWaterMark || 0,
    };
  }
  Duplex.call(this, options);
  // Output is pushed when a write happens to come, not in answer to a _read() on the stack.
  this._readableState.sync = false;
  this[kCallback] = null;
  if (options) {
    if (typeof options.transform === 'function') this._transform = options.transform;
    if (typeof options.flush === 'function') this._flush = options.flush;
  }
  this.on('prefinish', prefinish);
}
Object.setPrototypeOf(Transform.prototype, Duplex.prototype);
Object.setPrototypeOf(Transform, Duplex);

// The end of the input: what the implementation still holds, then the end of the output.
function final(callback) {
  if (typeof this._flush !== 'function' || this.destroyed) {
    this.push(null);
    callback?.();
    return;
  }
  this._flush((error, data) => {
    if (error) {
      if (callback) callback(error);
      else this.destroy(error);
      return;
    }
    if (data != null) this.push(data);
    this.push(null);
    callback?.();
  });
}

// A _final() of the subclass replaces ours, yet the flush must take place.
function prefinish() {
  if (this._final !== final) final.call(this);
}

Transform.prototype._final = final;

Transform.prototype._transform = function(chunk, encoding, callback) {
  const { codes } = require('internal/errors');
  throw new codes.ERR_METHOD_NOT_IMPLEMENTED('_transform()');
};

Transform.prototype._write = function(chunk, encoding, callback) {
  const r = this._readableState;
  const before = r.length;
  this._transform(chunk, encoding, (error, data) => {
    if (error) {
      callback(error);
      return;
    }
    if (data != null) this.push(data);
    if (r.ended) {
      // After push(null) further input is of no use: a source that is piped here shall see that
      // this write takes a while, and pause.
      process.nextTick(callback);
    } else if (this._writableState.ended || r.length === before || r.length < r.highWaterMark) {
      callback();
    } else {
      this[kCallback] = callback; // This very chunk filled the output.
    }
  });
};

Transform.prototype._read = function() {
  const callback = this[kCallback];
  if (callback === null) return;
  this[kCallback] = null;
  callback();
};

module.exports = Transform;

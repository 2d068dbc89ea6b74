'use strict';

// finished(): tells once when a stream is over: ended, finished, closed, failed or cut off.

const { AbortError, codes } = require('internal/errors');
const {
  validateAbortSignal, validateBoolean, validateFunction, validateObject,
} = require('internal/validators');
const utils = require('internal/streams/utils');

function eos(stream, options, callback) {
  if (arguments.length === 2) {
    callback = options;
    options = {};
  } else if (options == null) {
    options = {};
  } else {
    validateObject(options, 'options');
  }
  validateFunction(callback, 'callback');
  validateAbortSignal(options.signal, 'options.signal');
  callback = inCurrentContext(callback);

  if (utils.isReadableStream(stream) || utils.isWritableStream(stream)) {
    return watchWebStream(stream, options, callback);
  }
  if (!utils.isNodeStream(stream)) {
    throw new codes.ERR_INVALID_ARG_TYPE(
      'stream', ['ReadableStream', 'WritableStream', 'Stream'], stream);
  }
  const watch = new Watch(stream, options, callback);
  watch.start(options);
  return () => watch.stop();
}

// The callback runs where finished() was called, as far as AsyncLocalStorage is concerned.
function inCurrentContext(callback) {
  if (require('internal/async_context_frame').current() === undefined &&
      !require('internal/async_hooks').enabledHooksExist()) {
    return callback;
  }
  const { AsyncResource } = require('async_hooks');
  return AsyncResource.bind(callback, 'STREAM_END_OF_STREAM');
}

function isRequest(stream) {
  return stream.setHeader && typeof stream.abort === 'function';
}

class Watch {
  constructor(stream, options, callback) {
    this.stream = stream;
    this.callback = callback;
    this.listeners = [];
    this.readable = options.readable ?? utils.isReadableNodeStream(stream);
    this.writable = options.writable ?? utils.isWritableNodeStream(stream);
    this.readableDone = utils.isReadableFinished(stream, false);
    this.writableDone = utils.isWritableFinished(stream, false);
    // If 'close' will follow, and concerns just the sides we look at, it is waited for.
    this.closeFollows = utils.willEmitClose(stream) &&
      utils.isReadableNodeStream(stream) === this.readable &&
      utils.isWritableNodeStream(stream) === this.writable;
    this.onFinish = () => this.finished();
    this.onClose = () => this.closed();
  }

  start(options) {
    const { stream } = this;
    this.on(stream, 'end', () => this.ended());
    this.on(stream, 'finish', this.onFinish);
    if (isRequest(stream)) {
      this.on(stream, 'complete', this.onFinish);
      if (!this.closeFollows) this.on(stream, 'abort', this.onClose);
      if (stream.req) this.on(stream.req, 'finish', this.onFinish);
      else this.on(stream, 'request', () => this.on(stream.req, 'finish', this.onFinish));
    } else if (this.writable && !stream._writableState) {
      const legacyFinish = () => {
        if (!stream.writable) this.finished();
      };
      this.on(stream, 'end', legacyFinish);
      this.on(stream, 'close', legacyFinish);
    }
    if (!this.closeFollows && typeof stream.aborted === 'boolean') {
      this.on(stream, 'aborted', this.onClose);
    }
    if (options.error !== false) this.on(stream, 'error', (error) => this.done(error));
    this.on(stream, 'close', this.onClose);

    const already = utils.isClosed(stream);
    if (already) process.nextTick(this.onClose);
    else if (this.isOver()) process.nextTick(() => this.done(this.failure()));
    if (options.signal && !already) this.followSignal(options.signal);
  }

  on(emitter, event, listener) {
    emitter.on(event, listener);
    this.listeners.push(emitter, event, listener);
  }

  // Whether nothing will be emitted any more that could tell us.
  isOver() {
    const { stream, readable, writable, closeFollows } = this;
    const r = stream._readableState;
    const w = stream._writableState;
    if (w?.errorEmitted || r?.errorEmitted) return !closeFollows;
    if (!readable && (!closeFollows || utils.isReadable(stream)) &&
        (this.writableDone || utils.isWritable(stream) === false) && !(w?.pendingcb > 0)) {
      return true;
    }
    if (!writable && (!closeFollows || utils.isWritable(stream)) &&
        (this.readableDone || utils.isReadable(stream) === false)) {
      return true;
    }
    return Boolean(r && stream.req && stream.aborted);
  }

  finished() {
    this.writableDone = true;
    this.sideDone(this.stream.readable, this.readable, this.readableDone);
  }

  ended() {
    this.readableDone = true;
    this.sideDone(this.stream.writable, this.writable, this.writableDone);
  }

  sideDone(otherIsOpen, otherMatters, otherDone) {
    // Destroyed in a listener before us, the stream may not emit 'close' any more.
    if (this.stream.destroyed) this.closeFollows = false;
    if (this.closeFollows && (!otherIsOpen || otherMatters)) return;
    if (!otherMatters || otherDone) this.done();
  }

  failure() {
    const error = utils.isWritableErrored(this.stream) || utils.isReadableErrored(this.stream);
    return error && typeof error !== 'boolean' ? error : undefined;
  }

  closed() {
    const { stream } = this;
    const cutOff =
      (this.readable && !this.readableDone && utils.isReadableNodeStream(stream, true) &&
       !utils.isReadableFinished(stream, false)) ||
      (this.writable && !this.writableDone && !utils.isWritableFinished(stream, false));
    const error = this.failure();
    this.done(error ?? (cutOff ? new codes.ERR_STREAM_PREMATURE_CLOSE() : undefined));
  }

  followSignal(signal) {
    const abort = () => {
      const { callback } = this;
      this.stop();
      callback?.call(this.stream, new AbortError(undefined, { cause: signal.reason }));
    };
    if (signal.aborted) {
      process.nextTick(abort);
    } else {
      this.signalling =
        require('internal/events/abort_listener').addAbortListener(signal, abort);
    }
  }

  done(error) {
    const { callback, stream } = this;
    if (callback === null) return;
    this.callback = null;
    this.signalling?.[Symbol.dispose]();
    if (error === undefined) callback.call(stream);
    else callback.call(stream, error);
  }

  stop() {
    this.callback = null;
    const { listeners } = this;
    for (let i = 0; i < listeners.length; i += 3) {
      listeners[i].removeListener(listeners[i + 1], listeners[i + 2]);
    }
    listeners.length = 0;
  }
}

function watchWebStream(stream, options, callback) {
  let told = false;
  const tell = (...args) => {
    if (told) return;
    told = true;
    callback.apply(stream, args);
  };
  const { signal } = options;
  let signalling;
  if (signal) {
    const abort = () => tell(new AbortError(undefined, { cause: signal.reason }));
    if (signal.aborted) {
      process.nextTick(abort);
    } else {
      signalling = require('internal/events/abort_listener').addAbortListener(signal, abort);
    }
  }
  const settled = (...args) => {
    signalling?.[Symbol.dispose]();
    if (!told) process.nextTick(() => tell(...args));
  };
  stream[utils.kIsClosedPromise].promise.then(settled, settled);
  return () => {};
}

/** The same as a promise. With `cleanup` the listeners are removed when it settles. */
function finished(stream, options) {
  let cleanUp = false;
  if (options?.cleanup) {
    validateBoolean(options.cleanup, 'cleanup');
    cleanUp = options.cleanup;
  }
  return new Promise((resolve, reject) => {
    const stop = eos(stream, options, (error) => {
      if (cleanUp) stop();
      if (error) reject(error);
      else resolve();
    });
  });
}

module.exports = eos;
eos.eos = eos;
eos.finished = finished;

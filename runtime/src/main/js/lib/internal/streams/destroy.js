'use strict';

// The life of a stream, whichever sides it has: construction, failure, destruction, 'close'.

const { hooks, operations } = require('internal/streams/observe');

function errors() {
  return require('internal/errors');
}

function setErrored(stream, error) {
  // Reading the stack fixes it now, while the frames of the cause are at hand.
  error.stack; // eslint-disable-line no-unused-expressions
  const r = stream._readableState;
  const w = stream._writableState;
  if (w && !w.errored) w.errored = error;
  if (r && !r.errored) r.errored = error;
}

function setBoth(stream, flag) {
  const r = stream._readableState;
  const w = stream._writableState;
  if (w) w[flag] = true;
  if (r) r[flag] = true;
}

function destroy(error, callback) {
  const r = this._readableState;
  const w = this._writableState;
  if (w?.destroyed || r?.destroyed) {
    if (typeof callback === 'function') callback();
    return this;
  }
  if (error) setErrored(this, error);
  setBoth(this, 'destroyed');
  const state = w || r;
  if (state.constructed) {
    runDestroy(this, error, callback);
  } else {
    // _construct() is under way; whatever it opened is to be closed, so _destroy() comes after it.
    state.destroyAfterConstruct = (constructError) => {
      runDestroy(this, errors().aggregateTwoErrors(constructError, error), callback);
    };
  }
  return this;
}

function runDestroy(stream, error, callback) {
  let called = false;
  function onDestroyed(failure) {
    if (called) return;
    called = true;
    if (failure) setErrored(stream, failure);
    setBoth(stream, 'closed');
    if (typeof callback === 'function') callback(failure);
    if (failure) process.nextTick(emitErrorAndClose, stream, failure);
    else process.nextTick(emitClose, stream);
  }
  try {
    stream._destroy(error || null, onDestroyed);
  } catch (thrown) {
    onDestroyed(thrown);
  }
}

function emitErrorAndClose(stream, error) {
  emitError(stream, error);
  emitClose(stream);
}

function emitClose(stream) {
  const r = stream._readableState;
  const w = stream._writableState;
  setBoth(stream, 'closeEmitted');
  if (hooks.on) report(stream, operations.CLOSE);
  if (w?.emitClose || r?.emitClose) stream.emit('close');
}

function emitError(stream, error) {
  const r = stream._readableState;
  const w = stream._writableState;
  if (w?.errorEmitted || r?.errorEmitted) return;
  setBoth(stream, 'errorEmitted');
  if (hooks.on) report(stream, operations.ERROR);
  stream.emit('error', error);
}

function report(stream, op) {
  const state = stream._readableState || stream._writableState;
  hooks.record(stream, op, 0, state?.length ?? 0, state?.highWaterMark ?? 0);
}

/** Fails a stream: destroys it, or only emits 'error' (later, if `sync`) without autoDestroy. */
function errorOrDestroy(stream, error, sync) {
  const r = stream._readableState;
  const w = stream._writableState;
  if (w?.destroyed || r?.destroyed) return this;
  if (r?.autoDestroy || w?.autoDestroy) {
    stream.destroy(error);
  } else if (error) {
    setErrored(stream, error);
    if (sync) process.nextTick(emitError, stream, error);
    else emitError(stream, error);
  }
  return this;
}

/** Starts _construct(); `ready` is called once it succeeded and neither side may act before. */
function construct(stream, ready) {
  const r = stream._readableState;
  const w = stream._writableState;
  if (r) r.constructed = false;
  if (w) w.constructed = false;
  process.nextTick(runConstruct, stream, ready);
}

function runConstruct(stream, ready) {
  let called = false;
  function onConstructed(error) {
    if (called) {
      errorOrDestroy(stream, error ?? new (errors().codes.ERR_MULTIPLE_CALLBACK)());
      return;
    }
    called = true;
    setBoth(stream, 'constructed');
    const state = stream._writableState || stream._readableState;
    if (state.destroyed) state.destroyAfterConstruct?.(error);
    else if (error) errorOrDestroy(stream, error, true);
    else ready(stream);
  }
  try {
    stream._construct((error) => process.nextTick(onConstructed, error));
  } catch (error) {
    process.nextTick(onConstructed, error);
  }
}

// Makes a destroyed stream usable again (a socket that reconnects).
function undestroy() {
  const r = this._readableState;
  const w = this._writableState;
  if (r) {
    r.constructed = true;
    r.closed = r.closeEmitted = r.destroyed = r.errorEmitted = r.reading = false;
    r.errored = null;
    r.ended = r.endEmitted = r.readable === false;
  }
  if (w) {
    w.constructed = true;
    w.closed = w.closeEmitted = w.destroyed = w.errorEmitted = false;
    w.errored = null;
    w.finalCalled = w.prefinished = false;
    w.ended = w.ending = w.finished = w.writable === false;
  }
}

/** Ends anything stream-like, by the strongest means it offers. */
function destroyer(stream, error) {
  const utils = require('internal/streams/utils');
  if (!stream || utils.isDestroyed(stream)) return;
  const reason = error || (utils.isFinished(stream) ? undefined : new (errors().AbortError)());
  const request = [stream, stream.req].find(isClientRequest);
  if (request && !utils.isServerRequest(stream)) {
    request.abort();
  } else if (typeof stream.destroy === 'function') {
    // The socket of a server request serves the next request too.
    if (utils.isServerRequest(stream)) stream.socket = null;
    stream.destroy(reason);
  } else if (typeof stream.close === 'function') {
    stream.close();
  } else {
    process.nextTick(emitLikeDestroy, stream, reason);
  }
  if (!stream.destroyed) stream[utils.kIsDestroyed] = true;
}

function isClientRequest(stream) {
  return Boolean(stream?.setHeader) && typeof stream.abort === 'function';
}

function emitLikeDestroy(stream, error) {
  if (!error) {
    stream.emit('close');
    return;
  }
  stream.emit('error', error);
  process.nextTick(emitLikeDestroy, stream);
}

module.exports = {
  construct, destroy, destroyer, emitClose, emitErrorAndClose, errorOrDestroy, undestroy,
};

'use strict';

// The end of a writable stream: _final(), 'prefinish', 'finish'; and what becomes of the waiting
// writes when it fails instead.

const { codes } = require('internal/errors');
const { errorOrDestroy } = require('internal/streams/destroy');
const { hooks, operations } = require('internal/streams/observe');

// All is written and nothing went wrong.
function canFinish(state) {
  return state.ending && !state.finished && state.length === 0 && !state.writing &&
    !state.hasBuffered && state.constructed && !state.destroyed && !state.errored &&
    !state.errorEmitted && !state.closeEmitted;
}

function finishMaybe(stream, state, sync) {
  if (!canFinish(state)) return;
  prefinish(stream, state);
  if (state.pendingcb !== 0) return;
  if (sync) {
    state.pendingcb++;
    process.nextTick(finishIfStillDue, stream, state);
  } else if (canFinish(state)) {
    state.pendingcb++;
    finish(stream, state);
  }
}

function finishIfStillDue(stream, state) {
  if (canFinish(state)) finish(stream, state);
  else state.pendingcb--;
}

function prefinish(stream, state) {
  if (state.prefinished || state.finalCalled) return;
  state.finalCalled = true;
  if (typeof stream._final === 'function' && !state.destroyed) {
    callFinal(stream, state);
  } else {
    state.prefinished = true;
    stream.emit('prefinish');
  }
}

function callFinal(stream, state) {
  let called = false;
  function onFinal(error) {
    if (called) {
      errorOrDestroy(stream, error ?? new codes.ERR_MULTIPLE_CALLBACK());
      return;
    }
    called = true;
    state.pendingcb--;
    if (error) {
      tellEndCallbacks(state, error);
      errorOrDestroy(stream, error, state.sync);
    } else if (canFinish(state)) {
      state.prefinished = true;
      stream.emit('prefinish');
      // Counted, so that 'finish' is not emitted by somebody else before the tick.
      state.pendingcb++;
      process.nextTick(finish, stream, state);
    }
  }
  state.sync = true;
  state.pendingcb++;
  try {
    stream._final(onFinal);
  } catch (error) {
    onFinal(error);
  }
  state.sync = false;
}

function finish(stream, state) {
  state.pendingcb--;
  state.finished = true;
  tellEndCallbacks(state, null);
  if (hooks.on) hooks.record(stream, operations.FINISH, 0, 0, state.highWaterMark);
  stream.emit('finish');
  if (!state.autoDestroy) return;
  const r = stream._readableState;
  if (!r || (r.autoDestroy && (r.endEmitted || r.readable === false))) stream.destroy();
}

function tellEndCallbacks(state, error) {
  const callbacks = state.onFinished;
  if (callbacks === null) return;
  state.onFinished = null;
  for (const callback of callbacks) callback(error);
}

// Nothing that waits will be written any more.
function failBuffered(state) {
  if (state.writing) return;
  while (state.hasBuffered) {
    const { chunk, callback } = state.buffered[state.bufferedIndex++];
    state.length -= state.objectMode ? 1 : chunk.length;
    callback(state.errored ?? new codes.ERR_STREAM_DESTROYED('write'));
  }
  tellEndCallbacks(state, state.errored ?? new codes.ERR_STREAM_DESTROYED('end'));
  state.resetBuffer();
}

module.exports = { failBuffered, finishMaybe };

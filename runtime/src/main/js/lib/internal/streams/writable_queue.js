'use strict';

// Writes one after the other: at once, or from the buffer when the write before is done.

const { codes } = require('internal/errors');
const { errorOrDestroy } = require('internal/streams/destroy');
const { failBuffered, finishMaybe } = require('internal/streams/writable_finish');
const { hooks, operations } = require('internal/streams/observe');

// A long buffer is cut from time to time rather than after every write.
const MAX_CONSUMED = 256;

function noCallback() {}

/** Accepts a chunk; false asks the writer to wait for 'drain'. */
function writeOrBuffer(stream, state, chunk, encoding, callback) {
  const length = state.objectMode ? 1 : chunk.length;
  state.length += length;
  if (hooks.on) {
    hooks.record(stream, operations.WRITE, length, state.length, state.highWaterMark, chunk);
  }

  if (state.writing || state.corked > 0 || state.errored || !state.constructed) {
    state.buffered.push({ chunk, encoding, callback });
    if (encoding !== 'buffer') state.allBuffers = false;
    if (callback !== noCallback) state.allNoop = false;
  } else {
    begin(state, length, callback);
    stream._write(chunk, encoding, state.onwrite);
    state.sync = false;
  }
  // A write that is done already fills nothing.
  const goOn = state.length < state.highWaterMark || state.length === 0;
  if (!goOn) state.needDrain = true;
  // A failed stream asks nobody to go on.
  return goOn && !state.errored && !state.destroyed;
}

function begin(state, length, callback) {
  state.writelen = length;
  state.writecb = callback;
  state.writing = true;
  state.sync = true;
}

// The implementation reports that the write in progress is done.
function onwrite(stream, error) {
  const state = stream._writableState;
  const callback = state.writecb;
  if (callback === null) {
    errorOrDestroy(stream, new codes.ERR_MULTIPLE_CALLBACK());
    return;
  }
  state.writing = false;
  state.writecb = null;
  const length = state.writelen;
  state.length -= length;
  state.writelen = 0;

  if (error) {
    error.stack; // eslint-disable-line no-unused-expressions -- fixes the stack
    if (!state.errored) state.errored = error;
    const r = stream._readableState;
    if (r && !r.errored) r.errored = error;
    if (state.sync) process.nextTick(writeFailed, stream, state, error, callback);
    else writeFailed(stream, state, error, callback);
    return;
  }
  if (hooks.on) hooks.record(stream, operations.WRITTEN, length, state.length, state.highWaterMark);
  const { sync } = state;
  if (state.hasBuffered) writeBuffered(stream, state);
  if (sync) scheduleAfterWrite(stream, state, callback);
  else afterWrite(stream, state, 1, callback);
}

// Writes that complete at once share ticks: one for a row of equal callbacks, and none for a
// write that nobody waits for.
function scheduleAfterWrite(stream, state, callback) {
  if (callback === noCallback) {
    const tickNeeded =
      state.destroyed || state.objectMode || (state.needDrain && state.length === 0);
    if (tickNeeded && !state.afterWritePending) {
      state.afterWritePending = true;
      process.nextTick(afterWrite, stream, state, 1, callback);
    } else {
      state.pendingcb--;
      if (state.ending) finishMaybe(stream, state, true);
    }
  } else if (state.afterWriteTickInfo?.callback === callback) {
    state.afterWriteTickInfo.count++;
  } else {
    state.afterWriteTickInfo = { count: 1, callback };
    state.afterWritePending = true;
    process.nextTick(afterWriteTick, stream, state, state.afterWriteTickInfo);
  }
}

function afterWriteTick(stream, state, info) {
  state.afterWriteTickInfo = null;
  afterWrite(stream, state, info.count, info.callback);
}

function afterWrite(stream, state, count, callback) {
  state.afterWritePending = false;
  if (state.needDrain && state.length === 0 && !state.ending && !state.destroyed) {
    state.needDrain = false;
    if (hooks.on) hooks.record(stream, operations.DRAIN, 0, 0, state.highWaterMark);
    stream.emit('drain');
  }
  while (count-- > 0) {
    state.pendingcb--;
    callback(null);
  }
  if (state.destroyed) failBuffered(state);
  finishMaybe(stream, state, true);
}

function writeFailed(stream, state, error, callback) {
  state.pendingcb--;
  callback(error);
  failBuffered(state);
  errorOrDestroy(stream, error);
}

// Writes what has waited: all at once with _writev(), else until a write does not complete.
function writeBuffered(stream, state) {
  if (state.corked > 0 || state.bufferProcessing || state.destroyed || !state.constructed) return;
  const count = state.buffered.length - state.bufferedIndex;
  if (count === 0) return;
  state.bufferProcessing = true;
  if (count > 1 && stream._writev) {
    writeTogether(stream, state, count);
  } else {
    writeInTurn(stream, state);
  }
  state.bufferProcessing = false;
}

function writeTogether(stream, state, count) {
  state.pendingcb -= count - 1; // They end together.
  const { buffered, bufferedIndex, allNoop } = state;
  const callback = allNoop ? noCallback : (error) => {
    for (let i = bufferedIndex; i < buffered.length; i++) buffered[i].callback(error);
  };
  const chunks = allNoop && bufferedIndex === 0 ? buffered : buffered.slice(bufferedIndex);
  chunks.allBuffers = state.allBuffers;
  begin(state, state.length, callback);
  if (state.destroyed) state.onwrite(new codes.ERR_STREAM_DESTROYED('write'));
  else stream._writev(chunks, state.onwrite);
  state.sync = false;
  state.resetBuffer();
}

function writeInTurn(stream, state) {
  const { buffered } = state;
  let i = state.bufferedIndex;
  do {
    const { chunk, encoding, callback } = buffered[i];
    buffered[i++] = null;
    begin(state, state.objectMode ? 1 : chunk.length, callback);
    if (state.destroyed) state.onwrite(new codes.ERR_STREAM_DESTROYED('write'));
    else stream._write(chunk, encoding, state.onwrite);
    state.sync = false;
  } while (i < buffered.length && !state.writing);

  if (i === buffered.length) {
    state.resetBuffer();
  } else if (i > MAX_CONSUMED) {
    buffered.splice(0, i);
    state.bufferedIndex = 0;
  } else {
    state.bufferedIndex = i;
  }
}

module.exports = { noCallback, onwrite, writeBuffered, writeOrBuffer };

'use strict';

// The producer's side of a readable stream: chunks come in, and go to the buffer or at once to
// whoever reads.

const { Buffer } = require('buffer');
const { codes } = require('internal/errors');
const { Stream } = require('internal/streams/legacy');
const { errorOrDestroy } = require('internal/streams/destroy');
const flowing = require('internal/streams/readable_flow');
const { hooks, operations } = require('internal/streams/observe');

// front: the chunk was read before and is put back. Answers whether the producer may go on.
function accept(stream, state, chunk, encoding, front) {
  if (chunk === null) {
    state.reading = false;
    flowing.sourceEnded(stream, state);
    return false;
  }
  let decoded = false;
  if (!state.objectMode) {
    if (typeof chunk === 'string') {
      const from = encoding || state.defaultEncoding;
      decoded = state.encoding === from;
      if (!decoded) {
        chunk = Buffer.from(chunk, from);
        if (front && state.encoding) chunk = chunk.toString(state.encoding);
      }
    } else if (ArrayBuffer.isView(chunk)) {
      if (!Buffer.isBuffer(chunk)) chunk = Stream._uint8ArrayToBuffer(chunk);
    } else if (chunk !== undefined) {
      errorOrDestroy(stream, new codes.ERR_INVALID_ARG_TYPE(
        'chunk', ['string', 'Buffer', 'TypedArray', 'DataView'], chunk));
      return false;
    }
    if (chunk === undefined || chunk.length === 0) {
      if (!front) {
        state.reading = false;
        flowing.readMore(stream, state);
      }
      return state.wantsMore;
    }
  }
  if (front) {
    if (state.endEmitted) {
      errorOrDestroy(stream, new codes.ERR_STREAM_UNSHIFT_AFTER_END_EVENT());
      return state.wantsMore;
    }
  } else if (state.ended) {
    errorOrDestroy(stream, new codes.ERR_STREAM_PUSH_AFTER_EOF());
    return false;
  }
  if (state.destroyed || state.errored) return false;
  if (!front) {
    state.reading = false;
    if (state.decoder !== null && !decoded && !(state.objectMode && encoding)) {
      chunk = state.decoder.write(chunk);
      if (!state.objectMode && chunk.length === 0) {
        flowing.readMore(stream, state);
        return state.wantsMore;
      }
    }
  }
  deliver(stream, state, chunk, front);
  return state.wantsMore;
}

function deliver(stream, state, chunk, front) {
  if (state.flowing && state.length === 0 && !state.sync && stream._events?.data !== undefined) {
    // The reader waits and nothing is buffered before the chunk: hand it over directly.
    noLongerAwaitingDrain(state);
    state.dataEmitted = true;
    if (hooks.on) {
      const size = state.sizeOf(chunk);
      hooks.record(stream, operations.DATA, size, 0, state.highWaterMark, chunk);
    }
    stream.emit('data', chunk);
  } else {
    if (front) state.prepend(chunk);
    else state.append(chunk);
    if (hooks.on) {
      hooks.record(stream, operations.PUSH, state.sizeOf(chunk), state.length, state.highWaterMark, chunk);
    }
    if (state.needReadable) flowing.emitReadable(stream);
  }
  flowing.readMore(stream, state);
}

function noLongerAwaitingDrain(state) {
  if (state.multiAwaitDrain) state.awaitDrainWriters.clear();
  else state.awaitDrainWriters = null;
}

module.exports = { accept, noLongerAwaitingDrain };

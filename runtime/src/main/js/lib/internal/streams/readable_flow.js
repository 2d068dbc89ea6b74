'use strict';

// How data gets from the buffer of a readable stream to its reader: 'readable', flowing mode, the
// end. What is scheduled with nextTick here decides the order users see.

const { hooks, operations } = require('internal/streams/observe');

function emitReadable(stream) {
  const state = stream._readableState;
  state.needReadable = false;
  if (state.emittedReadable) return;
  state.emittedReadable = true;
  process.nextTick(emitReadableNow, stream);
}

function emitReadableNow(stream) {
  const state = stream._readableState;
  if (!state.destroyed && !state.errored && (state.length > 0 || state.ended)) {
    stream.emit('readable');
    state.emittedReadable = false;
  }
  // A reader that left data behind, or got all, has to be told when there is more.
  if (!state.flowing && !state.ended && state.length <= state.highWaterMark) {
    state.needReadable = true;
  }
  flow(stream);
}

function flow(stream) {
  const state = stream._readableState;
  while (state.flowing && stream.read() !== null);
}

// Fills the buffer up to the high water mark ahead of the reader.
function readMore(stream, state) {
  if (state.readingMore || state.reading || !state.constructed) return;
  state.readingMore = true;
  process.nextTick(readMoreNow, stream, state);
}

function readMoreNow(stream, state) {
  while (!state.reading && !state.ended &&
         (state.length < state.highWaterMark || (state.flowing && state.length === 0))) {
    const before = state.length;
    stream.read(0);
    if (state.length === before) break; // Nothing came at once; push() goes on when it does.
  }
  state.readingMore = false;
}

function resume(stream, state) {
  // With a 'readable' listener the data goes to read() and not to 'data'.
  state.flowing = !state.readableListening;
  scheduleResume(stream, state);
}

function scheduleResume(stream, state) {
  if (state.resumeScheduled) return;
  state.resumeScheduled = true;
  process.nextTick(resumeNow, stream, state);
}

function resumeNow(stream, state) {
  if (!state.reading) stream.read(0);
  state.resumeScheduled = false;
  if (hooks.on) hooks.record(stream, operations.RESUME, 0, state.length, state.highWaterMark);
  stream.emit('resume');
  flow(stream);
  if (state.flowing && !state.reading) stream.read(0);
}

function pause(stream, state) {
  if (state.flowing !== false) {
    state.flowing = false;
    if (hooks.on) hooks.record(stream, operations.PAUSE, 0, state.length, state.highWaterMark);
    stream.emit('pause');
  }
  state.paused = true;
}

// ---- listeners steer the mode

function dataListenerAdded(stream, state) {
  state.readableListening = stream.listenerCount('readable') > 0;
  if (state.flowing !== false) stream.resume();
}

function readableListenerAdded(stream, state) {
  if (state.endEmitted || state.readableListening) return;
  state.readableListening = state.needReadable = true;
  state.flowing = false;
  state.emittedReadable = false;
  if (state.length > 0) emitReadable(stream);
  else if (!state.reading) process.nextTick(startReading, stream);
}

function startReading(stream) {
  stream.read(0);
}

function readableListenerRemoved(stream) {
  process.nextTick(updateListening, stream);
}

function updateListening(stream) {
  const state = stream._readableState;
  state.readableListening = stream.listenerCount('readable') > 0;
  if (state.resumeScheduled && state.paused === false) {
    state.flowing = true; // resume() was called and its tick is still to come.
  } else if (stream.listenerCount('data') > 0) {
    stream.resume();
  } else if (!state.readableListening) {
    state.flowing = null;
  }
}

// ---- the end

// The source is exhausted: the decoder may still hold a broken character.
function sourceEnded(stream, state) {
  if (state.ended) return;
  if (state.decoder) {
    const rest = state.decoder.end();
    if (rest?.length) state.append(rest);
  }
  state.ended = true;
  if (state.sync) {
    emitReadable(stream);
  } else {
    state.needReadable = false;
    state.emittedReadable = true;
    emitReadableNow(stream);
  }
}

function endReadable(stream) {
  const state = stream._readableState;
  if (state.endEmitted) return;
  state.ended = true;
  process.nextTick(emitEnd, state, stream);
}

function emitEnd(state, stream) {
  if (state.errored || state.closeEmitted || state.endEmitted || state.length > 0) return;
  state.endEmitted = true;
  if (hooks.on) hooks.record(stream, operations.END, 0, 0, state.highWaterMark);
  stream.emit('end');
  if (stream.writable && stream.allowHalfOpen === false) {
    process.nextTick(endOtherSide, stream);
  } else if (state.autoDestroy) {
    const w = stream._writableState;
    if (!w || (w.autoDestroy && (w.finished || w.writable === false))) stream.destroy();
  }
}

function endOtherSide(stream) {
  if (stream.writable && !stream.writableEnded && !stream.destroyed) stream.end();
}

module.exports = {
  dataListenerAdded,
  emitReadable,
  endReadable,
  flow,
  pause,
  readMore,
  readableListenerAdded,
  readableListenerRemoved,
  resume,
  sourceEnded,
};

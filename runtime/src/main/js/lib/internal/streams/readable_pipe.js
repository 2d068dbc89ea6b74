'use strict';

// pipe() of readable streams: as fast as the slowest destination.

const { prependListener } = require('internal/streams/legacy');
const { errorOrDestroy } = require('internal/streams/destroy');
const { hooks, operations } = require('internal/streams/observe');

/** One connection from a source to a destination. */
class Pipe {
  constructor(source, dest) {
    this.source = source;
    this.dest = dest;
    this.state = source._readableState;
    this.cleanedUp = false;
    this.onDrain = null; // Attached only once the destination was full.
    this.onData = (chunk) => {
      try {
        if (dest.write(chunk) === false) this.waitForDrain();
      } catch (error) {
        dest.destroy(error); // A chunk the destination cannot take is its failure, not ours.
      }
    };
    this.onEnd = () => dest.end();
    this.unpipe = () => source.unpipe(dest);
    this.onUnpipe = (readable, info) => {
      if (readable === source && info?.hasUnpiped === false) {
        info.hasUnpiped = true;
        this.cleanup();
      }
    };
    this.onError = (error) => this.failed(error);
    this.onClose = () => {
      dest.removeListener('finish', this.onFinish);
      this.unpipe();
    };
    this.onFinish = () => {
      dest.removeListener('close', this.onClose);
      this.unpipe();
    };
  }

  connect(endDest) {
    const { source, dest, state } = this;
    const atEnd = endDest ? this.onEnd : this.unpipe;
    if (state.endEmitted) process.nextTick(atEnd);
    else source.once('end', atEnd);
    dest.on('unpipe', this.onUnpipe);
    source.on('data', this.onData);
    // Before the listeners of the user, who may throw or destroy.
    prependListener(dest, 'error', this.onError);
    dest.once('close', this.onClose);
    dest.once('finish', this.onFinish);
    dest.emit('pipe', source);
    if (dest.writableNeedDrain === true) this.waitForDrain();
    else if (!state.flowing) source.resume();
  }

  waitForDrain() {
    const { source, dest, state } = this;
    // A write that answers with unpipe() must not leave the source paused for ever.
    if (!this.cleanedUp) {
      if (state.pipes.length === 1 && state.pipes[0] === dest) {
        state.awaitDrainWriters = dest;
        state.multiAwaitDrain = false;
      } else if (state.pipes.length > 1 && state.pipes.includes(dest)) {
        state.awaitDrainWriters.add(dest);
      }
      source.pause();
    }
    if (this.onDrain === null) {
      this.onDrain = () => this.drained();
      dest.on('drain', this.onDrain);
    }
  }

  drained() {
    const { source, dest, state } = this;
    if (state.awaitDrainWriters === dest) state.awaitDrainWriters = null;
    else if (state.multiAwaitDrain) state.awaitDrainWriters.delete(dest);
    const others = state.awaitDrainWriters !== null && state.awaitDrainWriters.size !== 0;
    if (!others && source._events.data !== undefined) source.resume();
  }

  failed(error) {
    const { dest } = this;
    this.unpipe();
    dest.removeListener('error', this.onError);
    if (dest.listenerCount('error') > 0) return;
    const state = dest._writableState || dest._readableState;
    // Nobody else listens: as without a pipe, the error must not get lost.
    if (state && !state.errorEmitted) errorOrDestroy(dest, error);
    else dest.emit('error', error);
  }

  cleanup() {
    const { source, dest, state } = this;
    dest.removeListener('close', this.onClose);
    dest.removeListener('finish', this.onFinish);
    if (this.onDrain !== null) dest.removeListener('drain', this.onDrain);
    dest.removeListener('error', this.onError);
    dest.removeListener('unpipe', this.onUnpipe);
    source.removeListener('end', this.onEnd);
    source.removeListener('end', this.unpipe);
    source.removeListener('data', this.onData);
    this.cleanedUp = true;
    // Nobody else will say that this destination has drained.
    if (this.onDrain !== null && state.awaitDrainWriters &&
        (!dest._writableState || dest._writableState.needDrain)) {
      this.drained();
    }
  }
}

function pipe(source, dest, options) {
  const state = source._readableState;
  if (state.pipes.length === 1 && !state.multiAwaitDrain) {
    state.multiAwaitDrain = true;
    state.awaitDrainWriters = new Set(state.awaitDrainWriters ? [state.awaitDrainWriters] : []);
  }
  state.pipes.push(dest);
  if (hooks.on) hooks.record(source, operations.PIPE, 0, state.length, state.highWaterMark, dest);
  const stdio = dest._isStdio || dest === process.stdout || dest === process.stderr;
  new Pipe(source, dest).connect(options?.end !== false && !stdio);
  return dest;
}

function unpipe(source, dest) {
  const state = source._readableState;
  if (state.pipes.length === 0) return source;
  let leaving;
  if (dest === undefined || dest === null) {
    leaving = state.pipes;
    state.pipes = [];
    source.pause();
  } else {
    const at = state.pipes.indexOf(dest);
    if (at === -1) return source;
    leaving = state.pipes.splice(at, 1);
    if (state.pipes.length === 0) source.pause();
  }
  if (hooks.on) {
    for (const writable of leaving) {
      hooks.record(source, operations.UNPIPE, 0, state.length, state.highWaterMark, writable);
    }
  }
  for (const writable of leaving) writable.emit('unpipe', source, { hasUnpiped: false });
  return source;
}

module.exports = { pipe, unpipe };

'use strict';

// pipeline(): connects streams, iterables, functions and web streams, and ends all of them when
// one fails.

const { AbortError, codes } = require('internal/errors');
const { validateAbortSignal, validateFunction } = require('internal/validators');
const { destroyer } = require('internal/streams/destroy');
const eos = require('internal/streams/end-of-stream');
const { pumpToNode, pumpToWeb, toIterable } = require('internal/streams/pump');
const utils = require('internal/streams/utils');

function pipeline(...streams) {
  const callback = streams.pop();
  validateFunction(callback, 'streams[stream.length - 1]');
  let called = false;
  return pipelineWith(streams, function(...args) {
    if (called) return;
    called = true;
    Reflect.apply(callback, this, args);
  });
}

function pipelineWith(streams, callback, options) {
  if (streams.length === 1 && Array.isArray(streams[0])) streams = streams[0];
  if (streams.length < 2) throw new codes.ERR_MISSING_ARGS('streams');
  return new Pipeline(streams, callback, options).connect();
}

class Pipeline {
  constructor(streams, callback, options) {
    this.streams = streams;
    this.callback = callback;
    this.outerSignal = options?.signal;
    validateAbortSignal(this.outerSignal, 'options.signal');
    this.endLast = options?.end !== false;
    this.controller = new AbortController();
    this.pending = 0; // Transfers that have not reported yet.
    this.error = undefined;
    this.value = undefined;
    this.destroys = [];
    this.cleanups = [];
    this.report = (error) => this.settle(error, --this.pending === 0);
    this.reportError = (error) => this.settle(error, false);
    this.abort = () => {
      this.reportError(new AbortError(undefined, { cause: this.outerSignal?.reason }));
    };
    if (this.outerSignal) {
      this.signalling = require('internal/events/abort_listener')
        .addAbortListener(this.outerSignal, this.abort);
    }
  }

  settle(error, last) {
    // A premature close is mostly the consequence of an error that comes later.
    if (error && (!this.error || this.error.code === 'ERR_STREAM_PREMATURE_CLOSE')) {
      this.error = error;
    }
    if (!this.error && !last) return;
    while (this.destroys.length > 0) this.destroys.shift()(this.error);
    this.signalling?.[Symbol.dispose]();
    this.controller.abort();
    if (!last) return;
    if (!this.error) this.cleanups.forEach((cleanup) => cleanup());
    process.nextTick(this.callback, this.error, this.value);
  }

  connect() {
    const { streams } = this;
    let result;
    for (let i = 0; i < streams.length; i++) {
      const stream = streams[i];
      const last = i === streams.length - 1;
      if (utils.isNodeStream(stream)) this.adopt(stream, i, last);
      if (i === 0) result = this.source(stream);
      else if (typeof stream === 'function') result = this.throughFunction(result, stream, i, last);
      else if (utils.isNodeStream(stream)) result = this.intoStream(result, stream, last);
      else if (utils.isWebStream(stream)) result = this.intoWebStream(result, stream, last);
      else result = require('internal/streams/duplex').from(stream);
    }
    if (this.controller.signal.aborted || this.outerSignal?.aborted) process.nextTick(this.abort);
    return result;
  }

  ends(last) {
    return { end: !last || this.endLast };
  }

  adopt(stream, i, last) {
    if (this.ends(last).end) {
      const { destroy, forget } = destroyIfUnfinished(stream, !last, i > 0);
      this.destroys.push(destroy);
      if (last && utils.isReadable(stream)) this.cleanups.push(forget);
    }
    // Errors after the transfer is over still belong to the pipeline.
    const onError = (error) => {
      if (error && error.name !== 'AbortError' && error.code !== 'ERR_STREAM_PREMATURE_CLOSE') {
        this.reportError(error);
      }
    };
    stream.on('error', onError);
    if (last && utils.isReadable(stream)) {
      this.cleanups.push(() => stream.removeListener('error', onError));
    }
  }

  source(stream) {
    if (typeof stream === 'function') {
      const result = stream({ signal: this.controller.signal });
      if (!utils.isIterable(result)) {
        throw new codes.ERR_INVALID_RETURN_VALUE('Iterable, AsyncIterable or Stream', 'source',
                                                 result);
      }
      return result;
    }
    if (utils.isIterable(stream) || utils.isReadableNodeStream(stream) ||
        utils.isTransformStream(stream)) {
      return stream;
    }
    return require('internal/streams/duplex').from(stream);
  }

  throughFunction(previous, fn, i, last) {
    const input =
      toIterable(utils.isTransformStream(previous) ? previous?.readable : previous);
    const result = fn(input, { signal: this.controller.signal });
    if (!last) {
      if (!utils.isIterable(result, true)) {
        throw new codes.ERR_INVALID_RETURN_VALUE('AsyncIterable', `transform[${i - 1}]`, result);
      }
      return result;
    }
    return this.resultStream(result);
  }

  // What the last function returned, as a stream: its value or what it yields.
  resultStream(result) {
    const PassThrough = require('internal/streams/passthrough');
    const output = new PassThrough({ objectMode: true });
    const then = result?.then;
    if (typeof then === 'function') {
      this.pending++;
      then.call(result, (value) => {
        this.value = value;
        if (value != null) output.write(value);
        if (this.endLast) output.end();
        process.nextTick(this.report);
      }, (error) => {
        output.destroy(error);
        process.nextTick(this.report, error);
      });
    } else if (utils.isIterable(result, true)) {
      this.pump(pumpToNode, result, output, true);
    } else if (utils.isReadableStream(result) || utils.isTransformStream(result)) {
      this.pump(pumpToNode, result.readable || result, output, true);
    } else {
      throw new codes.ERR_INVALID_RETURN_VALUE('AsyncIterable or Promise', 'destination', result);
    }
    const { destroy, forget } = destroyIfUnfinished(output, false, true);
    this.destroys.push(destroy);
    this.cleanups.push(forget);
    return output;
  }

  intoStream(previous, stream, last) {
    if (utils.isReadableNodeStream(previous)) {
      if (utils.isClosed(stream) || utils.isDestroyed(stream)) {
        throw new codes.ERR_STREAM_UNABLE_TO_PIPE();
      }
      this.pending += 2;
      const forget = this.pipe(previous, stream, this.ends(last).end);
      if (last && utils.isReadable(stream)) this.cleanups.push(forget);
    } else if (utils.isTransformStream(previous) || utils.isReadableStream(previous)) {
      this.pump(pumpToNode, previous.readable || previous, stream, last);
    } else if (utils.isIterable(previous)) {
      this.pump(pumpToNode, previous, stream, last);
    } else {
      throw notReadable(previous);
    }
    return stream;
  }

  intoWebStream(previous, stream, last) {
    if (utils.isReadableNodeStream(previous)) {
      this.pump(pumpToWeb, toIterable(previous), stream, last);
    } else if (utils.isReadableStream(previous) || utils.isIterable(previous)) {
      this.pump(pumpToWeb, previous, stream, last);
    } else if (utils.isTransformStream(previous)) {
      this.pump(pumpToWeb, previous.readable, stream, last);
    } else {
      throw notReadable(previous);
    }
    return stream;
  }

  pump(pumpTo, from, to, last) {
    this.pending++;
    pumpTo(from, to, this.report, this.ends(last).end);
  }

  pipe(from, to, end) {
    let ended = false;
    to.on('close', () => {
      if (!ended) this.reportError(new codes.ERR_STREAM_PREMATURE_CLOSE());
    });
    from.pipe(to, { end: false }); // Ended below, also if `from` has ended before.
    if (end) {
      const endNow = () => {
        ended = true;
        to.end();
      };
      if (utils.isReadableFinished(from)) process.nextTick(endNow);
      else from.once('end', endNow);
    } else {
      this.report();
    }
    eos(from, { readable: true, writable: false }, (error) => {
      const state = from._readableState;
      if (error?.code === 'ERR_STREAM_PREMATURE_CLOSE' &&
          state?.ended && !state.errored && !state.errorEmitted) {
        // Destroyed with the last data still in its buffer: some streams deliver it even so.
        from.once('end', this.report).once('error', this.report);
      } else {
        this.report(error);
      }
    });
    return eos(to, { readable: false, writable: true }, this.report);
  }
}

function notReadable(value) {
  return new codes.ERR_INVALID_ARG_TYPE(
    'val', ['Readable', 'Iterable', 'AsyncIterable', 'ReadableStream', 'TransformStream'], value);
}

function destroyIfUnfinished(stream, reading, writing) {
  let over = false;
  stream.on('close', () => { over = true; });
  const forget = eos(stream, { readable: reading, writable: writing }, (error) => {
    over = !error;
  });
  return {
    forget,
    destroy(error) {
      if (over) return;
      over = true;
      destroyer(stream, error || new codes.ERR_STREAM_DESTROYED('pipe'));
    },
  };
}

module.exports = { pipeline, pipelineImpl: pipelineWith, pipelineWith };

'use strict';

// Web streams made of Node streams.

const { AbortError, codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');
const { validateObject } = require('internal/validators');
const { isDestroyed, isReadable, isWritable, isWritableEnded } =
  require('internal/streams/utils');
const { destroyer } = require('internal/streams/destroy');
const { eos } = require('internal/streams/end-of-stream');
const { ReadableStream } = require('internal/webstreams/readablestream');
const { WritableStream } = require('internal/webstreams/writablestream');
const { CountQueuingStrategy } = require('internal/webstreams/queuingstrategies');

const zlibFailure = /^(Z_[A-Z]+_ERROR|ERR_BROTLI_DECODER_ERROR.*|ERR_TRAILING_JUNK_AFTER_STREAM_END)$/;

// What web streams report for failures that only Node streams know.
function asWebError(error) {
  const code = error?.code;
  if (code === 'ERR_STREAM_PREMATURE_CLOSE') return new AbortError(undefined, { cause: error });
  if (typeof code === 'string' && zlibFailure.test(code)) {
    const typeError = new TypeError(undefined, { cause: error });
    typeError.code = code;
    return typeError;
  }
  return error;
}

// Calls back once the stream is over. Legacy streams may go on to emit errors.
function whenOver(stream, callback) {
  const cleanup = eos(stream, (error) => {
    cleanup();
    stream.on('error', () => {});
    callback(asWebError(error));
  });
}

function newReadableStreamFromStreamReadable(streamReadable, options = {}) {
  if (typeof streamReadable?._readableState !== 'object') {
    throw new ERR_INVALID_ARG_TYPE('streamReadable', 'stream.Readable', streamReadable);
  }
  validateObject(options, 'options');
  if (isDestroyed(streamReadable) || !isReadable(streamReadable)) {
    const readable = new ReadableStream();
    readable.cancel();
    return readable;
  }
  const objectMode = streamReadable.readableObjectMode;
  const highWaterMark = streamReadable.readableHighWaterMark;
  const strategy = options.strategy ?? (objectMode ?
    new CountQueuingStrategy({ highWaterMark }) :
    { highWaterMark, size: (chunk) => chunk.byteLength ?? chunk.length });
  let controller;
  let canceled = false;
  streamReadable.pause();
  whenOver(streamReadable, (error) => {
    if (error) controller.error(error);
    else if (!canceled) controller.close(); // cancel() has closed it.
  });
  streamReadable.on('data', (chunk) => {
    const { Buffer } = require('buffer');
    // Web streams hand out plain arrays, and of memory that no pool uses.
    if (Buffer.isBuffer(chunk) && !objectMode) chunk = new Uint8Array(chunk);
    controller.enqueue(chunk);
    if (controller.desiredSize <= 0) streamReadable.pause();
  });
  return new ReadableStream({
    start(c) { controller = c; },
    pull() { streamReadable.resume(); },
    cancel(reason) {
      canceled = true;
      destroyer(streamReadable, reason);
    },
  }, strategy);
}

function newWritableStreamFromStreamWritable(streamWritable) {
  if (typeof streamWritable?._writableState !== 'object' &&
      !require('internal/streams/utils').isWritableNodeStream(streamWritable)) {
    throw new ERR_INVALID_ARG_TYPE('streamWritable', 'stream.Writable', streamWritable);
  }
  if (isDestroyed(streamWritable) || !isWritable(streamWritable)) {
    const writable = new WritableStream();
    writable.close();
    return writable;
  }
  const highWaterMark = streamWritable.writableHighWaterMark;
  const strategy = streamWritable.writableObjectMode ?
    new CountQueuingStrategy({ highWaterMark }) : { highWaterMark };
  let controller;
  let drained;
  let closed;
  whenOver(streamWritable, (error) => {
    if (error) {
      drained?.reject(error);
      closed?.reject(error);
      closed = undefined;
      controller.error(error);
    } else if (closed !== undefined) {
      closed.resolve();
      closed = undefined;
    } else {
      // Ended by somebody else.
      controller.error(new AbortError());
    }
  });
  streamWritable.on('drain', () => drained?.resolve());
  return new WritableStream({
    start(c) { controller = c; },
    write(chunk) {
      if (streamWritable.write(chunk) && !streamWritable.writableNeedDrain) return undefined;
      drained = Promise.withResolvers();
      return drained.promise.finally(() => { drained = undefined; });
    },
    abort(reason) { destroyer(streamWritable, reason); },
    close() {
      if (closed !== undefined || isWritableEnded(streamWritable)) return undefined;
      closed = Promise.withResolvers();
      const { promise } = closed;
      streamWritable.end();
      return promise;
    },
  }, strategy);
}

function newReadableWritablePairFromDuplex(duplex) {
  if (typeof duplex?._writableState !== 'object' || typeof duplex?._readableState !== 'object') {
    throw new ERR_INVALID_ARG_TYPE('duplex', 'stream.Duplex', duplex);
  }
  const destroyed = isDestroyed(duplex);
  let writable;
  if (!destroyed && isWritable(duplex)) {
    writable = newWritableStreamFromStreamWritable(duplex);
  } else {
    writable = new WritableStream();
    writable.close();
  }
  let readable;
  if (!destroyed && isReadable(duplex)) {
    readable = newReadableStreamFromStreamReadable(duplex);
  } else {
    readable = new ReadableStream();
    readable.cancel();
  }
  return { writable, readable };
}

module.exports = {
  newReadableStreamFromStreamReadable,
  newReadableWritablePairFromDuplex,
  newWritableStreamFromStreamWritable,
};

'use strict';

// Node streams made of web streams.

const {
  codes: { ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE },
} = require('internal/errors');
const { validateBoolean, validateObject } = require('internal/validators');
const { kEmptyObject } = require('internal/util');
const { destroyer } = require('internal/streams/destroy');
const { isReadableStream } = require('internal/webstreams/readable_core');
const { isWritableStream } = require('internal/webstreams/writable_core');

// Calls the stream's callback; an error it throws belongs to the stream, not to the promise.
function guarded(stream, callback) {
  return (error) => {
    try {
      callback(error);
    } catch (err) {
      process.nextTick(() => destroyer(stream(), err));
    }
  };
}

// As above for _destroy, where the stream can take no more errors.
function guardedDestroy(callback, error) {
  return () => {
    try {
      callback(error);
    } catch (err) {
      process.nextTick(() => {
        throw err;
      });
    }
  };
}

function bytesOf(chunk, encoding) {
  return require('buffer').Buffer.from(chunk, encoding);
}

// The write side over a writer. `stream` gives the Node stream, once it is made.
function writeMethods(writer, { decodeStrings, objectMode }, stream) {
  const decode = (chunk, encoding) =>
    typeof chunk === 'string' && decodeStrings && !objectMode ? bytesOf(chunk, encoding) : chunk;
  return {
    writev(chunks, callback) {
      const done = guarded(stream, callback);
      writer.ready.then(() => Promise.all(
        chunks.map(({ chunk, encoding }) => writer.write(decode(chunk, encoding))),
      )).then(() => done(), done);
    },
    write(chunk, encoding, callback) {
      const done = guarded(stream, callback);
      const data = decode(chunk, encoding);
      writer.ready.then(() => writer.write(data)).then(() => done(), done);
    },
  };
}

function readMethod(reader, stream) {
  return () => {
    reader.read().then(
      ({ done, value }) => stream().push(done ? null : value),
      (error) => destroyer(stream(), error),
    );
  };
}

// Follows the closing of one side; `state.closed` tells whether it happened.
function watch(closed, stream) {
  const state = { closed: false };
  closed.then(
    () => { state.closed = true; },
    (error) => {
      state.closed = true;
      destroyer(stream(), error);
    },
  );
  return state;
}

function checkReadable(stream, name) {
  if (!isReadableStream(stream)) throw new ERR_INVALID_ARG_TYPE(name, 'ReadableStream', stream);
}

function checkWritable(stream, name) {
  if (!isWritableStream(stream)) throw new ERR_INVALID_ARG_TYPE(name, 'WritableStream', stream);
}

function checkEncoding(encoding) {
  if (encoding !== undefined && !require('buffer').Buffer.isEncoding(encoding)) {
    throw new ERR_INVALID_ARG_VALUE(encoding, 'options.encoding');
  }
}

function newStreamWritableFromWritableStream(writableStream, options = kEmptyObject) {
  checkWritable(writableStream, 'writableStream');
  validateObject(options, 'options');
  const { highWaterMark, decodeStrings = true, objectMode = false, signal } = options;
  validateBoolean(objectMode, 'options.objectMode');
  validateBoolean(decodeStrings, 'options.decodeStrings');
  const { Writable } = require('stream');
  const writer = writableStream.getWriter();
  const self = () => writable;
  const writable = new Writable({
    highWaterMark,
    objectMode,
    decodeStrings,
    signal,
    ...writeMethods(writer, { decodeStrings, objectMode }, self),
    destroy(error, callback) {
      const done = guardedDestroy(callback, error);
      if (state.closed) done();
      else if (error) writer.abort(error).then(done, done);
      else writer.close().then(done, done);
    },
    final(callback) {
      const done = guarded(self, callback);
      if (state.closed) done();
      else writer.close().then(() => done(), done);
    },
  });
  const state = watch(writer.closed, self);
  return writable;
}

function newStreamReadableFromReadableStream(readableStream, options = kEmptyObject) {
  checkReadable(readableStream, 'readableStream');
  validateObject(options, 'options');
  const { highWaterMark, encoding, objectMode = false, signal } = options;
  checkEncoding(encoding);
  validateBoolean(objectMode, 'options.objectMode');
  const { Readable } = require('stream');
  const reader = readableStream.getReader();
  const self = () => readable;
  const readable = new Readable({
    objectMode,
    highWaterMark,
    encoding,
    signal,
    read: readMethod(reader, self),
    destroy(error, callback) {
      const done = guardedDestroy(callback, error);
      if (state.closed) done();
      else reader.cancel(error).then(done, done);
    },
  });
  const state = watch(reader.closed, self);
  return readable;
}

function newStreamDuplexFromReadableWritablePair(pair = kEmptyObject, options = kEmptyObject) {
  validateObject(pair, 'pair');
  const { readable, writable } = pair;
  checkReadable(readable, 'pair.readable');
  checkWritable(writable, 'pair.writable');
  validateObject(options, 'options');
  const {
    allowHalfOpen = false, objectMode = false, encoding, decodeStrings = true, highWaterMark,
    signal,
  } = options;
  validateBoolean(objectMode, 'options.objectMode');
  checkEncoding(encoding);
  const { Duplex } = require('stream');
  const writer = writable.getWriter();
  const reader = readable.getReader();
  const self = () => duplex;
  const duplex = new Duplex({
    allowHalfOpen,
    highWaterMark,
    objectMode,
    encoding,
    decodeStrings,
    signal,
    ...writeMethods(writer, { decodeStrings, objectMode }, self),
    read: readMethod(reader, self),
    final(callback) {
      const done = guarded(self, callback);
      if (writing.closed) done();
      else writer.close().then(() => done(), done);
    },
    destroy(error, callback) {
      const done = guardedDestroy(callback, error);
      Promise.all([
        writing.closed ? undefined : writer.abort(error),
        reading.closed ? undefined : reader.cancel(error),
      ]).then(done, done);
    },
  });
  const writing = watch(writer.closed, self);
  const reading = watch(reader.closed, self);
  return duplex;
}

module.exports = {
  newStreamDuplexFromReadableWritablePair,
  newStreamReadableFromReadableStream,
  newStreamWritableFromWritableStream,
};

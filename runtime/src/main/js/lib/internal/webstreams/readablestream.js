'use strict';

const {
  codes: { ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE, ERR_INVALID_STATE, ERR_INVALID_THIS },
} = require('internal/errors');
const {
  kValidateObjectAllowObjects,
  kValidateObjectAllowObjectsAndNull,
  validateAbortSignal,
  validateObject,
} = require('internal/validators');
const { kEmptyObject } = require('internal/util');
const {
  customInspect,
  describeClass,
  extractHighWaterMark,
  extractSizeAlgorithm,
  inspectCustom,
  kState,
  kType,
  setPromiseHandled,
} = require('internal/webstreams/util');
const core = require('internal/webstreams/readable_core');
const {
  setupReadableStreamDefaultController,
  setupReadableStreamDefaultControllerFromSource,
} = require('internal/webstreams/readable_default');
const {
  ReadableStreamBYOBReader,
  ReadableStreamDefaultReader,
} = require('internal/webstreams/readable_readers');

const { isReadableStream, isReadableStreamLocked, newReadableState } = core;
const kIsDisturbed = Symbol.for('nodejs.stream.disturbed');
const kIsErrored = Symbol.for('nodejs.stream.errored');
const kIsReadable = Symbol.for('nodejs.stream.readable');

const isWritableStream = (value) =>
  require('internal/webstreams/writablestream').isWritableStream(value);

function check(stream) {
  if (!isReadableStream(stream)) throw new ERR_INVALID_THIS('ReadableStream');
}

class ReadableStream {
  [kType] = 'ReadableStream';

  constructor(source = kEmptyObject, strategy = kEmptyObject) {
    validateObject(source, 'source', kValidateObjectAllowObjects);
    validateObject(strategy, 'strategy', kValidateObjectAllowObjectsAndNull);
    newReadableState(this);
    const { type } = source;
    if (type !== undefined && `${type}` !== 'bytes') {
      throw new ERR_INVALID_ARG_VALUE('source.type', type);
    }
    const size = strategy?.size;
    const highWaterMark = strategy?.highWaterMark;
    if (type !== undefined) {
      if (size !== undefined) throw new ERR_INVALID_ARG_VALUE.RangeError('strategy.size', size);
      const bytes = require('internal/webstreams/readable_byte_source');
      bytes.setupReadableByteStreamControllerFromSource(
        this, source, extractHighWaterMark(highWaterMark, 0));
      return;
    }
    const sizeAlgorithm = extractSizeAlgorithm(size);
    setupReadableStreamDefaultControllerFromSource(
      this, source, extractHighWaterMark(highWaterMark, 1), sizeAlgorithm);
  }

  get [kIsDisturbed]() {
    return this[kState].disturbed;
  }

  get [kIsErrored]() {
    return this[kState].state === 'errored';
  }

  get [kIsReadable]() {
    return this[kState].state === 'readable';
  }

  static from(iterable) {
    return require('internal/webstreams/readable_iteration').readableStreamFromIterable(iterable);
  }

  get locked() {
    check(this);
    return isReadableStreamLocked(this);
  }

  cancel(reason = undefined) {
    if (!isReadableStream(this)) return Promise.reject(new ERR_INVALID_THIS('ReadableStream'));
    if (isReadableStreamLocked(this)) {
      return Promise.reject(new ERR_INVALID_STATE.TypeError('ReadableStream is locked'));
    }
    return core.readableStreamCancel(this, reason);
  }

  getReader(options = kEmptyObject) {
    check(this);
    validateObject(options, 'options', kValidateObjectAllowObjectsAndNull);
    const mode = options?.mode;
    if (mode === undefined) return new ReadableStreamDefaultReader(this);
    if (`${mode}` !== 'byob') throw new ERR_INVALID_ARG_VALUE('options.mode', mode);
    return new ReadableStreamBYOBReader(this);
  }

  pipeThrough(transform, options = kEmptyObject) {
    check(this);
    const readable = transform?.readable;
    if (!isReadableStream(readable)) {
      throw new ERR_INVALID_ARG_TYPE('transform.readable', 'ReadableStream', readable);
    }
    const writable = transform?.writable;
    if (!isWritableStream(writable)) {
      throw new ERR_INVALID_ARG_TYPE('transform.writable', 'WritableStream', writable);
    }
    const settings = pipeSettings(options);
    checkUnlocked(this, writable);
    setPromiseHandled(pipe(this, writable, settings));
    return readable;
  }

  pipeTo(destination, options = kEmptyObject) {
    try {
      check(this);
      if (!isWritableStream(destination)) {
        throw new ERR_INVALID_ARG_TYPE('transform.writable', 'WritableStream', destination);
      }
      const settings = pipeSettings(options);
      checkUnlocked(this, destination);
      return pipe(this, destination, settings);
    } catch (error) {
      return Promise.reject(error);
    }
  }

  tee() {
    check(this);
    if (isReadableStreamLocked(this)) {
      throw new ERR_INVALID_STATE.TypeError('ReadableStream is locked');
    }
    return require('internal/webstreams/readable_tee').readableStreamTee(this, false);
  }

  values(options = kEmptyObject) {
    check(this);
    validateObject(options, 'options', kValidateObjectAllowObjectsAndNull);
    const preventCancel = !!options?.preventCancel;
    return require('internal/webstreams/readable_iteration').iterate(this, preventCancel);
  }

  [inspectCustom](depth, options) {
    return customInspect(this, depth, options, this.constructor.name, {
      locked: this.locked,
      state: this[kState].state,
      supportsBYOB: core.isReadableByteStreamController(this[kState].controller),
    });
  }
}

function pipeSettings(options) {
  validateObject(options, 'options', kValidateObjectAllowObjectsAndNull);
  const preventAbort = !!options?.preventAbort;
  const preventCancel = !!options?.preventCancel;
  const preventClose = !!options?.preventClose;
  const signal = options?.signal;
  validateAbortSignal(signal, 'options.signal');
  return { preventAbort, preventCancel, preventClose, signal };
}

function checkUnlocked(readable, writable) {
  if (isReadableStreamLocked(readable)) {
    throw new ERR_INVALID_STATE.TypeError('The ReadableStream is locked');
  }
  if (writable.locked) throw new ERR_INVALID_STATE.TypeError('The WritableStream is locked');
}

function pipe(source, dest, { preventClose, preventAbort, preventCancel, signal }) {
  return require('internal/webstreams/readable_pipe').readableStreamPipeTo(
    source, dest, preventClose, preventAbort, preventCancel, signal);
}

describeClass(ReadableStream, [
  'locked', 'cancel', 'getReader', 'pipeThrough', 'pipeTo', 'tee', 'values',
]);
Object.defineProperty(ReadableStream, 'from', { __proto__: null, enumerable: true });
Object.defineProperty(ReadableStream.prototype, Symbol.asyncIterator, {
  __proto__: null,
  configurable: true,
  enumerable: false,
  writable: true,
  value: ReadableStream.prototype.values,
});

function bareReadableStream() {
  const stream = Object.create(ReadableStream.prototype);
  stream[kType] = 'ReadableStream';
  newReadableState(stream);
  return stream;
}

function createReadableStream(start, pull, cancel, highWaterMark = 1, size = () => 1) {
  const stream = bareReadableStream();
  setupReadableStreamDefaultController(stream, start, pull, cancel, highWaterMark, size);
  return stream;
}

function createReadableByteStream(start, pull, cancel) {
  const stream = bareReadableStream();
  require('internal/webstreams/readable_bytes').setupReadableByteStreamController(
    stream, start, pull, cancel, 0, undefined);
  return stream;
}

module.exports = {
  ReadableStream,
  ReadableStreamBYOBReader,
  ReadableStreamDefaultReader,
  createReadableByteStream,
  createReadableStream,
  ...core,
  ...require('internal/webstreams/readable_default'),
};

function lazily(file, ...names) {
  for (const name of names) {
    Object.defineProperty(module.exports, name, {
      __proto__: null, configurable: true, enumerable: true,
      get: () => require(`internal/webstreams/${file}`)[name],
    });
  }
}
lazily('readable_bytes', 'ReadableByteStreamController', 'ReadableStreamBYOBRequest',
       'readableByteStreamControllerClose', 'readableByteStreamControllerConvertPullIntoDescriptor',
       'readableByteStreamControllerEnqueue', 'readableByteStreamControllerRespond');
lazily('readable_pipe', 'readableStreamPipeTo');
lazily('readable_tee', 'readableStreamTee');

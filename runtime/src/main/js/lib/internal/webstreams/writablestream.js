'use strict';

const {
  codes: { ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE, ERR_INVALID_STATE, ERR_INVALID_THIS },
} = require('internal/errors');
const {
  kValidateObjectAllowObjects,
  kValidateObjectAllowObjectsAndNull,
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
} = require('internal/webstreams/util');
const core = require('internal/webstreams/writable_core');
const {
  WritableStreamDefaultController,
  setupWritableStreamDefaultController,
  setupWritableStreamDefaultControllerFromSink,
  writableStreamDefaultControllerErrorIfNeeded,
} = require('internal/webstreams/writable_controller');

const { isWritableStream, isWritableStreamDefaultWriter, isWritableStreamLocked } = core;

const locked = () => new ERR_INVALID_STATE.TypeError('WritableStream is locked');
const unbound = () =>
  new ERR_INVALID_STATE.TypeError('Writer is not bound to a WritableStream');

class WritableStream {
  [kType] = 'WritableStream';

  constructor(sink = kEmptyObject, strategy = kEmptyObject) {
    validateObject(sink, 'sink', kValidateObjectAllowObjects);
    validateObject(strategy, 'strategy', kValidateObjectAllowObjectsAndNull);
    const { type } = sink;
    if (type !== undefined) throw new ERR_INVALID_ARG_VALUE.RangeError('type', type);
    core.newWritableState(this);
    const size = extractSizeAlgorithm(strategy?.size);
    const highWaterMark = extractHighWaterMark(strategy?.highWaterMark, 1);
    setupWritableStreamDefaultControllerFromSink(this, sink, highWaterMark, size);
  }

  get locked() {
    if (!isWritableStream(this)) throw new ERR_INVALID_THIS('WritableStream');
    return isWritableStreamLocked(this);
  }

  abort(reason = undefined) {
    if (!isWritableStream(this)) return Promise.reject(new ERR_INVALID_THIS('WritableStream'));
    if (isWritableStreamLocked(this)) return Promise.reject(locked());
    return core.writableStreamAbort(this, reason);
  }

  close() {
    if (!isWritableStream(this)) return Promise.reject(new ERR_INVALID_THIS('WritableStream'));
    if (isWritableStreamLocked(this)) return Promise.reject(locked());
    if (core.writableStreamCloseQueuedOrInFlight(this)) {
      return Promise.reject(
        new ERR_INVALID_STATE.TypeError('Failure closing WritableStream'));
    }
    return core.writableStreamClose(this);
  }

  getWriter() {
    if (!isWritableStream(this)) throw new ERR_INVALID_THIS('WritableStream');
    return new WritableStreamDefaultWriter(this);
  }

  [inspectCustom](depth, options) {
    return customInspect(this, depth, options, this.constructor.name, {
      locked: this.locked,
      state: this[kState].state,
    });
  }
}
describeClass(WritableStream, ['locked', 'abort', 'close', 'getWriter']);

class WritableStreamDefaultWriter {
  [kType] = 'WritableStreamDefaultWriter';

  constructor(stream) {
    if (!isWritableStream(stream)) {
      throw new ERR_INVALID_ARG_TYPE('stream', 'WritableStream', stream);
    }
    if (isWritableStreamLocked(stream)) throw locked();
    core.setupWritableStreamDefaultWriter(this, stream);
  }

  get closed() {
    if (!isWritableStreamDefaultWriter(this)) return wrongWriter();
    return this[kState].close.promise;
  }

  get desiredSize() {
    if (!isWritableStreamDefaultWriter(this)) {
      throw new ERR_INVALID_THIS('WritableStreamDefaultWriter');
    }
    if (this[kState].stream === undefined) throw unbound();
    return core.writableStreamDefaultWriterGetDesiredSize(this);
  }

  get ready() {
    if (!isWritableStreamDefaultWriter(this)) return wrongWriter();
    return this[kState].ready.promise;
  }

  abort(reason = undefined) {
    if (!isWritableStreamDefaultWriter(this)) return wrongWriter();
    if (this[kState].stream === undefined) return Promise.reject(unbound());
    return core.writableStreamAbort(this[kState].stream, reason);
  }

  close() {
    if (!isWritableStreamDefaultWriter(this)) return wrongWriter();
    const { stream } = this[kState];
    if (stream === undefined) return Promise.reject(unbound());
    if (core.writableStreamCloseQueuedOrInFlight(stream)) {
      return Promise.reject(
        new ERR_INVALID_STATE.TypeError('Failure to close WritableStream'));
    }
    return core.writableStreamClose(stream);
  }

  releaseLock() {
    if (!isWritableStreamDefaultWriter(this)) {
      throw new ERR_INVALID_THIS('WritableStreamDefaultWriter');
    }
    if (this[kState].stream !== undefined) core.writableStreamDefaultWriterRelease(this);
  }

  write(chunk = undefined) {
    if (!isWritableStreamDefaultWriter(this)) return wrongWriter();
    if (this[kState].stream === undefined) return Promise.reject(unbound());
    return core.writableStreamDefaultWriterWrite(this, chunk);
  }

  [inspectCustom](depth, options) {
    return customInspect(this, depth, options, this.constructor.name, {
      stream: this[kState].stream,
      close: this[kState].close.promise,
      ready: this[kState].ready.promise,
      desiredSize: this.desiredSize,
    });
  }
}
describeClass(WritableStreamDefaultWriter, [
  'closed', 'ready', 'desiredSize', 'abort', 'close', 'releaseLock', 'write',
]);

function wrongWriter() {
  return Promise.reject(new ERR_INVALID_THIS('WritableStreamDefaultWriter'));
}

function createWritableStream(start, write, close, abort, highWaterMark = 1, size = () => 1) {
  const stream = Object.create(WritableStream.prototype);
  stream[kType] = 'WritableStream';
  core.newWritableState(stream);
  setupWritableStreamDefaultController(stream, start, write, close, abort, highWaterMark, size);
  return stream;
}

module.exports = {
  WritableStream,
  WritableStreamDefaultController,
  WritableStreamDefaultWriter,
  createWritableStream,
  writableStreamDefaultControllerErrorIfNeeded,
  ...core,
};

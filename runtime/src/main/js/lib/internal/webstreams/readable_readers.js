'use strict';

// ReadableStreamDefaultReader and ReadableStreamBYOBReader.

const {
  codes: {
    ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE, ERR_INVALID_STATE, ERR_INVALID_THIS,
    ERR_OUT_OF_RANGE,
  },
} = require('internal/errors');
const { validateBuffer, validateObject, kValidateObjectAllowObjectsAndNull } =
  require('internal/validators');
const {
  customInspect, describeClass, inspectCustom, isDetached, kState, kType,
} = require('internal/webstreams/util');
const {
  isReadableByteStreamController,
  isReadableStream,
  isReadableStreamBYOBReader,
  isReadableStreamDefaultReader,
  isReadableStreamLocked,
  readableStreamBYOBReaderRelease,
  readableStreamDefaultReaderRead,
  readableStreamDefaultReaderRelease,
  readableStreamReaderGenericCancel,
  readableStreamReaderGenericInitialize,
} = require('internal/webstreams/readable_core');

const detached = () =>
  new ERR_INVALID_STATE.TypeError('The reader is not attached to a stream');

// A read whose outcome is a promise of { value, done }.
class ReadRequest {
  constructor() {
    ({ promise: this.promise, resolve: this.resolve, reject: this.error } =
      Promise.withResolvers());
  }

  chunk(value) {
    this.resolve({ value, done: false });
  }

  close(value) {
    this.resolve({ value, done: true });
  }
}

function checkStream(stream) {
  if (!isReadableStream(stream)) {
    throw new ERR_INVALID_ARG_TYPE('stream', 'ReadableStream', stream);
  }
  if (isReadableStreamLocked(stream)) {
    throw new ERR_INVALID_STATE.TypeError('ReadableStream is locked');
  }
}

class ReadableStreamDefaultReader {
  [kType] = 'ReadableStreamDefaultReader';

  constructor(stream) {
    checkStream(stream);
    this[kState] = { readRequests: [], stream: undefined, close: undefined };
    readableStreamReaderGenericInitialize(this, stream);
  }

  read() {
    if (!isReadableStreamDefaultReader(this)) {
      return Promise.reject(new ERR_INVALID_THIS('ReadableStreamDefaultReader'));
    }
    if (this[kState].stream === undefined) return Promise.reject(detached());
    const request = new ReadRequest();
    readableStreamDefaultReaderRead(this, request);
    return request.promise;
  }

  releaseLock() {
    if (!isReadableStreamDefaultReader(this)) {
      throw new ERR_INVALID_THIS('ReadableStreamDefaultReader');
    }
    if (this[kState].stream !== undefined) readableStreamDefaultReaderRelease(this);
  }

  get closed() {
    if (!isReadableStreamDefaultReader(this)) {
      return Promise.reject(new ERR_INVALID_THIS('ReadableStreamDefaultReader'));
    }
    return this[kState].close.promise;
  }

  cancel(reason = undefined) {
    if (!isReadableStreamDefaultReader(this)) {
      return Promise.reject(new ERR_INVALID_THIS('ReadableStreamDefaultReader'));
    }
    if (this[kState].stream === undefined) return Promise.reject(detached());
    return readableStreamReaderGenericCancel(this, reason);
  }

  [inspectCustom](depth, options) {
    return customInspect(this, depth, options, this.constructor.name, {
      stream: this[kState].stream,
      readRequests: this[kState].readRequests.length,
      close: this[kState].close.promise,
    });
  }
}
describeClass(ReadableStreamDefaultReader, ['closed', 'read', 'releaseLock', 'cancel']);

// Elements a read must at least give, checked against the view.
function minimumOf(view, options) {
  validateObject(options, 'options', kValidateObjectAllowObjectsAndNull);
  const min = options?.min ?? 1;
  if (typeof min !== 'number') throw new ERR_INVALID_ARG_TYPE('options.min', 'number', min);
  if (!Number.isInteger(min)) {
    throw new ERR_INVALID_ARG_VALUE('options.min', min, 'must be an integer');
  }
  if (min <= 0) throw new ERR_INVALID_ARG_VALUE('options.min', min, 'must be greater than 0');
  const isDataView = view instanceof DataView;
  const length = isDataView ? view.byteLength : view.length;
  if (min > length) {
    throw new ERR_OUT_OF_RANGE('options.min', `<= view.${isDataView ? 'byteLength' : 'length'}`,
                               min);
  }
  return min;
}

class ReadableStreamBYOBReader {
  [kType] = 'ReadableStreamBYOBReader';

  constructor(stream) {
    checkStream(stream);
    if (!isReadableByteStreamController(stream[kState].controller)) {
      throw new ERR_INVALID_ARG_VALUE('stream', stream, 'must be a byte stream');
    }
    this[kState] = { readIntoRequests: [], stream: undefined, close: undefined };
    readableStreamReaderGenericInitialize(this, stream);
  }

  async read(view, options = {}) {
    if (!isReadableStreamBYOBReader(this)) throw new ERR_INVALID_THIS('ReadableStreamBYOBReader');
    validateBuffer(view, 'view');
    const min = minimumOf(view, options);
    if (view.byteLength === 0 || view.buffer.byteLength === 0 || isDetached(view.buffer)) {
      throw new ERR_INVALID_STATE.TypeError(
        'View or Viewed ArrayBuffer is zero-length or detached');
    }
    if (this[kState].stream === undefined) throw detached();
    const request = new ReadRequest();
    readableStreamBYOBReaderRead(this, view, min, request);
    return request.promise;
  }

  releaseLock() {
    if (!isReadableStreamBYOBReader(this)) throw new ERR_INVALID_THIS('ReadableStreamBYOBReader');
    if (this[kState].stream !== undefined) readableStreamBYOBReaderRelease(this);
  }

  get closed() {
    if (!isReadableStreamBYOBReader(this)) {
      return Promise.reject(new ERR_INVALID_THIS('ReadableStreamBYOBReader'));
    }
    return this[kState].close.promise;
  }

  cancel(reason = undefined) {
    if (!isReadableStreamBYOBReader(this)) {
      return Promise.reject(new ERR_INVALID_THIS('ReadableStreamBYOBReader'));
    }
    if (this[kState].stream === undefined) return Promise.reject(detached());
    return readableStreamReaderGenericCancel(this, reason);
  }

  [inspectCustom](depth, options) {
    return customInspect(this, depth, options, this.constructor.name, {
      stream: this[kState].stream,
      readIntoRequests: this[kState].readIntoRequests.length,
      close: this[kState].close.promise,
    });
  }
}
describeClass(ReadableStreamBYOBReader, ['closed', 'read', 'releaseLock', 'cancel']);

function readableStreamBYOBReaderRead(reader, view, min, request) {
  const { stream } = reader[kState];
  stream[kState].disturbed = true;
  if (stream[kState].state === 'errored') {
    request.error(stream[kState].storedError);
    return;
  }
  const { readableByteStreamControllerPullInto } = require('internal/webstreams/readable_bytes');
  readableByteStreamControllerPullInto(stream[kState].controller, view, min, request);
}

module.exports = {
  ReadableStreamBYOBReader,
  ReadableStreamDefaultReader,
  readableStreamBYOBReaderRead,
};

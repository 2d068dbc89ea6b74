'use strict';

const {
  codes: {
    ERR_ILLEGAL_CONSTRUCTOR, ERR_INVALID_ARG_VALUE, ERR_INVALID_STATE, ERR_INVALID_THIS,
  },
} = require('internal/errors');
const {
  kValidateObjectAllowObjects,
  kValidateObjectAllowObjectsAndNull,
  validateObject,
} = require('internal/validators');
const { kEmptyObject } = require('internal/util');
const {
  customInspect,
  deferred,
  describeClass,
  extractHighWaterMark,
  extractSizeAlgorithm,
  inspectCustom,
  isBrandCheck,
  kState,
  kType,
  promiseCall,
  requireMethod,
} = require('internal/webstreams/util');
const {
  createReadableStream,
  readableStreamDefaultControllerCanCloseOrEnqueue,
  readableStreamDefaultControllerClose,
  readableStreamDefaultControllerEnqueue,
  readableStreamDefaultControllerError,
  readableStreamDefaultControllerGetDesiredSize,
  readableStreamDefaultControllerHasBackpressure,
} = require('internal/webstreams/readablestream');
const {
  createWritableStream,
  writableStreamDefaultControllerErrorIfNeeded,
} = require('internal/webstreams/writablestream');

const token = Symbol('construct');
const isTransformStream = isBrandCheck('TransformStream');
const isTransformStreamDefaultController = isBrandCheck('TransformStreamDefaultController');

class TransformStream {
  [kType] = 'TransformStream';

  constructor(transformer = kEmptyObject, writableStrategy = kEmptyObject,
              readableStrategy = kEmptyObject) {
    validateObject(transformer, 'transformer', kValidateObjectAllowObjects);
    validateObject(writableStrategy, 'writableStrategy', kValidateObjectAllowObjectsAndNull);
    validateObject(readableStrategy, 'readableStrategy', kValidateObjectAllowObjectsAndNull);
    for (const name of ['readableType', 'writableType']) {
      const type = transformer[name];
      if (type !== undefined) {
        throw new ERR_INVALID_ARG_VALUE.RangeError(`transformer.${name}`, type);
      }
    }
    const start = requireMethod(transformer, 'start', 'transformer');
    const started = deferred();
    initializeTransformStream(
      this,
      started.promise,
      extractHighWaterMark(writableStrategy?.highWaterMark, 1),
      extractSizeAlgorithm(writableStrategy?.size),
      extractHighWaterMark(readableStrategy?.highWaterMark, 0),
      extractSizeAlgorithm(readableStrategy?.size),
    );
    setupControllerFromTransformer(this, transformer);
    started.resolve(start?.call(transformer, this[kState].controller));
  }

  get readable() {
    if (!isTransformStream(this)) throw new ERR_INVALID_THIS('TransformStream');
    return this[kState].readable;
  }

  get writable() {
    if (!isTransformStream(this)) throw new ERR_INVALID_THIS('TransformStream');
    return this[kState].writable;
  }

  [inspectCustom](depth, options) {
    return customInspect(this, depth, options, this.constructor.name, {
      readable: this[kState].readable,
      writable: this[kState].writable,
      backpressure: this[kState].backpressure,
    });
  }
}
describeClass(TransformStream, ['readable', 'writable']);

class TransformStreamDefaultController {
  [kType] = 'TransformStreamDefaultController';
  [kState] = {};

  constructor(secret = undefined) {
    if (secret !== token) throw new ERR_ILLEGAL_CONSTRUCTOR();
  }

  get desiredSize() {
    checkController(this);
    const { readable } = this[kState].stream[kState];
    return readableStreamDefaultControllerGetDesiredSize(readable[kState].controller);
  }

  enqueue(chunk = undefined) {
    checkController(this);
    transformStreamDefaultControllerEnqueue(this, chunk);
  }

  error(reason = undefined) {
    checkController(this);
    transformStreamError(this[kState].stream, reason);
  }

  terminate() {
    checkController(this);
    const { stream } = this[kState];
    readableStreamDefaultControllerClose(stream[kState].readable[kState].controller);
    errorWritableAndUnblockWrite(
      stream, new ERR_INVALID_STATE.TypeError('TransformStream has been terminated'));
  }

  [inspectCustom](depth, options) {
    return customInspect(this, depth, options, this.constructor.name,
                         { stream: this[kState].stream });
  }
}
describeClass(TransformStreamDefaultController, ['desiredSize', 'enqueue', 'error', 'terminate']);

function checkController(controller) {
  if (!isTransformStreamDefaultController(controller)) {
    throw new ERR_INVALID_THIS('TransformStreamDefaultController');
  }
}

function initializeTransformStream(
  stream, startPromise, writableHighWaterMark, writableSize, readableHighWaterMark,
  readableSize) {
  const state = stream[kState] = {
    readable: undefined,
    writable: undefined,
    controller: undefined,
    backpressure: undefined,
    backpressureChange: undefined,
  };
  const start = () => startPromise;
  state.writable = createWritableStream(
    start,
    (chunk) => sinkWrite(stream, chunk),
    () => sinkClose(stream),
    (reason) => sinkAbort(stream, reason),
    writableHighWaterMark,
    writableSize,
  );
  state.readable = createReadableStream(
    start,
    () => sourcePull(stream),
    (reason) => sourceCancel(stream, reason),
    readableHighWaterMark,
    readableSize,
  );
  setBackpressure(stream, true);
}

function setupControllerFromTransformer(stream, transformer) {
  const transform = requireMethod(transformer, 'transform', 'transformer');
  const flush = requireMethod(transformer, 'flush', 'transformer');
  const cancel = requireMethod(transformer, 'cancel', 'transformer');
  const controller = new TransformStreamDefaultController(token);
  Object.assign(controller[kState], {
    stream,
    transformAlgorithm: transform ?
      (chunk) => transform.call(transformer, chunk, controller) :
      (chunk) => transformStreamDefaultControllerEnqueue(controller, chunk),
    flushAlgorithm: flush ? () => flush.call(transformer, controller) : () => {},
    cancelAlgorithm: cancel ? (reason) => cancel.call(transformer, reason) : () => {},
    finish: undefined,
  });
  stream[kState].controller = controller;
}

function setBackpressure(stream, backpressure) {
  stream[kState].backpressureChange?.resolve();
  stream[kState].backpressureChange = deferred();
  stream[kState].backpressure = backpressure;
}

function transformStreamError(stream, error) {
  readableStreamDefaultControllerError(stream[kState].readable[kState].controller, error);
  errorWritableAndUnblockWrite(stream, error);
}

function errorWritableAndUnblockWrite(stream, error) {
  const { controller, writable, backpressure } = stream[kState];
  clearAlgorithms(controller);
  writableStreamDefaultControllerErrorIfNeeded(writable[kState].controller, error);
  if (backpressure) setBackpressure(stream, false);
}

function clearAlgorithms(controller) {
  controller[kState].transformAlgorithm = undefined;
  controller[kState].flushAlgorithm = undefined;
  controller[kState].cancelAlgorithm = undefined;
}

function transformStreamDefaultControllerEnqueue(controller, chunk) {
  const { stream } = controller[kState];
  const { readable, backpressure } = stream[kState];
  const readableController = readable[kState].controller;
  if (!readableStreamDefaultControllerCanCloseOrEnqueue(readableController)) {
    throw new ERR_INVALID_STATE.TypeError('Unable to enqueue');
  }
  try {
    readableStreamDefaultControllerEnqueue(readableController, chunk);
  } catch (error) {
    errorWritableAndUnblockWrite(stream, error);
    throw readable[kState].storedError;
  }
  const now = readableStreamDefaultControllerHasBackpressure(readableController);
  if (now !== backpressure) setBackpressure(stream, true);
}

async function performTransform(controller, chunk) {
  try {
    return await promiseCall(controller[kState].transformAlgorithm, undefined, chunk);
  } catch (error) {
    transformStreamError(controller[kState].stream, error);
    throw error;
  }
}

async function sinkWrite(stream, chunk) {
  const { backpressure, backpressureChange, controller, writable } = stream[kState];
  if (backpressure) {
    await backpressureChange.promise;
    const { state, storedError } = writable[kState];
    if (state === 'erroring') throw storedError;
  }
  await performTransform(controller, chunk);
}

// Cancel, abort and close share one end, whichever comes first.
function finishOnce(stream, algorithm, args, onFulfilled, onRejected) {
  const { controller } = stream[kState];
  if (controller[kState].finish !== undefined) return controller[kState].finish.promise;
  const finish = controller[kState].finish = deferred(true);
  const result = promiseCall(controller[kState][algorithm], undefined, ...args);
  clearAlgorithms(controller);
  result.then(() => onFulfilled(finish), (error) => onRejected(finish, error));
  return finish.promise;
}

function sinkAbort(stream, reason) {
  const { readable } = stream[kState];
  const readableController = readable[kState].controller;
  return finishOnce(stream, 'cancelAlgorithm', [reason], (finish) => {
    if (readable[kState].state === 'errored') {
      finish.reject(readable[kState].storedError);
    } else {
      readableStreamDefaultControllerError(readableController, reason);
      finish.resolve();
    }
  }, (finish, error) => {
    readableStreamDefaultControllerError(readableController, error);
    finish.reject(error);
  });
}

function sinkClose(stream) {
  const { readable } = stream[kState];
  const readableController = readable[kState].controller;
  return finishOnce(stream, 'flushAlgorithm', [], (finish) => {
    if (readable[kState].state === 'errored') {
      finish.reject(readable[kState].storedError);
    } else {
      readableStreamDefaultControllerClose(readableController);
      finish.resolve();
    }
  }, (finish, error) => {
    readableStreamDefaultControllerError(readableController, error);
    finish.reject(error);
  });
}

function sourceCancel(stream, reason) {
  const { writable } = stream[kState];
  return finishOnce(stream, 'cancelAlgorithm', [reason], (finish) => {
    if (writable[kState].state === 'errored') {
      finish.reject(writable[kState].storedError);
    } else {
      errorWritable(stream, reason);
      finish.resolve();
    }
  }, (finish, error) => {
    errorWritable(stream, error);
    finish.reject(error);
  });
}

function errorWritable(stream, error) {
  const { writable, backpressure } = stream[kState];
  writableStreamDefaultControllerErrorIfNeeded(writable[kState].controller, error);
  if (backpressure) setBackpressure(stream, false);
}

function sourcePull(stream) {
  setBackpressure(stream, false);
  return stream[kState].backpressureChange.promise;
}

module.exports = {
  TransformStream,
  TransformStreamDefaultController,
  isTransformStream,
  isTransformStreamDefaultController,
};

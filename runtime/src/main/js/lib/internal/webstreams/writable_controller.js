'use strict';

// WritableStreamDefaultController and its abstract operations.

const {
  codes: { ERR_ILLEGAL_CONSTRUCTOR, ERR_INVALID_THIS },
} = require('internal/errors');
const {
  customInspect,
  dequeueValue,
  describeClass,
  enqueueValueWithSize,
  inspectCustom,
  kState,
  kType,
  peekQueueValue,
  promiseCall,
  requireMethod,
  resetQueue,
} = require('internal/webstreams/util');
const core = require('internal/webstreams/writable_core');

const { isWritableStreamDefaultController, kAbort, kControllerErrorFunction, kError } = core;
const token = Symbol('construct');
const kCloseSentinel = Symbol('kCloseSentinel');

class WritableStreamDefaultController {
  [kType] = 'WritableStreamDefaultController';
  [kState] = {};

  constructor(secret = undefined) {
    if (secret !== token) throw new ERR_ILLEGAL_CONSTRUCTOR();
  }

  [kAbort](reason) {
    const result = promiseCall(this[kState].abortAlgorithm, undefined, reason);
    clearAlgorithms(this);
    return result;
  }

  [kError]() {
    resetQueue(this);
  }

  get signal() {
    if (!isWritableStreamDefaultController(this)) {
      throw new ERR_INVALID_THIS('WritableStreamDefaultController');
    }
    return this[kState].abortController.signal;
  }

  error(error = undefined) {
    if (!isWritableStreamDefaultController(this)) {
      throw new ERR_INVALID_THIS('WritableStreamDefaultController');
    }
    if (this[kState].stream[kState].state !== 'writable') return;
    writableStreamDefaultControllerError(this, error);
  }

  [inspectCustom](depth, options) {
    return customInspect(this, depth, options, this.constructor.name,
                         { stream: this[kState].stream });
  }
}
describeClass(WritableStreamDefaultController, ['signal', 'error']);

function clearAlgorithms(controller) {
  const state = controller[kState];
  state.writeAlgorithm = undefined;
  state.closeAlgorithm = undefined;
  state.abortAlgorithm = undefined;
  state.sizeAlgorithm = undefined;
}

function writableStreamDefaultControllerClose(controller) {
  enqueueValueWithSize(controller, kCloseSentinel, 0);
  advanceQueueIfNeeded(controller);
}

function writableStreamDefaultControllerError(controller, error) {
  clearAlgorithms(controller);
  core.writableStreamStartErroring(controller[kState].stream, error);
}

function writableStreamDefaultControllerErrorIfNeeded(controller, error) {
  if (controller[kState].stream[kState].state === 'writable') {
    writableStreamDefaultControllerError(controller, error);
  }
}

function writableStreamDefaultControllerGetChunkSize(controller, chunk) {
  const { sizeAlgorithm } = controller[kState];
  // Erroring already: the size does not matter any more.
  if (sizeAlgorithm === undefined) return 1;
  try {
    return sizeAlgorithm(chunk);
  } catch (error) {
    writableStreamDefaultControllerErrorIfNeeded(controller, error);
    return 1;
  }
}

function writableStreamDefaultControllerGetDesiredSize(controller) {
  return controller[kState].highWaterMark - controller[kState].queueTotalSize;
}

function hasBackpressure(controller) {
  return writableStreamDefaultControllerGetDesiredSize(controller) <= 0;
}

function writableStreamDefaultControllerWrite(controller, chunk, chunkSize) {
  try {
    enqueueValueWithSize(controller, chunk, chunkSize);
  } catch (error) {
    writableStreamDefaultControllerErrorIfNeeded(controller, error);
    return;
  }
  const { stream } = controller[kState];
  if (!core.writableStreamCloseQueuedOrInFlight(stream) && stream[kState].state === 'writable') {
    core.writableStreamUpdateBackpressure(stream, hasBackpressure(controller));
  }
  advanceQueueIfNeeded(controller);
}

function advanceQueueIfNeeded(controller) {
  const { queue, started, stream } = controller[kState];
  if (!started || stream[kState].inFlightWriteRequest !== undefined) return;
  if (stream[kState].state === 'erroring') {
    core.writableStreamFinishErroring(stream);
    return;
  }
  if (queue.length === 0) return;
  const value = peekQueueValue(controller);
  if (value === kCloseSentinel) processClose(controller);
  else processWrite(controller, value);
}

function processClose(controller) {
  const { closeAlgorithm, stream } = controller[kState];
  core.writableStreamMarkCloseRequestInFlight(stream);
  dequeueValue(controller);
  const result = promiseCall(closeAlgorithm, undefined);
  clearAlgorithms(controller);
  result.then(
    () => core.writableStreamFinishInFlightClose(stream),
    (error) => core.writableStreamFinishInFlightCloseWithError(stream, error),
  );
}

function processWrite(controller, chunk) {
  const { stream, writeAlgorithm } = controller[kState];
  core.writableStreamMarkFirstWriteRequestInFlight(stream);
  promiseCall(writeAlgorithm, undefined, chunk, controller).then(
    () => {
      core.writableStreamFinishInFlightWrite(stream);
      const { state } = stream[kState];
      dequeueValue(controller);
      if (state === 'writable' && !core.writableStreamCloseQueuedOrInFlight(stream)) {
        core.writableStreamUpdateBackpressure(stream, hasBackpressure(controller));
      }
      advanceQueueIfNeeded(controller);
    },
    (error) => {
      if (stream[kState].state === 'writable') clearAlgorithms(controller);
      core.writableStreamFinishInFlightWriteWithError(stream, error);
    },
  );
}

function setupWritableStreamDefaultController(
  stream, startAlgorithm, writeAlgorithm, closeAlgorithm, abortAlgorithm, highWaterMark,
  sizeAlgorithm) {
  const { AbortController } = require('internal/abort_controller');
  const controller = new WritableStreamDefaultController(token);
  const state = Object.assign(controller[kState], {
    stream, abortController: new AbortController(), started: false, sizeAlgorithm, highWaterMark,
    writeAlgorithm, closeAlgorithm, abortAlgorithm,
  });
  resetQueue(controller);
  stream[kState].controller = controller;
  stream[kControllerErrorFunction] = controller.error.bind(controller);
  core.writableStreamUpdateBackpressure(stream, hasBackpressure(controller));
  const startResult = startAlgorithm(controller);
  Promise.resolve(startResult).then(
    () => {
      state.started = true;
      advanceQueueIfNeeded(controller);
    },
    (error) => {
      state.started = true;
      core.writableStreamDealWithRejection(stream, error);
    },
  );
  return controller;
}

const nothing = () => {};

function setupWritableStreamDefaultControllerFromSink(stream, sink, highWaterMark, sizeAlgorithm) {
  const start = requireMethod(sink, 'start', 'sink');
  const write = requireMethod(sink, 'write', 'sink');
  const close = requireMethod(sink, 'close', 'sink');
  const abort = requireMethod(sink, 'abort', 'sink');
  setupWritableStreamDefaultController(
    stream,
    start ? (controller) => start.call(sink, controller) : nothing,
    write ? (chunk, controller) => write.call(sink, chunk, controller) : nothing,
    close ? () => close.call(sink) : nothing,
    abort ? (reason) => abort.call(sink, reason) : nothing,
    highWaterMark,
    sizeAlgorithm,
  );
}

module.exports = {
  WritableStreamDefaultController,
  setupWritableStreamDefaultController,
  setupWritableStreamDefaultControllerFromSink,
  writableStreamDefaultControllerClose,
  writableStreamDefaultControllerErrorIfNeeded,
  writableStreamDefaultControllerGetChunkSize,
  writableStreamDefaultControllerGetDesiredSize,
  writableStreamDefaultControllerWrite,
};

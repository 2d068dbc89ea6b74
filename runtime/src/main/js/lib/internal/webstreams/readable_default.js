'use strict';

// ReadableStreamDefaultController and its abstract operations.

const {
  codes: { ERR_ILLEGAL_CONSTRUCTOR, ERR_INVALID_STATE, ERR_INVALID_THIS },
} = require('internal/errors');
const {
  customInspect,
  dequeueValue,
  describeClass,
  enqueueValueWithSize,
  inspectCustom,
  kState,
  kType,
  promiseCall,
  requireMethod,
  resetQueue,
} = require('internal/webstreams/util');
const {
  isReadableStreamDefaultController,
  isReadableStreamLocked,
  kCancel,
  kControllerErrorFunction,
  kPull,
  kRelease,
  readableStreamAddReadRequest,
  readableStreamClose,
  readableStreamError,
  readableStreamFulfillReadRequest,
  readableStreamGetNumReadRequests,
} = require('internal/webstreams/readable_core');

const token = Symbol('construct');

function check(controller) {
  if (!isReadableStreamDefaultController(controller)) {
    throw new ERR_INVALID_THIS('ReadableStreamDefaultController');
  }
}

class ReadableStreamDefaultController {
  [kType] = 'ReadableStreamDefaultController';
  [kState] = {};

  constructor(secret = undefined) {
    if (secret !== token) throw new ERR_ILLEGAL_CONSTRUCTOR();
  }

  get desiredSize() {
    check(this);
    return readableStreamDefaultControllerGetDesiredSize(this);
  }

  close() {
    check(this);
    if (!readableStreamDefaultControllerCanCloseOrEnqueue(this)) {
      throw new ERR_INVALID_STATE.TypeError('Controller is already closed');
    }
    readableStreamDefaultControllerClose(this);
  }

  enqueue(chunk = undefined) {
    check(this);
    if (!readableStreamDefaultControllerCanCloseOrEnqueue(this)) {
      throw new ERR_INVALID_STATE.TypeError('Controller is already closed');
    }
    readableStreamDefaultControllerEnqueue(this, chunk);
  }

  error(error = undefined) {
    check(this);
    readableStreamDefaultControllerError(this, error);
  }

  [kCancel](reason) {
    resetQueue(this);
    const result = promiseCall(this[kState].cancelAlgorithm, undefined, reason);
    clearAlgorithms(this);
    return result;
  }

  [kPull](request) {
    const { queue, stream, closeRequested } = this[kState];
    if (queue.length === 0) {
      readableStreamAddReadRequest(stream, request);
      callPullIfNeeded(this);
      return;
    }
    const chunk = dequeueValue(this);
    if (closeRequested && queue.length === 0) {
      clearAlgorithms(this);
      readableStreamClose(stream);
    } else {
      callPullIfNeeded(this);
    }
    request.chunk(chunk);
  }

  [kRelease]() {}

  [inspectCustom](depth, options) {
    return customInspect(this, depth, options, this.constructor.name, {});
  }
}
describeClass(ReadableStreamDefaultController, ['desiredSize', 'close', 'enqueue', 'error']);

function callPullIfNeeded(controller) {
  if (!shouldCallPull(controller)) return;
  const state = controller[kState];
  if (state.pulling) {
    state.pullAgain = true;
    return;
  }
  state.pulling = true;
  promiseCall(state.pullAlgorithm, undefined, controller).then(
    () => {
      state.pulling = false;
      if (state.pullAgain) {
        state.pullAgain = false;
        callPullIfNeeded(controller);
      }
    },
    (error) => readableStreamDefaultControllerError(controller, error),
  );
}

function shouldCallPull(controller) {
  const { stream, started } = controller[kState];
  if (!readableStreamDefaultControllerCanCloseOrEnqueue(controller) || !started) return false;
  if (isReadableStreamLocked(stream) && readableStreamGetNumReadRequests(stream) > 0) return true;
  return readableStreamDefaultControllerGetDesiredSize(controller) > 0;
}

function clearAlgorithms(controller) {
  const state = controller[kState];
  state.pullAlgorithm = undefined;
  state.cancelAlgorithm = undefined;
  state.sizeAlgorithm = undefined;
}

function readableStreamDefaultControllerClose(controller) {
  if (!readableStreamDefaultControllerCanCloseOrEnqueue(controller)) return;
  const state = controller[kState];
  state.closeRequested = true;
  if (state.queue.length === 0) {
    clearAlgorithms(controller);
    readableStreamClose(state.stream);
  }
}

function readableStreamDefaultControllerEnqueue(controller, chunk) {
  if (!readableStreamDefaultControllerCanCloseOrEnqueue(controller)) return;
  const state = controller[kState];
  const { stream } = state;
  if (isReadableStreamLocked(stream) && readableStreamGetNumReadRequests(stream) > 0) {
    readableStreamFulfillReadRequest(stream, chunk, false);
  } else {
    try {
      // Called as a function, so without a receiver.
      const { sizeAlgorithm } = state;
      enqueueValueWithSize(controller, chunk, sizeAlgorithm(chunk));
    } catch (error) {
      readableStreamDefaultControllerError(controller, error);
      throw error;
    }
  }
  callPullIfNeeded(controller);
}

function readableStreamDefaultControllerError(controller, error) {
  const { stream } = controller[kState];
  if (stream[kState].state !== 'readable') return;
  resetQueue(controller);
  clearAlgorithms(controller);
  readableStreamError(stream, error);
}

function readableStreamDefaultControllerGetDesiredSize(controller) {
  const { stream, highWaterMark, queueTotalSize } = controller[kState];
  switch (stream[kState].state) {
    case 'errored': return null;
    case 'closed': return 0;
    default: return highWaterMark - queueTotalSize;
  }
}

function readableStreamDefaultControllerHasBackpressure(controller) {
  return !shouldCallPull(controller);
}

function readableStreamDefaultControllerCanCloseOrEnqueue(controller) {
  const { stream, closeRequested } = controller[kState];
  return !closeRequested && stream[kState].state === 'readable';
}

function setupReadableStreamDefaultController(
  stream, startAlgorithm, pullAlgorithm, cancelAlgorithm, highWaterMark, sizeAlgorithm) {
  const controller = new ReadableStreamDefaultController(token);
  const state = Object.assign(controller[kState], {
    stream, started: false, closeRequested: false, pullAgain: false, pulling: false,
    sizeAlgorithm, highWaterMark, pullAlgorithm, cancelAlgorithm,
  });
  resetQueue(controller);
  stream[kState].controller = controller;
  stream[kControllerErrorFunction] = controller.error.bind(controller);
  const startResult = startAlgorithm(controller);
  Promise.resolve(startResult).then(
    () => {
      state.started = true;
      callPullIfNeeded(controller);
    },
    (error) => readableStreamDefaultControllerError(controller, error),
  );
  return controller;
}

const nothing = () => {};

function setupReadableStreamDefaultControllerFromSource(
  stream, source, highWaterMark, sizeAlgorithm) {
  const start = requireMethod(source, 'start', 'source');
  const pull = requireMethod(source, 'pull', 'source');
  const cancel = requireMethod(source, 'cancel', 'source');
  setupReadableStreamDefaultController(
    stream,
    start ? (controller) => start.call(source, controller) : nothing,
    pull ? (controller) => pull.call(source, controller) : nothing,
    cancel ? (reason) => cancel.call(source, reason) : nothing,
    highWaterMark,
    sizeAlgorithm,
  );
}

module.exports = {
  ReadableStreamDefaultController,
  readableStreamDefaultControllerCanCloseOrEnqueue,
  readableStreamDefaultControllerClose,
  readableStreamDefaultControllerEnqueue,
  readableStreamDefaultControllerError,
  readableStreamDefaultControllerGetDesiredSize,
  readableStreamDefaultControllerHasBackpressure,
  setupReadableStreamDefaultController,
  setupReadableStreamDefaultControllerFromSource,
};

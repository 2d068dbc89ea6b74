'use strict';

// ReadableByteStreamController with its abstract operations.

const {
  codes: {
    ERR_ILLEGAL_CONSTRUCTOR, ERR_INVALID_ARG_VALUE, ERR_INVALID_STATE,
    ERR_INVALID_THIS, ERR_OUT_OF_RANGE,
  },
} = require('internal/errors');
const { validateBuffer } = require('internal/validators');
const {
  copyBytes,
  customInspect,
  describeClass,
  inspectCustom,
  isDetached,
  kState,
  kType,
  promiseCall,
  resetQueue,
  transferArrayBuffer,
} = require('internal/webstreams/util');
const core = require('internal/webstreams/readable_core');
const {
  isReadableByteStreamController,
  kCancel,
  kControllerErrorFunction,
  kPull,
  kRelease,
  readableStreamHasBYOBReader,
  readableStreamHasDefaultReader,
} = core;
const {
  ReadableStreamBYOBRequest,
  token,
} = require('internal/webstreams/readable_byob_request');

const invalidState = (message) => new ERR_INVALID_STATE.TypeError(message);

function check(controller) {
  if (!isReadableByteStreamController(controller)) {
    throw new ERR_INVALID_THIS('ReadableByteStreamController');
  }
  return controller[kState];
}

class ReadableByteStreamController {
  [kType] = 'ReadableByteStreamController';
  [kState] = {};

  constructor(secret = undefined) {
    if (secret !== token) throw new ERR_ILLEGAL_CONSTRUCTOR();
  }

  get byobRequest() {
    const state = check(this);
    if (state.byobRequest === null && state.pendingPullIntos.length > 0) {
      const { buffer, byteOffset, bytesFilled, byteLength } = state.pendingPullIntos[0];
      const view = new Uint8Array(buffer, byteOffset + bytesFilled, byteLength - bytesFilled);
      state.byobRequest = new ReadableStreamBYOBRequest(token, this, view);
    }
    return state.byobRequest;
  }

  get desiredSize() {
    check(this);
    return desiredSizeOf(this);
  }

  close() {
    const { closeRequested, stream } = check(this);
    if (closeRequested) throw invalidState('Controller is already closed');
    if (stream[kState].state !== 'readable') {
      throw invalidState('ReadableStream is already closed');
    }
    readableByteStreamControllerClose(this);
  }

  enqueue(chunk) {
    const { closeRequested, stream } = check(this);
    validateBuffer(chunk);
    if (chunk.byteLength === 0 || chunk.buffer.byteLength === 0 || isDetached(chunk.buffer)) {
      throw invalidState('chunk ArrayBuffer is zero-length or detached');
    }
    if (closeRequested) throw invalidState('Controller is already closed');
    if (stream[kState].state !== 'readable') {
      throw invalidState('ReadableStream is already closed');
    }
    readableByteStreamControllerEnqueue(this, chunk);
  }

  error(error = undefined) {
    check(this);
    readableByteStreamControllerError(this, error);
  }

  [kCancel](reason) {
    clearPendingPullIntos(this);
    resetQueue(this);
    const result = promiseCall(this[kState].cancelAlgorithm, undefined, reason);
    clearAlgorithms(this);
    return result;
  }

  [kPull](request) {
    const state = this[kState];
    if (state.queueTotalSize > 0) {
      fillReadRequestFromQueue(this, request);
      return;
    }
    if (state.autoAllocateChunkSize !== undefined) {
      let buffer;
      try {
        buffer = new ArrayBuffer(state.autoAllocateChunkSize);
      } catch (error) {
        request.error(error);
        return;
      }
      state.pendingPullIntos.push({
        buffer,
        bufferByteLength: state.autoAllocateChunkSize,
        byteOffset: 0,
        byteLength: state.autoAllocateChunkSize,
        bytesFilled: 0,
        minimumFill: 1,
        elementSize: 1,
        ctor: Uint8Array,
        type: 'default',
      });
    }
    core.readableStreamAddReadRequest(state.stream, request);
    callPullIfNeeded(this);
  }

  [kRelease]() {
    const { pendingPullIntos } = this[kState];
    if (pendingPullIntos.length === 0) return;
    pendingPullIntos[0].type = 'none';
    this[kState].pendingPullIntos = [pendingPullIntos[0]];
  }

  [inspectCustom](depth, options) {
    return customInspect(this, depth, options, this.constructor.name, {});
  }
}
describeClass(ReadableByteStreamController,
              ['byobRequest', 'desiredSize', 'close', 'enqueue', 'error']);

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
    (error) => readableByteStreamControllerError(controller, error),
  );
}

function shouldCallPull(controller) {
  const { stream, closeRequested, started } = controller[kState];
  if (stream[kState].state !== 'readable' || closeRequested || !started) return false;
  if (readableStreamHasDefaultReader(stream) &&
      core.readableStreamGetNumReadRequests(stream) > 0) return true;
  if (readableStreamHasBYOBReader(stream) &&
      core.readableStreamGetNumReadIntoRequests(stream) > 0) return true;
  return desiredSizeOf(controller) > 0;
}

function desiredSizeOf(controller) {
  const { stream, highWaterMark, queueTotalSize } = controller[kState];
  switch (stream[kState].state) {
    case 'errored': return null;
    case 'closed': return 0;
    default: return highWaterMark - queueTotalSize;
  }
}

function clearAlgorithms(controller) {
  controller[kState].pullAlgorithm = undefined;
  controller[kState].cancelAlgorithm = undefined;
}

function invalidateBYOBRequest(controller) {
  const request = controller[kState].byobRequest;
  if (request === null) return;
  request[kState].controller = undefined;
  request[kState].view = null;
  controller[kState].byobRequest = null;
}

function clearPendingPullIntos(controller) {
  invalidateBYOBRequest(controller);
  controller[kState].pendingPullIntos = [];
}

function readableByteStreamControllerClose(controller) {
  const state = controller[kState];
  const { stream } = state;
  if (state.closeRequested || stream[kState].state !== 'readable') return;
  if (state.queueTotalSize > 0) {
    state.closeRequested = true;
    return;
  }
  const first = state.pendingPullIntos[0];
  if (first !== undefined && first.bytesFilled % first.elementSize !== 0) {
    const error = invalidState('Partial read');
    readableByteStreamControllerError(controller, error);
    throw error;
  }
  clearAlgorithms(controller);
  core.readableStreamClose(stream);
}

function readableByteStreamControllerError(controller, error) {
  const { stream } = controller[kState];
  if (stream[kState].state !== 'readable') return;
  clearPendingPullIntos(controller);
  resetQueue(controller);
  clearAlgorithms(controller);
  core.readableStreamError(stream, error);
}

function enqueueChunk(controller, buffer, byteOffset, byteLength) {
  controller[kState].queue.push({ buffer, byteOffset, byteLength });
  controller[kState].queueTotalSize += byteLength;
}

function enqueueClonedChunk(controller, buffer, byteOffset, byteLength) {
  let clone;
  try {
    clone = buffer.slice(byteOffset, byteOffset + byteLength);
  } catch (error) {
    readableByteStreamControllerError(controller, error);
    throw error;
  }
  enqueueChunk(controller, clone, 0, byteLength);
}

function enqueueDetachedPullInto(controller, descriptor) {
  if (descriptor.bytesFilled > 0) {
    enqueueClonedChunk(controller, descriptor.buffer, descriptor.byteOffset,
                       descriptor.bytesFilled);
  }
  controller[kState].pendingPullIntos.shift();
}

function readableByteStreamControllerEnqueue(controller, chunk) {
  const state = controller[kState];
  const { stream } = state;
  if (state.closeRequested || stream[kState].state !== 'readable') return;
  const { byteOffset, byteLength } = chunk;
  const buffer = transferArrayBuffer(chunk.buffer);
  const first = state.pendingPullIntos[0];
  if (first !== undefined) {
    if (isDetached(first.buffer)) {
      throw invalidState('Destination ArrayBuffer is detached');
    }
    invalidateBYOBRequest(controller);
    first.buffer = transferArrayBuffer(first.buffer);
    if (first.type === 'none') enqueueDetachedPullInto(controller, first);
  }
  if (readableStreamHasDefaultReader(stream)) {
    processReadRequestsUsingQueue(controller);
    if (core.readableStreamGetNumReadRequests(stream) === 0) {
      enqueueChunk(controller, buffer, byteOffset, byteLength);
    } else {
      if (state.pendingPullIntos.length > 0) state.pendingPullIntos.shift();
      core.readableStreamFulfillReadRequest(
        stream, new Uint8Array(buffer, byteOffset, byteLength), false);
    }
  } else if (readableStreamHasBYOBReader(stream)) {
    enqueueChunk(controller, buffer, byteOffset, byteLength);
    for (const filled of processPullIntosUsingQueue(controller)) {
      commitPullInto(stream, filled);
    }
  } else {
    enqueueChunk(controller, buffer, byteOffset, byteLength);
  }
  callPullIfNeeded(controller);
}

function processReadRequestsUsingQueue(controller) {
  const { readRequests } = controller[kState].stream[kState].reader[kState];
  while (readRequests.length > 0 && controller[kState].queueTotalSize > 0) {
    fillReadRequestFromQueue(controller, readRequests.shift());
  }
}

function fillReadRequestFromQueue(controller, request) {
  const state = controller[kState];
  const { buffer, byteOffset, byteLength } = state.queue.shift();
  state.queueTotalSize -= byteLength;
  handleQueueDrain(controller);
  request.chunk(new Uint8Array(buffer, byteOffset, byteLength));
}

function handleQueueDrain(controller) {
  const { queueTotalSize, closeRequested, stream } = controller[kState];
  if (queueTotalSize === 0 && closeRequested) {
    clearAlgorithms(controller);
    core.readableStreamClose(stream);
  } else {
    callPullIfNeeded(controller);
  }
}

function readableByteStreamControllerConvertPullIntoDescriptor(descriptor) {
  const { buffer, bytesFilled, byteLength, byteOffset, ctor, elementSize } = descriptor;
  if (bytesFilled > byteLength) throw new ERR_INVALID_STATE.RangeError('The buffer size is invalid');
  return new ctor(transferArrayBuffer(buffer), byteOffset, bytesFilled / elementSize);
}

function commitPullInto(stream, descriptor) {
  const done = stream[kState].state === 'closed';
  const view = readableByteStreamControllerConvertPullIntoDescriptor(descriptor);
  if (descriptor.type === 'default') core.readableStreamFulfillReadRequest(stream, view, done);
  else core.readableStreamFulfillReadIntoRequest(stream, view, done);
}

// The pull-intos the queue could fill, taken from the pending ones.
function processPullIntosUsingQueue(controller) {
  const state = controller[kState];
  const filled = [];
  while (state.pendingPullIntos.length > 0 && state.queueTotalSize > 0) {
    if (!fillPullIntoFromQueue(controller, state.pendingPullIntos[0])) break;
    filled.push(shiftPendingPullInto(controller));
  }
  return filled;
}

function shiftPendingPullInto(controller) {
  return controller[kState].pendingPullIntos.shift();
}

// Copies from the queue what fits; true if the descriptor has got enough.
function fillPullIntoFromQueue(controller, descriptor) {
  const state = controller[kState];
  const maxBytes = Math.min(state.queueTotalSize, descriptor.byteLength - descriptor.bytesFilled);
  const maxFilled = descriptor.bytesFilled + maxBytes;
  const aligned = maxFilled - maxFilled % descriptor.elementSize;
  const ready = aligned >= descriptor.minimumFill;
  let left = ready ? aligned - descriptor.bytesFilled : maxBytes;
  while (left > 0) {
    const head = state.queue[0];
    const count = Math.min(left, head.byteLength);
    copyBytes(descriptor.buffer, descriptor.byteOffset + descriptor.bytesFilled,
              head.buffer, head.byteOffset, count);
    if (head.byteLength === count) {
      state.queue.shift();
    } else {
      head.byteOffset += count;
      head.byteLength -= count;
    }
    state.queueTotalSize -= count;
    descriptor.bytesFilled += count;
    left -= count;
  }
  return ready;
}

function readableByteStreamControllerPullInto(controller, view, min, request) {
  const state = controller[kState];
  const { stream } = state;
  const isDataView = view instanceof DataView;
  const elementSize = isDataView ? 1 : view.constructor.BYTES_PER_ELEMENT;
  // Buffers and other subclasses come back as the plain typed array.
  const ctor = isDataView ? DataView : typedArrayOf(view);
  const { byteOffset, byteLength } = view;
  let buffer;
  try {
    buffer = transferArrayBuffer(view.buffer);
  } catch (error) {
    request.error(error);
    return;
  }
  const descriptor = {
    buffer, bufferByteLength: buffer.byteLength, byteOffset, byteLength, bytesFilled: 0,
    minimumFill: min * elementSize, elementSize, ctor, type: 'byob',
  };
  if (state.pendingPullIntos.length > 0) {
    state.pendingPullIntos.push(descriptor);
    core.readableStreamAddReadIntoRequest(stream, request);
    return;
  }
  if (stream[kState].state === 'closed') {
    request.close(new ctor(buffer, byteOffset, 0));
    return;
  }
  if (state.queueTotalSize > 0) {
    if (fillPullIntoFromQueue(controller, descriptor)) {
      const filled = readableByteStreamControllerConvertPullIntoDescriptor(descriptor);
      handleQueueDrain(controller);
      request.chunk(filled);
      return;
    }
    if (state.closeRequested) {
      const error = invalidState('ReadableStream closed');
      readableByteStreamControllerError(controller, error);
      request.error(error);
      return;
    }
  }
  state.pendingPullIntos.push(descriptor);
  core.readableStreamAddReadIntoRequest(stream, request);
  callPullIfNeeded(controller);
}

function typedArrayOf(view) {
  return globalThis[view[Symbol.toStringTag]] ?? view.constructor;
}

function readableByteStreamControllerRespond(controller, bytesWritten) {
  bytesWritten = Number(bytesWritten);
  if (!(bytesWritten >= 0) || bytesWritten === Infinity) {
    throw new ERR_INVALID_ARG_VALUE('bytesWritten', bytesWritten);
  }
  bytesWritten = Math.trunc(bytesWritten);
  const { pendingPullIntos, stream } = controller[kState];
  const first = pendingPullIntos[0];
  if (stream[kState].state === 'closed') {
    if (bytesWritten !== 0) throw invalidState('Controller is closed');
  } else {
    if (bytesWritten === 0) throw invalidState('bytesWritten must be greater than 0');
    if (first.bytesFilled + bytesWritten > first.byteLength) {
      throw new ERR_INVALID_ARG_VALUE.RangeError('bytesWritten', bytesWritten);
    }
  }
  first.buffer = transferArrayBuffer(first.buffer);
  respondInternal(controller, bytesWritten);
}

function readableByteStreamControllerRespondWithNewView(controller, view) {
  const { pendingPullIntos, stream } = controller[kState];
  const first = pendingPullIntos[0];
  if (stream[kState].state === 'closed') {
    if (view.byteLength !== 0) throw invalidState('View is not zero-length');
  } else if (view.byteLength === 0) {
    throw invalidState('View is zero-length');
  }
  if (first.byteOffset + first.bytesFilled !== view.byteOffset) {
    throw new ERR_INVALID_ARG_VALUE.RangeError('view', view);
  }
  if (first.bytesFilled + view.byteLength > first.byteLength) {
    throw new ERR_OUT_OF_RANGE('view.byteLength', `<= ${first.byteLength - first.bytesFilled}`,
                               view.byteLength);
  }
  if (first.bufferByteLength !== view.buffer.byteLength) {
    throw new ERR_INVALID_ARG_VALUE.RangeError('view', view);
  }
  const { byteLength } = view;
  first.buffer = transferArrayBuffer(view.buffer);
  respondInternal(controller, byteLength);
}

function respondInternal(controller, bytesWritten) {
  const { pendingPullIntos, stream } = controller[kState];
  const first = pendingPullIntos[0];
  invalidateBYOBRequest(controller);
  if (stream[kState].state === 'closed') respondInClosedState(controller, first);
  else respondInReadableState(controller, bytesWritten, first);
  callPullIfNeeded(controller);
}

function respondInClosedState(controller, first) {
  const { stream } = controller[kState];
  if (first.type === 'none') shiftPendingPullInto(controller);
  if (!readableStreamHasBYOBReader(stream)) return;
  const filled = [];
  while (filled.length < core.readableStreamGetNumReadIntoRequests(stream)) {
    filled.push(shiftPendingPullInto(controller));
  }
  for (const descriptor of filled) commitPullInto(stream, descriptor);
}

function respondInReadableState(controller, bytesWritten, first) {
  const { stream } = controller[kState];
  first.bytesFilled += bytesWritten;
  if (first.type === 'none') {
    enqueueDetachedPullInto(controller, first);
    for (const filled of processPullIntosUsingQueue(controller)) commitPullInto(stream, filled);
    return;
  }
  if (first.bytesFilled < first.minimumFill) return;
  shiftPendingPullInto(controller);
  const remainder = first.bytesFilled % first.elementSize;
  if (remainder > 0) {
    const end = first.byteOffset + first.bytesFilled;
    enqueueClonedChunk(controller, first.buffer, end - remainder, remainder);
  }
  first.bytesFilled -= remainder;
  const filled = processPullIntosUsingQueue(controller);
  commitPullInto(stream, first);
  for (const descriptor of filled) commitPullInto(stream, descriptor);
}

function setupReadableByteStreamController(
  stream, startAlgorithm, pullAlgorithm, cancelAlgorithm, highWaterMark, autoAllocateChunkSize) {
  const controller = new ReadableByteStreamController(token);
  const state = Object.assign(controller[kState], {
    stream, started: false, closeRequested: false, pullAgain: false, pulling: false,
    byobRequest: null, highWaterMark, pullAlgorithm, cancelAlgorithm, autoAllocateChunkSize,
    pendingPullIntos: [],
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
    (error) => readableByteStreamControllerError(controller, error),
  );
}

module.exports = {
  ReadableByteStreamController,
  ReadableStreamBYOBRequest,
  readableByteStreamControllerClose,
  readableByteStreamControllerConvertPullIntoDescriptor,
  readableByteStreamControllerEnqueue,
  readableByteStreamControllerError,
  readableByteStreamControllerPullInto,
  readableByteStreamControllerRespond,
  readableByteStreamControllerRespondWithNewView,
  setupReadableByteStreamController,
};

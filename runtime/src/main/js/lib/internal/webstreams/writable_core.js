'use strict';

// The abstract operations of https://streams.spec.whatwg.org/#ws-all-abstract-ops on streams and
// writers, with the specification's names.

const { codes: { ERR_INVALID_STATE } } = require('internal/errors');
const {
  deferred, isBrandCheck, kState, rejected, resolved, setPromiseHandled,
} = require('internal/webstreams/util');

const kAbort = Symbol('kAbort');
const kError = Symbol('kError');
const kIsClosedPromise = Symbol.for('nodejs.webstream.isClosedPromise');
const kControllerErrorFunction = Symbol.for('nodejs.webstream.controllerErrorFunction');

// The controller calls the stream back and the other way round.
const controllerOps = () => require('internal/webstreams/writable_controller');

const isWritableStream = isBrandCheck('WritableStream');
const isWritableStreamDefaultWriter = isBrandCheck('WritableStreamDefaultWriter');
const isWritableStreamDefaultController = isBrandCheck('WritableStreamDefaultController');

const isWritableStreamLocked = (stream) => stream[kState].writer !== undefined;

function newWritableState(stream) {
  stream[kState] = {
    state: 'writable',
    storedError: undefined,
    writer: undefined,
    controller: undefined,
    inFlightWriteRequest: undefined,
    closeRequest: undefined,
    inFlightCloseRequest: undefined,
    pendingAbortRequest: undefined,
    writeRequests: [],
    backpressure: false,
  };
  stream[kIsClosedPromise] = deferred(true);
  stream[kControllerErrorFunction] = () => {};
}

function writableStreamAbort(stream, reason) {
  const state = stream[kState];
  if (state.state === 'closed' || state.state === 'errored') return Promise.resolve();
  state.controller[kState].abortController.abort(reason);
  // The listeners of the signal may have changed it.
  if (state.state === 'closed' || state.state === 'errored') return Promise.resolve();
  if (state.pendingAbortRequest !== undefined) return state.pendingAbortRequest.abort.promise;
  const wasAlreadyErroring = state.state === 'erroring';
  if (wasAlreadyErroring) reason = undefined;
  const abort = Promise.withResolvers();
  state.pendingAbortRequest = { abort, reason, wasAlreadyErroring };
  if (!wasAlreadyErroring) writableStreamStartErroring(stream, reason);
  return abort.promise;
}

function writableStreamClose(stream) {
  const state = stream[kState];
  if (state.state === 'closed' || state.state === 'errored' ||
      writableStreamCloseQueuedOrInFlight(stream)) {
    return Promise.reject(new ERR_INVALID_STATE.TypeError('WritableStream is closed'));
  }
  const request = state.closeRequest = Promise.withResolvers();
  const { writer, backpressure, controller } = state;
  if (writer !== undefined && backpressure && state.state === 'writable') {
    writer[kState].ready.resolve?.();
  }
  controllerOps().writableStreamDefaultControllerClose(controller);
  return request.promise;
}

function writableStreamAddWriteRequest(stream) {
  const request = Promise.withResolvers();
  stream[kState].writeRequests.push(request);
  return request.promise;
}

function writableStreamCloseQueuedOrInFlight(stream) {
  const { closeRequest, inFlightCloseRequest } = stream[kState];
  return closeRequest !== undefined || inFlightCloseRequest !== undefined;
}

function writableStreamHasOperationMarkedInFlight(stream) {
  const { inFlightWriteRequest, inFlightCloseRequest } = stream[kState];
  return inFlightWriteRequest !== undefined || inFlightCloseRequest !== undefined;
}

function writableStreamDealWithRejection(stream, error) {
  if (stream[kState].state === 'writable') writableStreamStartErroring(stream, error);
  else writableStreamFinishErroring(stream);
}

function writableStreamStartErroring(stream, reason) {
  const state = stream[kState];
  state.state = 'erroring';
  state.storedError = reason;
  if (state.writer !== undefined) {
    writableStreamDefaultWriterEnsureReadyPromiseRejected(state.writer, reason);
  }
  if (!writableStreamHasOperationMarkedInFlight(stream) && state.controller[kState].started) {
    writableStreamFinishErroring(stream);
  }
}

function writableStreamFinishErroring(stream) {
  const state = stream[kState];
  state.state = 'errored';
  state.controller[kError]();
  for (const request of state.writeRequests) request.reject(state.storedError);
  state.writeRequests = [];
  const request = state.pendingAbortRequest;
  if (request === undefined) {
    rejectCloseAndClosedPromiseIfNeeded(stream);
    return;
  }
  state.pendingAbortRequest = undefined;
  if (request.wasAlreadyErroring) {
    request.abort.reject(state.storedError);
    rejectCloseAndClosedPromiseIfNeeded(stream);
    return;
  }
  state.controller[kAbort](request.reason).then(
    () => {
      request.abort.resolve();
      rejectCloseAndClosedPromiseIfNeeded(stream);
    },
    (error) => {
      request.abort.reject(error);
      rejectCloseAndClosedPromiseIfNeeded(stream);
    },
  );
}

function writableStreamFinishInFlightWrite(stream) {
  stream[kState].inFlightWriteRequest.resolve();
  stream[kState].inFlightWriteRequest = undefined;
}

function writableStreamFinishInFlightWriteWithError(stream, error) {
  stream[kState].inFlightWriteRequest.reject(error);
  stream[kState].inFlightWriteRequest = undefined;
  writableStreamDealWithRejection(stream, error);
}

function writableStreamFinishInFlightClose(stream) {
  const state = stream[kState];
  state.inFlightCloseRequest.resolve();
  state.inFlightCloseRequest = undefined;
  if (state.state === 'erroring') {
    state.storedError = undefined;
    if (state.pendingAbortRequest !== undefined) {
      state.pendingAbortRequest.abort.resolve();
      state.pendingAbortRequest = undefined;
    }
  }
  state.state = 'closed';
  state.writer?.[kState].close.resolve?.();
  stream[kIsClosedPromise].resolve();
}

function writableStreamFinishInFlightCloseWithError(stream, error) {
  const state = stream[kState];
  state.inFlightCloseRequest.reject(error);
  state.inFlightCloseRequest = undefined;
  if (state.pendingAbortRequest !== undefined) {
    state.pendingAbortRequest.abort.reject(error);
    state.pendingAbortRequest = undefined;
  }
  writableStreamDealWithRejection(stream, error);
}

function writableStreamMarkCloseRequestInFlight(stream) {
  stream[kState].inFlightCloseRequest = stream[kState].closeRequest;
  stream[kState].closeRequest = undefined;
}

function writableStreamMarkFirstWriteRequestInFlight(stream) {
  stream[kState].inFlightWriteRequest = stream[kState].writeRequests.shift();
}

function rejectCloseAndClosedPromiseIfNeeded(stream) {
  const state = stream[kState];
  if (state.closeRequest !== undefined) {
    state.closeRequest.reject(state.storedError);
    state.closeRequest = undefined;
  }
  stream[kIsClosedPromise].reject(state.storedError);
  const { writer } = state;
  if (writer === undefined) return;
  writer[kState].close.reject?.(state.storedError);
  setPromiseHandled(writer[kState].close.promise);
}

function writableStreamUpdateBackpressure(stream, backpressure) {
  const state = stream[kState];
  const { writer } = state;
  if (writer !== undefined && backpressure !== state.backpressure) {
    if (backpressure) writer[kState].ready = Promise.withResolvers();
    else writer[kState].ready.resolve?.();
  }
  state.backpressure = backpressure;
}

function setupWritableStreamDefaultWriter(writer, stream) {
  const state = stream[kState];
  const own = writer[kState] = { stream, close: undefined, ready: undefined };
  state.writer = writer;
  switch (state.state) {
    case 'writable':
      own.ready = !writableStreamCloseQueuedOrInFlight(stream) && state.backpressure ?
        Promise.withResolvers() : resolved();
      own.close = Promise.withResolvers();
      break;
    case 'erroring':
      own.ready = rejected(state.storedError);
      own.close = Promise.withResolvers();
      break;
    case 'closed':
      own.ready = resolved();
      own.close = resolved();
      break;
    default:
      own.ready = rejected(state.storedError);
      own.close = rejected(state.storedError);
  }
}

function writableStreamDefaultWriterCloseWithErrorPropagation(writer) {
  const { stream } = writer[kState];
  const { state, storedError } = stream[kState];
  if (writableStreamCloseQueuedOrInFlight(stream) || state === 'closed') return Promise.resolve();
  if (state === 'errored') return Promise.reject(storedError);
  return writableStreamClose(stream);
}

// Rejects the pending promise, or replaces a settled one.
function ensureRejected(own, name, error) {
  const { isPromisePending } = require('internal/webstreams/util');
  if (own[name].reject !== undefined && isPromisePending(own[name].promise)) {
    own[name].reject(error);
    setPromiseHandled(own[name].promise);
  } else {
    own[name] = rejected(error);
  }
}

function writableStreamDefaultWriterEnsureReadyPromiseRejected(writer, error) {
  ensureRejected(writer[kState], 'ready', error);
}

function writableStreamDefaultWriterGetDesiredSize(writer) {
  const { stream } = writer[kState];
  switch (stream[kState].state) {
    case 'errored':
    case 'erroring': return null;
    case 'closed': return 0;
    default:
      return controllerOps().writableStreamDefaultControllerGetDesiredSize(
        stream[kState].controller);
  }
}

function writableStreamDefaultWriterRelease(writer) {
  const { stream } = writer[kState];
  const error = new ERR_INVALID_STATE.TypeError('Writer has been released');
  ensureRejected(writer[kState], 'ready', error);
  ensureRejected(writer[kState], 'close', error);
  stream[kState].writer = undefined;
  writer[kState].stream = undefined;
}

function writableStreamDefaultWriterWrite(writer, chunk) {
  const { stream } = writer[kState];
  const { controller } = stream[kState];
  const ops = controllerOps();
  const chunkSize = ops.writableStreamDefaultControllerGetChunkSize(controller, chunk);
  if (stream !== writer[kState].stream) {
    return Promise.reject(new ERR_INVALID_STATE.TypeError('Mismatched WritableStreams'));
  }
  const { state, storedError } = stream[kState];
  if (state === 'errored') return Promise.reject(storedError);
  if (writableStreamCloseQueuedOrInFlight(stream) || state === 'closed') {
    return Promise.reject(new ERR_INVALID_STATE.TypeError('WritableStream is closed'));
  }
  if (state === 'erroring') return Promise.reject(storedError);
  const promise = writableStreamAddWriteRequest(stream);
  ops.writableStreamDefaultControllerWrite(controller, chunk, chunkSize);
  return promise;
}

module.exports = {
  isWritableStream,
  isWritableStreamDefaultController,
  isWritableStreamDefaultWriter,
  isWritableStreamLocked,
  kAbort,
  kControllerErrorFunction,
  kError,
  newWritableState,
  setupWritableStreamDefaultWriter,
  writableStreamAbort,
  writableStreamClose,
  writableStreamCloseQueuedOrInFlight,
  writableStreamDealWithRejection,
  writableStreamDefaultWriterCloseWithErrorPropagation,
  writableStreamDefaultWriterGetDesiredSize,
  writableStreamDefaultWriterRelease,
  writableStreamDefaultWriterWrite,
  writableStreamFinishErroring,
  writableStreamFinishInFlightClose,
  writableStreamFinishInFlightCloseWithError,
  writableStreamFinishInFlightWrite,
  writableStreamFinishInFlightWriteWithError,
  writableStreamMarkCloseRequestInFlight,
  writableStreamMarkFirstWriteRequestInFlight,
  writableStreamStartErroring,
  writableStreamUpdateBackpressure,
};

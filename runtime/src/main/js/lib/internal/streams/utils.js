'use strict';

// Questions about anything that looks like a stream. Where a question makes no sense for a value
// the answer is null. Streams are recognised by what they can do, so that old and foreign
// implementations count as well.

const kIsDestroyed = Symbol.for('nodejs.stream.destroyed');
const kIsErrored = Symbol.for('nodejs.stream.errored');
const kIsReadable = Symbol.for('nodejs.stream.readable');
const kIsWritable = Symbol.for('nodejs.stream.writable');
const kIsDisturbed = Symbol.for('nodejs.stream.disturbed');
const kIsClosedPromise = Symbol.for('nodejs.webstream.isClosedPromise');
const kControllerErrorFunction = Symbol.for('nodejs.webstream.controllerErrorFunction');

function can(value, ...methods) {
  return Boolean(value) && methods.every((name) => typeof value[name] === 'function');
}

// ---- kinds

function isNodeStream(value) {
  return Boolean(value) && (
    Boolean(value._readableState || value._writableState) ||
    can(value, 'write', 'on') || can(value, 'pipe', 'on'));
}

// strict: it can also be paused, which the very first streams could not.
function isReadableNodeStream(value, strict = false) {
  if (!can(value, 'pipe', 'on') || (strict && !can(value, 'pause', 'resume'))) return false;
  if (!value._writableState) return true;
  return Boolean(value._readableState) && value._readableState.readable !== false;
}

function isWritableNodeStream(value) {
  return can(value, 'write', 'on') &&
    (!value._readableState || value._writableState?.writable !== false);
}

function isDuplexNodeStream(value) {
  return can(value, 'pipe', 'on', 'write') && Boolean(value._readableState);
}

function isReadableStream(value) {
  return can(value, 'pipeThrough', 'getReader', 'cancel') && !isNodeStream(value);
}

function isWritableStream(value) {
  return can(value, 'getWriter', 'abort') && !isNodeStream(value);
}

function isTransformStream(value) {
  return Boolean(value) && !isNodeStream(value) &&
    typeof value.readable === 'object' && typeof value.writable === 'object';
}

function isWebStream(value) {
  return isReadableStream(value) || isWritableStream(value) || isTransformStream(value);
}

function isIterable(value, async) {
  if (value == null) return false;
  if (async !== false && typeof value[Symbol.asyncIterator] === 'function') return true;
  return async !== true && typeof value[Symbol.iterator] === 'function';
}

// HTTP messages are told by their private fields, since loading http to ask would be too much.
function isOutgoingMessage(stream) {
  return ['_closed', '_defaultKeepAlive', '_removedConnection', '_removedContLen']
    .every((name) => typeof stream[name] === 'boolean');
}

function isServerResponse(stream) {
  return typeof stream._sent100 === 'boolean' && isOutgoingMessage(stream);
}

function isServerRequest(stream) {
  return typeof stream._consuming === 'boolean' && typeof stream._dumped === 'boolean' &&
    stream.req?.upgradeOrConnect === undefined;
}

// ---- conditions

function isDestroyed(stream) {
  if (!isNodeStream(stream)) return null;
  const state = stream._writableState || stream._readableState;
  return Boolean(stream.destroyed || stream[kIsDestroyed] || state?.destroyed);
}

function isWritableEnded(stream) {
  if (!isWritableNodeStream(stream)) return null;
  if (stream.writableEnded === true) return true;
  const state = stream._writableState;
  if (state?.errored) return false;
  return typeof state?.ended === 'boolean' ? state.ended : null;
}

// Not strict: everything was given away, though the event may still have to come.
function isWritableFinished(stream, strict) {
  if (!isWritableNodeStream(stream)) return null;
  if (stream.writableFinished === true) return true;
  const state = stream._writableState;
  if (state?.errored) return false;
  if (typeof state?.finished !== 'boolean') return null;
  return state.finished || (strict === false && state.ended === true && state.length === 0);
}

function isReadableEnded(stream) {
  if (!isReadableNodeStream(stream)) return null;
  if (stream.readableEnded === true) return true;
  const state = stream._readableState;
  if (!state || state.errored) return false;
  return typeof state.ended === 'boolean' ? state.ended : null;
}

function isReadableFinished(stream, strict) {
  if (!isReadableNodeStream(stream)) return null;
  const state = stream._readableState;
  if (state?.errored) return false;
  if (typeof state?.endEmitted !== 'boolean') return null;
  return state.endEmitted || (strict === false && state.ended === true && state.length === 0);
}

function isReadable(stream) {
  if (stream && stream[kIsReadable] != null) return stream[kIsReadable];
  if (typeof stream?.readable !== 'boolean') return null;
  if (isDestroyed(stream)) return false;
  return isReadableNodeStream(stream) && stream.readable && !isReadableFinished(stream);
}

function isWritable(stream) {
  if (stream && stream[kIsWritable] != null) return stream[kIsWritable];
  if (typeof stream?.writable !== 'boolean') return null;
  if (isDestroyed(stream)) return false;
  return isWritableNodeStream(stream) && stream.writable && !isWritableEnded(stream);
}

// sides: { readable, writable }; false leaves that side out of the question.
function isFinished(stream, sides) {
  if (!isNodeStream(stream)) return null;
  if (isDestroyed(stream)) return true;
  return !(sides?.readable !== false && isReadable(stream)) &&
    !(sides?.writable !== false && isWritable(stream));
}

function isWritableErrored(stream) {
  if (!isNodeStream(stream)) return null;
  return stream.writableErrored || (stream._writableState?.errored ?? null);
}

function isReadableErrored(stream) {
  if (!isNodeStream(stream)) return null;
  return stream.readableErrored || (stream._readableState?.errored ?? null);
}

function isClosed(stream) {
  if (!isNodeStream(stream)) return null;
  if (typeof stream.closed === 'boolean') return stream.closed;
  const w = stream._writableState;
  const r = stream._readableState;
  if (typeof w?.closed === 'boolean' || typeof r?.closed === 'boolean') {
    return Boolean(w?.closed || r?.closed);
  }
  return typeof stream._closed === 'boolean' && isOutgoingMessage(stream) ? stream._closed : null;
}

function willEmitClose(stream) {
  if (!isNodeStream(stream)) return null;
  const state = stream._writableState || stream._readableState;
  if (!state) return isServerResponse(stream);
  return Boolean(state.autoDestroy && state.emitClose && state.closed === false);
}

function isDisturbed(stream) {
  return Boolean(stream &&
    (stream[kIsDisturbed] ?? (stream.readableDidRead || stream.readableAborted)));
}

function isErrored(stream) {
  if (!stream) return false;
  const r = stream._readableState;
  const w = stream._writableState;
  return Boolean(stream[kIsErrored] ?? stream.readableErrored ?? stream.writableErrored ??
    r?.errorEmitted ?? w?.errorEmitted ?? r?.errored ?? w?.errored);
}

module.exports = {
  isClosed, isDestroyed, isDisturbed, isDuplexNodeStream, isErrored, isFinished, isIterable,
  isNodeStream, isOutgoingMessage, isReadable, isReadableEnded, isReadableErrored,
  isReadableFinished, isReadableNodeStream, isReadableStream, isServerRequest, isServerResponse,
  isTransformStream, isWebStream, isWritable, isWritableEnded, isWritableErrored,
  isWritableFinished, isWritableNodeStream, isWritableStream, kControllerErrorFunction,
  kIsClosedPromise, kIsDestroyed, kIsDisturbed, kIsErrored, kIsReadable, kIsWritable,
  willEmitClose,
};

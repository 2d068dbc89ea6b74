'use strict';

const { AbortError, codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');

/** Destroys the stream with an AbortError when the signal fires. Returns the stream. */
function addAbortSignal(signal, stream) {
  const { isNodeStream, isReadableStream, isWritableStream } = require('internal/streams/utils');
  if (typeof signal !== 'object' || signal === null || !('aborted' in signal)) {
    throw new ERR_INVALID_ARG_TYPE('signal', 'AbortSignal', signal);
  }
  if (!isNodeStream(stream) && !isReadableStream(stream) && !isWritableStream(stream)) {
    throw new ERR_INVALID_ARG_TYPE(
      'stream', ['ReadableStream', 'WritableStream', 'Stream'], stream);
  }
  return addAbortSignalNoValidate(signal, stream);
}

function addAbortSignalNoValidate(signal, stream) {
  if (typeof signal !== 'object' || !('aborted' in signal)) return stream;
  const { isNodeStream, kControllerErrorFunction } = require('internal/streams/utils');
  const abort = () => {
    const error = new AbortError(undefined, { cause: signal.reason });
    if (isNodeStream(stream)) stream.destroy(error);
    else stream[kControllerErrorFunction](error);
  };
  if (signal.aborted) {
    abort();
  } else {
    const { addAbortListener } = require('internal/events/abort_listener');
    const listening = addAbortListener(signal, abort);
    require('internal/streams/end-of-stream')(stream, () => listening[Symbol.dispose]());
  }
  return stream;
}

module.exports = { addAbortSignal, addAbortSignalNoValidate };

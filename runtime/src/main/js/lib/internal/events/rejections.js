'use strict';

// captureRejections: a promise returned by a listener reports its rejection to the emitter.

function watch(emitter, result, type, args, kCapture, kRejection) {
  try {
    const then = result.then;
    if (typeof then !== 'function') return;
    then.call(result, undefined, (error) => {
      // On a fresh tick, so that a throwing handler is an uncaught exception, not a rejection.
      process.nextTick(report, emitter, error, type, args, kCapture, kRejection);
    });
  } catch (error) {
    emitter.emit('error', error);
  }
}

function report(emitter, error, type, args, kCapture, kRejection) {
  if (typeof emitter[kRejection] === 'function') {
    emitter[kRejection](error, type, ...args);
    return;
  }
  // A listener of 'error' that rejects in turn must not come back here for ever.
  const before = emitter[kCapture];
  try {
    emitter[kCapture] = false;
    emitter.emit('error', error);
  } finally {
    emitter[kCapture] = before;
  }
}

module.exports = { watch };

'use strict';

const { enqueueMicrotask } = internalBinding('task_queue');

/** The global queueMicrotask. */
function queueMicrotask(callback) {
  if (typeof callback !== 'function') {
    require('internal/validators').validateFunction(callback, 'callback');
  }
  enqueueMicrotask(callback);
}

module.exports = { queueMicrotask };

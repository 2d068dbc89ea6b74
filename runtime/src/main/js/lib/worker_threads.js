'use strict';

// The parts of worker_threads that need no second thread.

const { codes: { ERR_INVALID_ARG_TYPE, ERR_METHOD_NOT_IMPLEMENTED } } = require('internal/errors');
const { defineLazy } = internalBinding('builtins');

const environmentData = new Map();

class Worker extends require('events') {
  constructor(filename) {
    super();
    if (typeof filename !== 'string' && !(filename instanceof URL)) {
      throw new ERR_INVALID_ARG_TYPE('filename', ['string', 'URL'], filename);
    }
    throw new ERR_METHOD_NOT_IMPLEMENTED('new Worker()');
  }
}

function lazily(id, ...names) {
  for (const name of names) defineLazy(module.exports, name, true, id, name);
}

module.exports = { isInternalThread: false, isMainThread: true };
lazily('internal/worker/io', 'MessagePort', 'MessageChannel');
lazily('internal/worker/js_transferable', 'markAsUncloneable', 'markAsUntransferable',
       'isMarkedAsUntransferable');
Object.assign(module.exports, {
  moveMessagePortToContext() {
    throw new ERR_METHOD_NOT_IMPLEMENTED('moveMessagePortToContext()');
  },
});
lazily('internal/worker/io', 'receiveMessageOnPort');
Object.assign(module.exports, {
  resourceLimits: {},
  async postMessageToThread() {
    throw new ERR_METHOD_NOT_IMPLEMENTED('postMessageToThread()');
  },
  threadId: 0,
  threadName: '',
  SHARE_ENV: Symbol.for('nodejs.worker_threads.SHARE_ENV'),
  Worker,
  parentPort: null,
  workerData: null,
});
lazily('internal/worker/io', 'BroadcastChannel');
Object.assign(module.exports, {
  /** Data that workers made from now on would inherit; undefined deletes. */
  setEnvironmentData(key, value) {
    if (value === undefined) environmentData.delete(key);
    else environmentData.set(key, value);
  },
  getEnvironmentData(key) {
    return environmentData.get(key);
  },
});

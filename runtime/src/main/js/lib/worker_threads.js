'use strict';

// Worker threads do not exist yet: what the main thread needs does, and making one fails loudly.

const builtins = internalBinding('builtins');

class Worker {
  constructor() {
    const { ERR_METHOD_NOT_IMPLEMENTED } = require('internal/errors').codes;
    throw new ERR_METHOD_NOT_IMPLEMENTED('Worker()');
  }
}

const environmentData = new Map();

function getEnvironmentData(key) {
  return environmentData.get(key);
}

function setEnvironmentData(key, value) {
  if (value === undefined) environmentData.delete(key);
  else environmentData.set(key, value);
}

module.exports = {
  isMainThread: true,
  isInternalThread: false,
  threadId: 0,
  threadName: '',
  parentPort: null,
  workerData: null,
  resourceLimits: {},
  SHARE_ENV: Symbol.for('nodejs.worker_threads.SHARE_ENV'),
  Worker,
  getEnvironmentData,
  setEnvironmentData,
};

if (builtins.exists('internal/worker/io')) {
  for (const name of ['MessageChannel', 'MessagePort', 'receiveMessageOnPort', 'BroadcastChannel',
    'markAsUntransferable', 'isMarkedAsUntransferable', 'markAsUncloneable',
    'moveMessagePortToContext']) {
    builtins.defineLazy(module.exports, name, true, 'internal/worker/io', name);
  }
}

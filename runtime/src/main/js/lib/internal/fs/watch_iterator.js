'use strict';

// fs.promises.watch: events as an async iterator, kept in a queue until they are asked for.

const { AbortError, codes } = require('internal/errors');
const { getValidatedPath } = require('internal/fs/utils');
const { normalizeEncoding } = require('internal/util');
const {
  validateAbortSignal, validateBoolean, validateInteger, validateObject, validateOneOf,
} = require('internal/validators');

const kDefaultMaxQueue = 2048;

function checked(options) {
  validateObject(options, 'options');
  const {
    persistent = true, recursive = false, encoding = 'utf8', maxQueue = kDefaultMaxQueue,
    overflow = 'ignore', signal,
  } = options;
  validateBoolean(persistent, 'options.persistent');
  validateBoolean(recursive, 'options.recursive');
  validateInteger(maxQueue, 'options.maxQueue');
  validateOneOf(overflow, 'options.overflow', ['ignore', 'throw']);
  validateAbortSignal(signal, 'options.signal');
  if (encoding && (typeof encoding !== 'string' || (encoding !== 'buffer' &&
      normalizeEncoding(encoding) === undefined))) {
    throw new codes.ERR_INVALID_ARG_VALUE(encoding, 'options.encoding');
  }
  return { persistent, recursive, encoding, maxQueue, overflow, signal };
}

async function* watch(filename, options = {}) {
  const path = getValidatedPath(filename);
  const { maxQueue, overflow, signal, ...watchOptions } = checked(options);
  if (signal?.aborted) throw new AbortError(undefined, { cause: signal.reason });
  const queue = [];
  let failure;
  let closed = false;
  let wake = () => {};
  const watcher = require('fs').watch(path, watchOptions);
  const fail = (error) => {
    failure = error;
    wake();
  };
  watcher.on('change', (eventType, name) => {
    if (queue.length < maxQueue) {
      queue.push({ __proto__: null, eventType, filename: name });
      wake();
    } else if (overflow === 'throw') {
      fail(new codes.ERR_FS_WATCH_QUEUE_OVERFLOW(maxQueue));
    } else {
      process.emitWarning('fs.watch maxQueue exceeded');
    }
  });
  watcher.on('error', fail);
  watcher.on('close', () => {
    closed = true;
    wake();
  });
  const onAbort = () => fail(new AbortError(undefined, { cause: signal.reason }));
  signal?.addEventListener('abort', onAbort, { once: true });
  try {
    while (true) {
      if (queue.length > 0) yield queue.shift();
      else if (failure) throw failure;
      else if (closed) return;
      else await new Promise((resolve) => { wake = resolve; });
    }
  } finally {
    watcher.close();
    signal?.removeEventListener('abort', onAbort);
  }
}

module.exports = { watch };

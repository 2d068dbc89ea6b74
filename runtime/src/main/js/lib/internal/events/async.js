'use strict';

// events.once() and events.on(): waiting for events with promises.

const { AbortError, codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');
const {
  validateAbortSignal, validateInteger, validateObject,
} = require('internal/validators');
const { kEmptyObject } = require('internal/util');
const { listen, unlisten } = require('internal/events/targets');

// An option of on(): the values are the first arguments instead of arrays of all.
const kFirstArgument = Symbol('nodejs.kFirstEventParam');
const kWatermarkData = Symbol.for('nodejs.watermarkData');
const AsyncIteratorPrototype =
  Object.getPrototypeOf(Object.getPrototypeOf(async function* () {}).prototype);

const ONCE = { __proto__: null, once: true };
const ABORT = { __proto__: null, once: true, resist: true };

function checkedSignal(options) {
  const signal = options?.signal;
  validateAbortSignal(signal, 'options.signal');
  if (signal?.aborted) throw new AbortError(undefined, { cause: signal.reason });
  return signal;
}

function once(emitter, name, options = kEmptyObject) {
  validateObject(options, 'options');
  const signal = checkedSignal(options);
  return new Promise((resolve, reject) => {
    const settle = () => {
      unlisten(emitter, name, onEvent);
      if (typeof emitter.removeListener === 'function') emitter.removeListener('error', onError);
      if (signal != null) unlisten(signal, 'abort', onAbort);
    };
    function onEvent(...args) {
      settle();
      resolve(args);
    }
    function onError(error) {
      settle();
      reject(error);
    }
    function onAbort() {
      settle();
      reject(new AbortError(undefined, { cause: signal.reason }));
    }
    listen(emitter, name, onEvent, ONCE);
    // An EventTarget has no special 'error' event.
    if (name !== 'error' && typeof emitter.once === 'function') emitter.once('error', onError);
    if (signal != null) listen(signal, 'abort', onAbort, ABORT);
  });
}

// A first-in first-out queue whose shift() does not move the other entries.
class Queue {
  #items = [];
  #head = 0;
  get size() {
    return this.#items.length - this.#head;
  }
  push(item) {
    this.#items.push(item);
  }
  shift() {
    const item = this.#items[this.#head];
    this.#items[this.#head++] = undefined;
    if (this.#head === this.#items.length || this.#head === 1024) {
      this.#items.splice(0, this.#head);
      this.#head = 0;
    }
    return item;
  }
}

// The spelling with a capital M is the documented one; the other is accepted as well.
function watermark(options, documented, spelled, fallback, min) {
  const value = options[documented] ?? options[spelled] ?? fallback;
  validateInteger(value, `options.${documented}`, min);
  return value;
}

function on(emitter, event, options = kEmptyObject) {
  validateObject(options, 'options');
  const signal = checkedSignal(options);
  const high = watermark(options, 'highWaterMark', 'highWatermark', Number.MAX_SAFE_INTEGER, 1);
  const low = watermark(options, 'lowWaterMark', 'lowWatermark', 1, 1);

  const values = new Queue();
  const waiting = new Queue();
  const added = [];
  let paused = false;
  let finished = false;
  let failure = null;

  const track = (target, type, listener, how) => {
    listen(target, type, listener, how);
    added.push(target, type, listener);
  };

  function close() {
    for (let i = 0; i < added.length; i += 3) unlisten(added[i], added[i + 1], added[i + 2]);
    added.length = 0;
    finished = true;
    while (waiting.size > 0) waiting.shift().resolve({ value: undefined, done: true });
    return Promise.resolve({ value: undefined, done: true });
  }

  function fail(error) {
    if (waiting.size > 0) waiting.shift().reject(error);
    else failure = error;
    close();
  }

  const onEvent = options[kFirstArgument] ? arrived : (...args) => arrived(args);

  function arrived(value) {
    if (waiting.size > 0) {
      waiting.shift().resolve({ value, done: false });
      return;
    }
    values.push(value);
    if (!paused && values.size > high) {
      paused = true;
      emitter.pause?.();
    }
  }

  function onAbort() {
    fail(new AbortError(undefined, { cause: signal.reason }));
  }

  const iterator = Object.setPrototypeOf({
    next() {
      if (values.size > 0) {
        const value = values.shift();
        if (paused && values.size < low) {
          paused = false;
          emitter.resume?.();
        }
        return Promise.resolve({ value, done: false });
      }
      if (failure) {
        const rejected = Promise.reject(failure);
        failure = null;
        return rejected;
      }
      if (finished) return close();
      return new Promise((resolve, reject) => waiting.push({ resolve, reject }));
    },
    return() {
      return close();
    },
    throw(error) {
      if (!error || !(error instanceof Error)) {
        throw new ERR_INVALID_ARG_TYPE('EventEmitter.AsyncIterator', 'Error', error);
      }
      fail(error);
    },
    [Symbol.asyncIterator]() {
      return this;
    },
    [kWatermarkData]: {
      get size() {
        return values.size;
      },
      get low() {
        return low;
      },
      get high() {
        return high;
      },
      get isPaused() {
        return paused;
      },
    },
  }, AsyncIteratorPrototype);

  track(emitter, event, onEvent);
  if (event !== 'error' && typeof emitter.on === 'function') track(emitter, 'error', fail);
  for (const type of options.close ?? []) track(emitter, type, close);
  if (signal) track(signal, 'abort', onAbort, ABORT);
  return iterator;
}

module.exports = { kFirstArgument, on, once };

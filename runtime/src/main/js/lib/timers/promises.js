'use strict';

const { Immediate, Timeout, clearImmediate, clearTimeout, start } = require('internal/timers');
const {
  AbortError,
  codes: { ERR_ILLEGAL_CONSTRUCTOR, ERR_INVALID_THIS },
} = require('internal/errors');
const {
  validateAbortSignal,
  validateBoolean,
  validateNumber,
  validateObject,
} = require('internal/validators');
const { kEmptyObject } = require('internal/util');

const kScheduler = Symbol('kScheduler');

let kResistStopPropagation;

function validateOptions(options) {
  validateObject(options, 'options');
  const { signal, ref = true } = options;
  validateAbortSignal(signal, 'options.signal');
  validateBoolean(ref, 'options.ref');
  return { signal, ref };
}

const abortError = (signal) => new AbortError(undefined, { cause: signal.reason });

function onAbort(signal, listener, once) {
  kResistStopPropagation ??= require('internal/event_target').kResistStopPropagation;
  signal.addEventListener('abort', listener, { once, [kResistStopPropagation]: true });
}

// The promise of a one-shot timer: `arm(resolve, ref)` starts it, `disarm(timer)` cancels it.
function oneShot(options, arm, disarm) {
  let signal, ref;
  try {
    ({ signal, ref } = validateOptions(options));
  } catch (err) {
    return Promise.reject(err);
  }
  if (signal?.aborted) return Promise.reject(abortError(signal));
  const { promise, resolve, reject } = Promise.withResolvers();
  const timer = arm(resolve, ref);
  if (!signal) return promise;
  const listener = () => {
    disarm(timer);
    reject(abortError(signal));
  };
  onAbort(signal, listener, false);
  return promise.finally(() => signal.removeEventListener('abort', listener));
}

function setTimeout(delay, value, options = kEmptyObject) {
  try {
    if (delay !== undefined) validateNumber(delay, 'delay');
  } catch (err) {
    return Promise.reject(err);
  }
  return oneShot(
    options,
    (resolve, ref) => start(new Timeout(resolve, delay, [value], false, ref)),
    clearTimeout,
  );
}

function setImmediate(value, options = kEmptyObject) {
  return oneShot(
    options,
    (resolve, ref) => {
      const immediate = new Immediate(resolve, [value]);
      return ref ? immediate : immediate.unref();
    },
    clearImmediate,
  );
}

async function* setInterval(delay, value, options = kEmptyObject) {
  if (delay !== undefined) validateNumber(delay, 'delay');
  const { signal, ref } = validateOptions(options);
  if (signal?.aborted) throw abortError(signal);

  let fired = 0;
  let wake;
  const notify = (arg) => {
    wake?.(arg);
    wake = undefined;
  };
  const interval = start(new Timeout(() => {
    fired++;
    notify();
  }, delay, undefined, true, ref));
  const listener = () => {
    clearTimeout(interval);
    if (wake) notify(Promise.reject(abortError(signal)));
  };
  try {
    if (signal) onAbort(signal, listener, true);
    while (!signal?.aborted) {
      if (fired === 0) await new Promise((resolve) => wake = resolve);
      for (; fired > 0; fired--) yield value;
    }
    throw abortError(signal);
  } finally {
    clearTimeout(interval);
    signal?.removeEventListener('abort', listener);
  }
}

class Scheduler {
  constructor() {
    throw new ERR_ILLEGAL_CONSTRUCTOR();
  }

  yield() {
    if (!this[kScheduler]) throw new ERR_INVALID_THIS('Scheduler');
    return setImmediate();
  }

  wait(delay, options) {
    if (!this[kScheduler]) throw new ERR_INVALID_THIS('Scheduler');
    return setTimeout(delay, undefined, options);
  }
}

const scheduler = { __proto__: Scheduler.prototype, [kScheduler]: true };

module.exports = { setTimeout, setImmediate, setInterval, scheduler };

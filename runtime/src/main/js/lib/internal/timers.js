'use strict';

// The lists, the heap and the refs live in the native TimerLists and ImmediateQueue; here are the
// objects users hold. One crossing for each start or stop, one native callback scope for each fire.

const binding = internalBinding('timers');
const {
  destroyHooksExist,
  emitDestroy,
  emitInit,
  getDefaultTriggerAsyncId,
  initHooksExist,
  newAsyncId,
} = require('internal/async_hooks');
const AsyncContextFrame = require('internal/async_context_frame');

const TIMEOUT_MAX = 2 ** 31 - 1;
const async_id_symbol = Symbol('asyncId');
const trigger_async_id_symbol = Symbol('triggerId');
const kTimeout = Symbol('timeout');
const kRefed = Symbol('refed');
const kHasPrimitive = Symbol('kHasPrimitive');
const kAsyncContextFrame = Symbol('kAsyncContextFrame');
const inspectCustom = Symbol.for('nodejs.util.inspect.custom');

// Timers whose primitive form has been read, so that clearTimeout(id) finds them.
const knownTimersById = { __proto__: null };

// An active timer's `_idleNext` is not null, in Node as here; the links themselves are native.
class TimersList {}
const nativeList = new TimersList();

let warnedNegative = false;
let warnedNaN = false;

function warn(problem, name) {
  process.emitWarning(`${problem}\nTimeout duration was set to 1.`, name);
}

function coerceDelay(after) {
  if (after === undefined) return 1;
  after *= 1;
  if (after >= 1 && after <= TIMEOUT_MAX) return after;
  if (after > TIMEOUT_MAX) {
    warn(`${after} does not fit into a 32-bit signed integer.`, 'TimeoutOverflowWarning');
  } else if (after < 0 && !warnedNegative) {
    warnedNegative = true;
    warn(`${after} is a negative number.`, 'TimeoutNegativeWarning');
  } else if (after !== after && !warnedNaN) {
    warnedNaN = true;
    warn(`${after} is not a number.`, 'TimeoutNaNWarning');
  }
  return 1;
}

function initAsyncResource(resource, type) {
  const asyncId = resource[async_id_symbol] = newAsyncId();
  const triggerAsyncId = resource[trigger_async_id_symbol] = getDefaultTriggerAsyncId();
  if (initHooksExist()) emitInit(asyncId, type, triggerAsyncId, resource);
  return asyncId;
}

class Timeout {
  constructor(callback, after, args, isRepeat, isRefed) {
    after = coerceDelay(after);
    this._idleTimeout = after;
    this._idlePrev = null;
    this._idleNext = null;
    this._idleStart = null;
    this._onTimeout = callback;
    this._timerArgs = args;
    this._repeat = isRepeat ? after : null;
    this._destroyed = false;
    this[kRefed] = isRefed;
    this[kHasPrimitive] = false;
    initAsyncResource(this, 'Timeout');
    this[kAsyncContextFrame] = AsyncContextFrame.current();
  }

  [inspectCustom](_, options) {
    const { inspect } = require('internal/util/inspect');
    return inspect(this, { ...options, depth: 0, customInspect: false });
  }

  refresh() {
    const delay = this._idleTimeout;
    if (delay === undefined || delay < 0) return this;
    if (this._destroyed) {
      this._destroyed = false;
      initAsyncResource(this, 'Timeout');
    }
    start(this);
    return this;
  }

  unref() {
    if (this[kRefed]) {
      this[kRefed] = false;
      binding.setTimerRef(this, false);
    }
    return this;
  }

  ref() {
    if (!this[kRefed]) {
      this[kRefed] = true;
      binding.setTimerRef(this, true);
    }
    return this;
  }

  hasRef() {
    return this[kRefed];
  }

  close() {
    clearTimeout(this);
    return this;
  }

  [Symbol.dispose]() {
    clearTimeout(this);
  }

  [Symbol.toPrimitive]() {
    const id = this[async_id_symbol];
    if (!this[kHasPrimitive]) {
      this[kHasPrimitive] = true;
      knownTimersById[id] = this;
    }
    return id;
  }
}

// Arms the timer, taking it out of the list it may be in. `from` is the time the delay counts from
// (the loop's updated now by default).
function start(timer, from) {
  timer._idleStart = binding.startTimer(timer, timer._idleTimeout, timer[async_id_symbol],
                                        timer[trigger_async_id_symbol], timer[kRefed], from);
  timer._idlePrev = timer._idleNext = nativeList;
  return timer;
}

function markDestroyed(timer) {
  timer._destroyed = true;
  const asyncId = timer[async_id_symbol];
  if (timer[kHasPrimitive]) delete knownTimersById[asyncId];
  if (asyncId !== undefined && destroyHooksExist()) emitDestroy(asyncId);
}

// Called by the loop inside the timer's callback scope, after the timer left its list.
function runTimer(timer, now) {
  timer._idlePrev = timer._idleNext = null;
  if (!timer._onTimeout) {
    if (!timer._destroyed) markDestroyed(timer);
    return;
  }
  try {
    const args = timer._timerArgs;
    if (args === undefined) timer._onTimeout();
    else timer._onTimeout(...args);
  } finally {
    if (timer._repeat && timer._idleTimeout !== -1) {
      timer._idleTimeout = timer._repeat;
      start(timer, now);
    } else if (timer._idleNext === null && !timer._destroyed) {
      markDestroyed(timer);
    }
  }
}

function stop(timer) {
  timer._onTimeout = null;
  if (timer._destroyed) return;
  markDestroyed(timer);
  timer._idlePrev = timer._idleNext = null;
  timer._idleTimeout = -1;
  binding.stopTimer(timer);
}

function clearTimeout(timer) {
  if (timer?._onTimeout) {
    stop(timer);
  } else if (typeof timer === 'number' || typeof timer === 'string') {
    const known = knownTimersById[timer];
    if (known !== undefined) stop(known);
  }
}

class Immediate {
  constructor(callback, args) {
    this._idleNext = null;
    this._idlePrev = null;
    this._onImmediate = callback;
    this._argv = args;
    this._destroyed = false;
    this[kRefed] = true;
    const asyncId = initAsyncResource(this, 'Immediate');
    this[kAsyncContextFrame] = AsyncContextFrame.current();
    binding.enqueueImmediate(this, asyncId, this[trigger_async_id_symbol]);
  }

  ref() {
    if (this[kRefed] === false) {
      this[kRefed] = true;
      binding.setImmediateRef(this, true);
    }
    return this;
  }

  unref() {
    if (this[kRefed] === true) {
      this[kRefed] = false;
      binding.setImmediateRef(this, false);
    }
    return this;
  }

  hasRef() {
    return !!this[kRefed];
  }

  [Symbol.dispose]() {
    clearImmediate(this);
  }
}

function runImmediate(immediate) {
  immediate._destroyed = true;
  immediate[kRefed] = null;
  try {
    const args = immediate._argv;
    if (args === undefined) immediate._onImmediate();
    else immediate._onImmediate(...args);
  } finally {
    immediate._onImmediate = null;
    if (destroyHooksExist()) emitDestroy(immediate[async_id_symbol]);
  }
}

function clearImmediate(immediate) {
  if (!immediate?._onImmediate || immediate._destroyed) return;
  immediate._destroyed = true;
  immediate[kRefed] = null;
  immediate._onImmediate = null;
  const asyncId = immediate[async_id_symbol];
  if (asyncId !== undefined && destroyHooksExist()) emitDestroy(asyncId);
  binding.removeImmediate(immediate);
}

// A timer of the library itself, which never keeps the process alive.
function setUnrefTimeout(callback, after, ...args) {
  require('internal/validators').validateFunction(callback, 'callback');
  return start(new Timeout(callback, after, args.length > 0 ? args : undefined, false, false));
}

// Checks a delay given to socket.setTimeout() and the like; too long ones are cut with a warning.
function getTimerDuration(msecs, name) {
  const { validateNumber } = require('internal/validators');
  validateNumber(msecs, name);
  if (msecs < 0 || !Number.isFinite(msecs)) {
    const { codes: { ERR_OUT_OF_RANGE } } = require('internal/errors');
    throw new ERR_OUT_OF_RANGE(name, 'a non-negative finite number', msecs);
  }
  if (msecs > TIMEOUT_MAX) {
    process.emitWarning(`${msecs} does not fit into a 32-bit signed integer.` +
                        `\nTimer duration was truncated to ${TIMEOUT_MAX}.`,
                        'TimeoutOverflowWarning');
    return TIMEOUT_MAX;
  }
  return msecs;
}

binding.setupTimers(runTimer, runImmediate);

module.exports = {
  TIMEOUT_MAX,
  kTimeout,
  kRefed,
  kHasPrimitive,
  Timeout,
  Immediate,
  clearImmediate,
  clearTimeout,
  getTimerDuration,
  knownTimersById,
  setUnrefTimeout,
  start,
};

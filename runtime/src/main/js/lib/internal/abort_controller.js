'use strict';

const {
  codes: { ERR_ILLEGAL_CONSTRUCTOR, ERR_INVALID_ARG_TYPE, ERR_INVALID_THIS },
} = require('internal/errors');
const {
  Event,
  EventTarget,
  defineEventHandler,
  kNewListener,
  kRemoveListener,
  kResistStopPropagation,
  kTrustEvent,
  kWeakHandler,
} = require('internal/event_target');
const { kMaxEventTargetListeners } = require('events');

const kAborted = Symbol('kAborted');
const kReason = Symbol('kReason');
const kComposite = Symbol('kComposite');
const kTimeout = Symbol('kTimeout');
const kSources = Symbol('kSourceSignals');
const kDependants = Symbol('kDependantSignals');
const inspectCustom = Symbol.for('nodejs.util.inspect.custom');
const token = Symbol('construct');

// A signal that only a timer or its sources refer to must live while somebody listens to it.
const listenedTo = new Set();
let timeoutRegistry;

function domException(message, name) {
  const { DOMException } = require('internal/per_context/domexception');
  return new DOMException(message, name);
}

const newAbortError = () => domException('This operation was aborted', 'AbortError');

function inspectAs(name, fields, depth, options) {
  const { inspect } = require('internal/util/inspect');
  return `${name} ${inspect(fields, {
    ...options,
    depth: options.depth === null ? null : options.depth - 1,
  })}`;
}

function check(signal) {
  if (signal?.[kAborted] === undefined) throw new ERR_INVALID_THIS('AbortSignal');
}

class AbortSignal extends EventTarget {
  constructor(secret = undefined, { aborted = false, reason = undefined, composite = false } = {}) {
    if (secret !== token) throw new ERR_ILLEGAL_CONSTRUCTOR();
    super();
    this[kMaxEventTargetListeners] = 0;
    this[kAborted] = aborted;
    this[kReason] = reason;
    this[kComposite] = composite;
  }

  get aborted() {
    check(this);
    return this[kAborted];
  }

  get reason() {
    check(this);
    return this[kReason];
  }

  throwIfAborted() {
    check(this);
    if (this[kAborted]) throw this[kReason];
  }

  [inspectCustom](depth, options) {
    if (depth < 0) return '[AbortSignal]';
    return inspectAs('AbortSignal', { aborted: this.aborted }, depth, options);
  }

  static abort(reason = newAbortError()) {
    return new AbortSignal(token, { aborted: true, reason });
  }

  static timeout(delay) {
    require('internal/validators').validateUint32(delay, 'delay', false);
    const signal = new AbortSignal(token);
    signal[kTimeout] = true;
    const timer = abortAfter(new WeakRef(signal), delay);
    timeoutRegistry ??= new FinalizationRegistry(require('timers').clearTimeout);
    timeoutRegistry.register(signal, timer);
    return signal;
  }

  static any(signals) {
    if (signals === null || typeof signals !== 'object' ||
        typeof signals[Symbol.iterator] !== 'function') {
      const error = new TypeError('signals can not be converted to sequence.');
      error.code = 'ERR_INVALID_ARG_TYPE';
      throw error;
    }
    return dependsOn([...signals]);
  }

  [kNewListener](size, type, listener, once, capture, passive, weak) {
    super[kNewListener](size, type, listener, once, capture, passive, weak);
    if (type !== 'abort' || weak || this[kAborted] || size !== 1) return;
    if (this[kTimeout] || (this[kComposite] && this[kSources]?.size > 0)) listenedTo.add(this);
  }

  [kRemoveListener](size, type, listener, capture) {
    super[kRemoveListener](size, type, listener, capture);
    if (type === 'abort' && size === 0) listenedTo.delete(this);
  }
}

function abortAfter(weakSignal, delay) {
  const timer = require('timers').setTimeout(() => {
    const signal = weakSignal.deref();
    if (signal === undefined) return;
    listenedTo.delete(signal);
    abortSignal(signal, domException('The operation was aborted due to timeout', 'TimeoutError'));
  }, delay);
  return timer.unref();
}

// The signal that aborts with the first of the given ones. Composite signals are flattened, so
// that sources only ever are signals that can abort by themselves.
function dependsOn(signals) {
  signals.forEach((signal, i) => {
    if (signal?.[kAborted] === undefined) {
      throw new ERR_INVALID_ARG_TYPE(`signals[${i}]`, 'AbortSignal', signal);
    }
  });
  const result = new AbortSignal(token, { composite: true });
  const aborted = signals.find((signal) => signal[kAborted]);
  if (aborted !== undefined) {
    result[kAborted] = true;
    result[kReason] = aborted[kReason];
    return result;
  }
  const weakResult = new WeakRef(result);
  result[kSources] = new Set();
  const known = new Set();
  const addSource = (source) => {
    if (source === undefined || known.has(source)) return;
    known.add(source);
    result[kSources].add(new WeakRef(source));
    source[kDependants] ??= new Set();
    source[kDependants].add(weakResult);
    sourceRegistry.register(result, { source: new WeakRef(source), weakResult });
  };
  for (const signal of signals) {
    if (!signal[kComposite]) addSource(signal);
    else signal[kSources]?.forEach((weak) => addSource(weak.deref()));
  }
  return result;
}

// Long-lived sources must not gather the remains of short-lived dependants.
const sourceRegistry = {
  registry: undefined,
  register(result, held) {
    this.registry ??= new FinalizationRegistry(({ source, weakResult }) => {
      source.deref()?.[kDependants]?.delete(weakResult);
    });
    this.registry.register(result, held);
  },
};

function abortSignal(signal, reason) {
  if (signal[kAborted]) return;
  signal[kAborted] = true;
  signal[kReason] = reason;
  // All dependants are aborted before the first listener runs.
  const dependants = [];
  signal[kDependants]?.forEach((weak) => {
    const dependant = weak.deref();
    if (dependant === undefined || dependant[kAborted]) return;
    dependant[kAborted] = true;
    dependant[kReason] = reason;
    dependants.push(dependant);
  });
  for (const aborted of [signal, ...dependants]) {
    aborted.dispatchEvent(new Event('abort', { [kTrustEvent]: true }));
    aborted[kDependants]?.clear();
    listenedTo.delete(aborted);
  }
}

Object.defineProperties(AbortSignal.prototype, {
  aborted: { __proto__: null, enumerable: true },
  [Symbol.toStringTag]: { __proto__: null, configurable: true, value: 'AbortSignal' },
});
defineEventHandler(AbortSignal.prototype, 'abort');

class AbortController {
  #signal;

  get signal() {
    return this.#signal ??= new AbortSignal(token);
  }

  abort(reason = newAbortError()) {
    abortSignal(this.#signal ??= new AbortSignal(token), reason);
  }

  [inspectCustom](depth, options) {
    if (depth < 0) return this;
    return inspectAs('AbortController', { signal: this.signal }, depth, options);
  }
}

Object.defineProperties(AbortController.prototype, {
  signal: { __proto__: null, enumerable: true },
  abort: { __proto__: null, enumerable: true },
  [Symbol.toStringTag]: { __proto__: null, configurable: true, value: 'AbortController' },
});

/** Resolves once the signal is aborted; does not keep resource or signal alive. */
async function aborted(signal, resource) {
  const { validateAbortSignal, validateObject, kValidateObjectAllowObjects } =
    require('internal/validators');
  if (signal === undefined) throw new ERR_INVALID_ARG_TYPE('signal', 'AbortSignal', signal);
  validateAbortSignal(signal, 'signal');
  validateObject(resource, 'resource', kValidateObjectAllowObjects);
  if (signal.aborted) return;
  const { promise, resolve } = Promise.withResolvers();
  signal.addEventListener('abort', () => resolve(), {
    __proto__: null,
    [kWeakHandler]: resource,
    once: true,
    [kResistStopPropagation]: true,
  });
  return promise;
}

module.exports = { AbortController, AbortSignal, aborted };

'use strict';

// PerformanceObserver, and the global buffers that performance.getEntries() reads.

const {
  codes: {
    ERR_ILLEGAL_CONSTRUCTOR, ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE, ERR_MISSING_ARGS,
  },
} = require('internal/errors');
const { validateFunction, validateObject } = require('internal/validators');
const { createPerformanceNodeEntry, inspectAs } = require('internal/perf/performance_entry');
const { now } = internalBinding('performance');

const inspectCustom = Symbol.for('nodejs.util.inspect.custom');
const enumerable = { __proto__: null, enumerable: true };
const supportedEntryTypes = Object.freeze([
  'dns', 'function', 'gc', 'http', 'http2', 'mark', 'measure', 'net', 'resource',
]);

const observers = new Set();
const pending = new Set();
let dispatchScheduled = false;
const counts = { __proto__: null };

const userTimings = { __proto__: null, mark: [], measure: [] };
let resources = [];
let overflowedResources = [];
let maxResources = 250;
let resourcesFull = false;
let onResourcesFull;

const WARN_AT = 1e6;
const warned = new Set();

function countObservers(type, by) {
  const before = counts[type] ?? 0;
  counts[type] = before + by;
  if (type !== 'gc') return;
  const { installGarbageCollectionTracking, removeGarbageCollectionTracking } =
    internalBinding('performance');
  if (before === 0 && by > 0) {
    installGarbageCollectionTracking((kind, flags, start, duration) => {
      const entry = createPerformanceNodeEntry('gc', 'gc', start, duration, { kind, flags });
      entry.kind = kind;
      entry.flags = flags;
      enqueue(entry);
    });
  } else if (before > 0 && before + by === 0) {
    removeGarbageCollectionTracking();
  }
}

function scheduleDispatch(observer) {
  pending.add(observer);
  if (dispatchScheduled) return;
  dispatchScheduled = true;
  require('timers').setImmediate(() => {
    dispatchScheduled = false;
    const due = [...pending];
    pending.clear();
    for (const observer of due) observer[kDispatch]();
  });
}

const kDispatch = Symbol('kDispatch');
const kMaybeBuffer = Symbol('kMaybeBuffer');
const kSkipThrow = Symbol('kSkipThrow');

const byStartTime = (a, b) => a.startTime - b.startTime;

function select(entries, name, type) {
  return entries.filter((entry) => (name === undefined || entry.name === name) &&
    (type === undefined || entry.entryType === type));
}

class PerformanceObserverEntryList {
  #entries;

  constructor(secret = undefined, entries = undefined) {
    if (secret !== kSkipThrow) throw new ERR_ILLEGAL_CONSTRUCTOR();
    this.#entries = entries.sort(byStartTime);
  }

  getEntries() {
    return this.#entries.slice();
  }

  getEntriesByType(type) {
    if (arguments.length === 0) throw new ERR_MISSING_ARGS('type');
    return select(this.#entries, undefined, `${type}`);
  }

  getEntriesByName(name, type = undefined) {
    if (arguments.length === 0) throw new ERR_MISSING_ARGS('name');
    return select(this.#entries, `${name}`, type);
  }

  [inspectCustom](depth, options) {
    if (depth < 0) return this;
    return inspectAs('PerformanceObserverEntryList', this.#entries, options);
  }
}

class PerformanceObserver {
  #buffer = [];
  #types = new Set();
  #mode;
  #callback;

  constructor(callback) {
    validateFunction(callback, 'callback');
    this.#callback = callback;
  }

  static get supportedEntryTypes() {
    return supportedEntryTypes;
  }

  observe(options = {}) {
    validateObject(options, 'options');
    const { entryTypes, type, buffered } = options;
    if (entryTypes === undefined && type === undefined) {
      throw new ERR_MISSING_ARGS('options.entryTypes', 'options.type');
    }
    if (entryTypes != null && type != null) {
      throw new ERR_INVALID_ARG_VALUE('options.entryTypes', entryTypes,
                                      'options.entryTypes can not set with options.type together');
    }
    const mode = entryTypes === undefined ? 'single' : 'multiple';
    this.#mode ??= mode;
    if (this.#mode !== mode) {
      const { lazyDOMException } = require('internal/util');
      throw lazyDOMException(`PerformanceObserver can not change to ${mode} observation` +
                             (mode === 'multiple' ? 's' : ''), 'InvalidModificationError');
    }
    if (mode === 'multiple') this.#observeAll(entryTypes);
    else this.#observeOne(type, buffered);
    if (this.#types.size > 0) observers.add(this);
    else this.disconnect();
  }

  #observeAll(types) {
    if (!Array.isArray(types)) {
      throw new ERR_INVALID_ARG_TYPE('options.entryTypes', 'string[]', types);
    }
    this.#forgetTypes();
    for (const type of types) this.#add(type);
  }

  #observeOne(type, buffered) {
    if (!this.#add(type) || !buffered) return;
    this.#buffer.push(...bufferedEntries(undefined, type));
    scheduleDispatch(this);
  }

  #add(type) {
    if (!supportedEntryTypes.includes(type) || this.#types.has(type)) return false;
    this.#types.add(type);
    countObservers(type, 1);
    return true;
  }

  #forgetTypes() {
    for (const type of this.#types) countObservers(type, -1);
    this.#types.clear();
  }

  disconnect() {
    this.#forgetTypes();
    observers.delete(this);
    pending.delete(this);
    this.#buffer = [];
    this.#mode = undefined;
  }

  takeRecords() {
    const records = this.#buffer;
    this.#buffer = [];
    return records;
  }

  [kMaybeBuffer](entry) {
    if (!this.#types.has(entry.entryType)) return;
    this.#buffer.push(entry);
    scheduleDispatch(this);
  }

  [kDispatch]() {
    const callback = this.#callback;
    callback.call(this, new PerformanceObserverEntryList(kSkipThrow, this.takeRecords()), this);
  }

  [inspectCustom](depth, options) {
    if (depth < 0) return this;
    return inspectAs('PerformanceObserver', {
      connected: observers.has(this),
      pending: pending.has(this),
      entryTypes: [...this.#types],
      buffer: this.#buffer,
    }, options);
  }
}

for (const [type, names] of [
  [PerformanceObserverEntryList, ['getEntries', 'getEntriesByType', 'getEntriesByName']],
  [PerformanceObserver, ['observe', 'disconnect', 'takeRecords']],
]) {
  for (const name of names) Object.defineProperty(type.prototype, name, enumerable);
  Object.defineProperty(type.prototype, Symbol.toStringTag, {
    __proto__: null, configurable: true, value: type.name,
  });
}

/** Hands the entry to the observers of its type. */
function enqueue(entry) {
  for (const observer of observers) observer[kMaybeBuffer](entry);
}

function bufferUserTiming(entry) {
  const { entryType } = entry;
  const buffer = userTimings[entryType];
  buffer.push(entry);
  if (buffer.length <= WARN_AT || warned.has(entryType)) return;
  warned.add(entryType);
  const clear = entryType === 'mark' ? 'performance.clearMarks' : 'performance.clearMeasures';
  const warning = new Error(
    `Possible perf_hooks memory leak detected. ${buffer.length} ${entryType} entries added to ` +
    `the global performance entry buffer. Use ${clear} to clear the buffer.`);
  warning.name = 'MaxPerformanceEntryBufferExceededWarning';
  warning.entryType = entryType;
  warning.count = buffer.length;
  process.emitWarning(warning);
}

function bufferResourceTiming(entry) {
  if (resources.length < maxResources && !resourcesFull) {
    resources.push(entry);
    return;
  }
  overflowedResources.push(entry);
  if (resourcesFull) return;
  resourcesFull = true;
  require('timers').setImmediate(drainOverflow);
}

// Asks for room until the listener makes none; what then does not fit is dropped.
function drainOverflow() {
  while (overflowedResources.length > 0) {
    const before = overflowedResources.length;
    onResourcesFull('resourcetimingbufferfull');
    const room = Math.max(0, maxResources - resources.length);
    resources.push(...overflowedResources.splice(0, room));
    if (overflowedResources.length >= before) overflowedResources = [];
  }
  resourcesFull = false;
}

function clearEntries(type, name) {
  if (type === 'resource') {
    resources = name === undefined ? [] : resources.filter((entry) => entry.name !== name);
  } else {
    userTimings[type] = name === undefined ? [] :
      userTimings[type].filter((entry) => entry.name !== name);
  }
}

function bufferedEntries(name, type) {
  const all = [...userTimings.mark, ...userTimings.measure, ...resources];
  return select(all, name, type).sort(byStartTime);
}

// For the modules that report entries of their own: notes the beginning on target.
function startPerf(target, key, context = {}) {
  target[key] = { ...context, startTime: now() };
}

function stopPerf(target, key, context = {}) {
  const begun = target[key];
  if (!begun) return;
  const entry = createPerformanceNodeEntry(begun.name, begun.type, begun.startTime,
                                           now() - begun.startTime,
                                           { ...begun.detail, ...context.detail });
  enqueue(entry);
}

module.exports = {
  PerformanceObserver,
  PerformanceObserverEntryList,
  enqueue,
  hasObserver: (type) => counts[type] > 0,
  startPerf,
  stopPerf,
  bufferedEntries,
  bufferResourceTiming,
  bufferUserTiming,
  clearEntries,
  setOnResourcesFull(fn) { onResourcesFull = fn; },
  setResourceTimingBufferSize(size) { maxResources = size; },
};

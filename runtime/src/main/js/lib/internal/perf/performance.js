'use strict';

const {
  codes: { ERR_ILLEGAL_CONSTRUCTOR, ERR_INVALID_THIS, ERR_MISSING_ARGS },
} = require('internal/errors');
const { Event, EventTarget, defineEventHandler, kTrustEvent } =
  require('internal/event_target');
const binding = internalBinding('performance');
const { defineLazyValue } = internalBinding('builtins');

const kPerformance = Symbol('performance');
const inspectCustom = Symbol.for('nodejs.util.inspect.custom');
const observe = () => require('internal/perf/observe');

function check(performance) {
  if (performance?.[kPerformance] === undefined) throw new ERR_INVALID_THIS('Performance');
}

class Performance extends EventTarget {
  constructor(secret = undefined) {
    if (secret !== kPerformance) throw new ERR_ILLEGAL_CONSTRUCTOR();
    super();
    this[kPerformance] = true;
  }

  [inspectCustom](depth, options) {
    if (depth < 0) return this;
    const { inspectAs } = require('internal/perf/performance_entry');
    return inspectAs('Performance', {
      nodeTiming: this.nodeTiming,
      timeOrigin: binding.timeOrigin(),
    }, options);
  }

  clearMarks(name = undefined) {
    check(this);
    if (name !== undefined) name = `${name}`;
    require('internal/perf/usertiming').clearMarkTimings(name);
    observe().clearEntries('mark', name);
  }

  clearMeasures(name = undefined) {
    check(this);
    observe().clearEntries('measure', name === undefined ? name : `${name}`);
  }

  clearResourceTimings(name = undefined) {
    check(this);
    observe().clearEntries('resource', name === undefined ? name : `${name}`);
  }

  getEntries() {
    check(this);
    return observe().bufferedEntries();
  }

  getEntriesByName(name) {
    check(this);
    if (arguments.length === 0) throw new ERR_MISSING_ARGS('name');
    return observe().bufferedEntries(`${name}`, arguments[1]);
  }

  getEntriesByType(type) {
    check(this);
    if (arguments.length === 0) throw new ERR_MISSING_ARGS('type');
    return observe().bufferedEntries(undefined, `${type}`);
  }

  mark(name, options = {}) {
    check(this);
    if (arguments.length === 0) throw new ERR_MISSING_ARGS('name');
    return require('internal/perf/usertiming').mark(name, options);
  }

  measure(name, startOrMeasureOptions = {}, endMark = undefined) {
    check(this);
    if (arguments.length === 0) throw new ERR_MISSING_ARGS('name');
    return require('internal/perf/usertiming').measure(name, startOrMeasureOptions, endMark);
  }

  now() {
    check(this);
    return binding.now();
  }

  setResourceTimingBufferSize(maxSize) {
    check(this);
    if (arguments.length === 0) throw new ERR_MISSING_ARGS('maxSize');
    observe().setResourceTimingBufferSize(maxSize >>> 0);
  }

  get timeOrigin() {
    check(this);
    return binding.timeOrigin();
  }

  toJSON() {
    check(this);
    return {
      nodeTiming: this.nodeTiming,
      timeOrigin: binding.timeOrigin(),
      eventLoopUtilization: this.eventLoopUtilization(),
    };
  }
}

const enumerable = { __proto__: null, enumerable: true };
for (const name of [
  'clearMarks', 'clearMeasures', 'clearResourceTimings', 'getEntries', 'getEntriesByName',
  'getEntriesByType', 'mark', 'measure', 'now', 'setResourceTimingBufferSize', 'timeOrigin',
  'toJSON',
]) {
  Object.defineProperty(Performance.prototype, name, enumerable);
}
Object.defineProperty(Performance.prototype, Symbol.toStringTag, {
  __proto__: null, configurable: true, value: 'Performance',
});

// Node's own members are not enumerable and seldom used.
function lazily(name, id, get = (module) => module[name]) {
  defineLazyValue(Performance.prototype, name, false, () => get(require(id)));
}
lazily('eventLoopUtilization', 'internal/perf/event_loop_utilization');
lazily('nodeTiming', 'internal/perf/nodetiming', (nodeTiming) => nodeTiming);
lazily('markResourceTiming', 'internal/perf/resource_timing', ({ markResourceTiming }) => {
  observe().setOnResourcesFull(
    (type) => performance.dispatchEvent(new Event(type, { [kTrustEvent]: true })));
  return markResourceTiming;
});
lazily('timerify', 'internal/perf/timerify');
defineEventHandler(Performance.prototype, 'resourcetimingbufferfull');

const performance = new Performance(kPerformance);

module.exports = { Performance, performance };

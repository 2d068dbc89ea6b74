'use strict';

const { PerformanceEntry, kSkipThrow } = require('internal/perf/performance_entry');
const { now } = internalBinding('performance');
const {
  codes: {
    ERR_ILLEGAL_CONSTRUCTOR, ERR_INVALID_ARG_VALUE, ERR_INVALID_THIS, ERR_MISSING_ARGS,
    ERR_PERFORMANCE_INVALID_TIMESTAMP, ERR_PERFORMANCE_MEASURE_INVALID_OPTIONS,
  },
} = require('internal/errors');
const { validateNumber, validateObject, validateString } = require('internal/validators');

const kDetail = Symbol('kDetail');
const enumerable = { __proto__: null, enumerable: true };

const markTimings = new Map();

const nodeTimingNames = new Set([
  'nodeStart', 'v8Start', 'environment', 'loopStart', 'loopExit', 'bootstrapComplete',
]);

function cloneDetail(detail) {
  if (detail === undefined || detail === null) return null;
  return require('internal/structured_clone').structuredClone(detail);
}

// The time of a mark given by name, or a time given as such.
function markTime(mark) {
  if (mark === undefined) return;
  if (typeof mark === 'number') {
    if (mark < 0) throw new ERR_PERFORMANCE_INVALID_TIMESTAMP(mark);
    return mark;
  }
  const name = `${mark}`;
  if (nodeTimingNames.has(name)) return require('internal/perf/nodetiming')[name];
  const time = markTimings.get(name);
  if (time === undefined) {
    const { lazyDOMException } = require('internal/util');
    throw lazyDOMException(`The "${name}" performance mark has not been set`, 'SyntaxError');
  }
  return time;
}

class PerformanceMark extends PerformanceEntry {
  constructor(name, options = undefined) {
    if (arguments.length === 0) throw new ERR_MISSING_ARGS('name');
    name = `${name}`;
    if (nodeTimingNames.has(name)) throw new ERR_INVALID_ARG_VALUE('name', name);
    if (options !== undefined && options !== null) validateObject(options, 'options');
    const startTime = options?.startTime ?? now();
    validateNumber(startTime, 'startTime');
    if (startTime < 0) throw new ERR_PERFORMANCE_INVALID_TIMESTAMP(startTime);
    markTimings.set(name, startTime);
    const detail = cloneDetail(options?.detail);
    super(kSkipThrow, name, 'mark', startTime, 0);
    this[kDetail] = detail;
  }

  get detail() {
    if (this?.[kDetail] === undefined) throw new ERR_INVALID_THIS('PerformanceMark');
    return this[kDetail];
  }

  toJSON() {
    return { ...super.toJSON(), detail: this[kDetail] };
  }
}

class PerformanceMeasure extends PerformanceEntry {
  constructor(secret = undefined, name = undefined, start = undefined, duration = undefined) {
    if (secret !== kSkipThrow) throw new ERR_ILLEGAL_CONSTRUCTOR();
    super(kSkipThrow, name, 'measure', start, duration);
  }

  get detail() {
    if (this?.[kDetail] === undefined) throw new ERR_INVALID_THIS('PerformanceMeasure');
    return this[kDetail];
  }

  toJSON() {
    return { ...super.toJSON(), detail: this[kDetail] };
  }
}

for (const type of [PerformanceMark, PerformanceMeasure]) {
  Object.defineProperties(type.prototype, {
    detail: enumerable,
    [Symbol.toStringTag]: { __proto__: null, configurable: true, value: type.name },
  });
}

function record(entry) {
  const { bufferUserTiming, enqueue } = require('internal/perf/observe');
  enqueue(entry);
  bufferUserTiming(entry);
  return entry;
}

function mark(name, options) {
  return record(new PerformanceMark(name, options));
}

// Start and duration, of `{ start, end, duration }` or of two marks.
function calculateMeasure(startOrOptions, endMark) {
  const options = typeof startOrOptions === 'object' && startOrOptions !== null ?
    startOrOptions : undefined;
  let end;
  if (endMark !== undefined) end = markTime(endMark);
  else if (options?.end !== undefined) end = markTime(options.end);
  else if (options?.start !== undefined && options.duration !== undefined) {
    end = markTime(options.start) + markTime(options.duration);
  } else end = now();

  let start = 0;
  if (options?.start !== undefined) start = markTime(options.start);
  else if (options?.duration !== undefined && options.end !== undefined) {
    start = markTime(options.end) - markTime(options.duration);
  } else if (typeof startOrOptions === 'string') start = markTime(startOrOptions);
  return { start, duration: end - start };
}

function measure(name, startOrOptions = {}, endMark = undefined) {
  validateString(name, 'name');
  let detail = null;
  if (typeof startOrOptions === 'object' && startOrOptions !== null) {
    const { start, end, duration } = startOrOptions;
    if (start !== undefined || end !== undefined || duration !== undefined) {
      if (endMark !== undefined) {
        throw new ERR_PERFORMANCE_MEASURE_INVALID_OPTIONS('endMark must not be specified');
      }
      if (start === undefined && end === undefined) {
        throw new ERR_PERFORMANCE_MEASURE_INVALID_OPTIONS(
          'One of options.start or options.end is required');
      }
      if (start !== undefined && end !== undefined && duration !== undefined) {
        throw new ERR_PERFORMANCE_MEASURE_INVALID_OPTIONS(
          'Must not have options.start, options.end, and options.duration specified');
      }
    }
    detail = cloneDetail(startOrOptions.detail);
  }
  const { start, duration } = calculateMeasure(startOrOptions, endMark);
  const entry = new PerformanceMeasure(kSkipThrow, name, start, duration);
  entry[kDetail] = detail;
  return record(entry);
}

function clearMarkTimings(name) {
  if (name === undefined) {
    markTimings.clear();
    return;
  }
  if (nodeTimingNames.has(name)) throw new ERR_INVALID_ARG_VALUE('name', name);
  markTimings.delete(name);
}

module.exports = { PerformanceMark, PerformanceMeasure, clearMarkTimings, mark, measure };

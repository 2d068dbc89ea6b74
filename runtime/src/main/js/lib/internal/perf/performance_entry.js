'use strict';

const {
  codes: { ERR_ILLEGAL_CONSTRUCTOR, ERR_INVALID_THIS },
} = require('internal/errors');

const kName = Symbol('PerformanceEntry.Name');
const kEntryType = Symbol('PerformanceEntry.EntryType');
const kStartTime = Symbol('PerformanceEntry.StartTime');
const kDuration = Symbol('PerformanceEntry.Duration');
const kDetail = Symbol('NodePerformanceEntry.Detail');
const kSkipThrow = Symbol('kSkipThrow');
const inspectCustom = Symbol.for('nodejs.util.inspect.custom');
const enumerable = { __proto__: null, enumerable: true };

function check(entry) {
  if (entry?.[kName] === undefined) throw new ERR_INVALID_THIS('PerformanceEntry');
  return entry;
}

function inspectAs(name, fields, options) {
  const { inspect } = require('internal/util/inspect');
  return `${name} ${inspect(fields, {
    ...options,
    depth: options.depth === null ? null : options.depth - 1,
  })}`;
}

class PerformanceEntry {
  constructor(secret = undefined, name = undefined, type = undefined, start = undefined,
              duration = undefined) {
    if (secret !== kSkipThrow) throw new ERR_ILLEGAL_CONSTRUCTOR();
    this[kName] = name;
    this[kEntryType] = type;
    this[kStartTime] = start;
    this[kDuration] = duration;
  }

  get name() {
    return check(this)[kName];
  }

  get entryType() {
    return check(this)[kEntryType];
  }

  get startTime() {
    return check(this)[kStartTime];
  }

  get duration() {
    return check(this)[kDuration];
  }

  [inspectCustom](depth, options) {
    if (depth < 0) return this;
    return inspectAs(this.constructor.name, this.toJSON(), options);
  }

  toJSON() {
    check(this);
    return {
      name: this[kName],
      entryType: this[kEntryType],
      startTime: this[kStartTime],
      duration: this[kDuration],
    };
  }
}
Object.defineProperties(PerformanceEntry.prototype, {
  name: enumerable,
  entryType: enumerable,
  startTime: enumerable,
  duration: enumerable,
  toJSON: enumerable,
});

// Entries of Node's own types ('function', 'gc', 'http'...), which carry a detail.
class PerformanceNodeEntry extends PerformanceEntry {
  get detail() {
    return check(this)[kDetail];
  }

  toJSON() {
    return { ...super.toJSON(), detail: this[kDetail] };
  }
}

function createPerformanceNodeEntry(name, type, start, duration, detail) {
  const entry = new PerformanceNodeEntry(kSkipThrow, name, type, start, duration);
  entry[kDetail] = detail;
  return entry;
}

module.exports = {
  PerformanceEntry,
  createPerformanceNodeEntry,
  inspectAs,
  kSkipThrow,
  kName,
  kEntryType,
  kStartTime,
  kDuration,
};

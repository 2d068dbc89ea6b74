'use strict';

const {
  codes: { ERR_ILLEGAL_CONSTRUCTOR, ERR_INVALID_ARG_TYPE, ERR_INVALID_THIS, ERR_OUT_OF_RANGE },
} = require('internal/errors');
const { validateInteger, validateNumber, validateObject } = require('internal/validators');
const { Histogram: NativeHistogram } = internalBinding('performance');
const { kClone, kDeserialize } = require('internal/worker/js_transferable');

const kHandle = Symbol('kHandle');
const kRecordable = Symbol('kRecordable');
const kSkipThrow = Symbol('kSkipThrow');
const inspectCustom = Symbol.for('nodejs.util.inspect.custom');

const isHistogram = (value) => value?.[kHandle] !== undefined;
const isRecordableHistogram = (value) => value?.[kRecordable] === true;

function handleOf(histogram) {
  const handle = histogram?.[kHandle];
  if (handle === undefined) throw new ERR_INVALID_THIS('Histogram');
  return handle;
}

function recordableHandleOf(histogram) {
  if (!isRecordableHistogram(histogram)) throw new ERR_INVALID_THIS('RecordableHistogram');
  return histogram[kHandle];
}

function checkPercentile(percentile) {
  validateNumber(percentile, 'percentile');
  if (!(percentile > 0 && percentile <= 100)) {
    throw new ERR_OUT_OF_RANGE('percentile', '> 0 && <= 100', percentile);
  }
  return percentile;
}

function toMap(flat) {
  const map = new Map();
  for (let i = 0; i < flat.length; i += 2) map.set(flat[i], flat[i + 1]);
  return map;
}

class Histogram {
  constructor(secret = undefined, handle = undefined) {
    if (secret !== kSkipThrow) throw new ERR_ILLEGAL_CONSTRUCTOR();
    this[kHandle] = handle;
  }

  [inspectCustom](depth, options) {
    if (depth < 0) return this;
    const { inspectAs } = require('internal/perf/performance_entry');
    return inspectAs('Histogram', {
      min: this.min,
      max: this.max,
      mean: this.mean,
      exceeds: this.exceeds,
      stddev: this.stddev,
      count: this.count,
      percentiles: this.percentiles,
    }, options);
  }

  get count() {
    return handleOf(this).count();
  }

  get countBigInt() {
    return handleOf(this).countBigInt();
  }

  get min() {
    return handleOf(this).min();
  }

  get minBigInt() {
    return handleOf(this).minBigInt();
  }

  get max() {
    return handleOf(this).max();
  }

  get maxBigInt() {
    return handleOf(this).maxBigInt();
  }

  get mean() {
    return handleOf(this).mean();
  }

  get exceeds() {
    return handleOf(this).exceeds();
  }

  get exceedsBigInt() {
    return handleOf(this).exceedsBigInt();
  }

  get stddev() {
    return handleOf(this).stddev();
  }

  percentile(percentile) {
    return handleOf(this).percentile(checkPercentile(percentile));
  }

  percentileBigInt(percentile) {
    return handleOf(this).percentileBigInt(checkPercentile(percentile));
  }

  get percentiles() {
    return toMap(handleOf(this).percentiles());
  }

  get percentilesBigInt() {
    return toMap(handleOf(this).percentilesBigInt());
  }

  reset() {
    handleOf(this).reset();
  }

  toJSON() {
    return {
      count: this.count,
      min: this.min,
      max: this.max,
      mean: this.mean,
      exceeds: this.exceeds,
      stddev: this.stddev,
      percentiles: Object.fromEntries(this.percentiles),
    };
  }

  // A copy is a Histogram or a RecordableHistogram; it goes on counting by itself.
  [kClone]() {
    return {
      data: { handle: this[kHandle] },
      deserializeInfo: 'internal/histogram:ClonedHistogram',
    };
  }

  [kDeserialize]({ handle }) {
    this[kHandle] = handle;
  }
}

class RecordableHistogram extends Histogram {
  constructor(secret = undefined, handle = undefined) {
    if (secret !== kSkipThrow) throw new ERR_ILLEGAL_CONSTRUCTOR();
    super(secret, handle);
    this[kRecordable] = true;
  }

  record(val) {
    const handle = recordableHandleOf(this);
    if (typeof val === 'bigint') {
      handle.record(val);
      return;
    }
    if (!Number.isInteger(val)) throw new ERR_INVALID_ARG_TYPE('val', ['integer', 'bigint'], val);
    validateInteger(val, 'val', 1);
    handle.record(val);
  }

  recordDelta() {
    recordableHandleOf(this).recordDelta();
  }

  add(other) {
    const handle = recordableHandleOf(this);
    if (!isRecordableHistogram(other)) {
      throw new ERR_INVALID_ARG_TYPE('other', 'RecordableHistogram', other);
    }
    handle.add(other[kHandle]);
  }

  [kClone]() {
    return {
      data: { handle: this[kHandle] },
      deserializeInfo: 'internal/histogram:ClonedRecordableHistogram',
    };
  }

  [kDeserialize]({ handle }) {
    this[kHandle] = handle;
    this[kRecordable] = true;
  }
}

function ClonedHistogram() {
  return Reflect.construct(function() {}, [], Histogram);
}
ClonedHistogram.prototype[kDeserialize] = () => {};

function ClonedRecordableHistogram() {
  return Reflect.construct(function() {}, [], RecordableHistogram);
}
ClonedRecordableHistogram.prototype[kDeserialize] = () => {};

function createHistogram(options = {}) {
  validateObject(options, 'options');
  const { lowest = 1, highest = Number.MAX_SAFE_INTEGER, figures = 3 } = options;
  if (typeof lowest !== 'bigint') {
    validateInteger(lowest, 'options.lowest', 1, Number.MAX_SAFE_INTEGER);
  }
  if (typeof highest !== 'bigint') {
    validateInteger(highest, 'options.highest', 2 * Number(lowest), Number.MAX_SAFE_INTEGER);
  } else if (highest < 2n * BigInt(lowest)) {
    throw new ERR_INVALID_ARG_TYPE('highest', `>= ${2n * BigInt(lowest)}`, highest);
  }
  validateInteger(figures, 'options.figures', 1, 5);
  return new RecordableHistogram(kSkipThrow, new NativeHistogram(lowest, highest, figures));
}

module.exports = {
  ClonedHistogram,
  ClonedRecordableHistogram,
  Histogram,
  RecordableHistogram,
  createHistogram,
  isHistogram,
  isRecordableHistogram,
  kHandle,
  kSkipThrow,
};

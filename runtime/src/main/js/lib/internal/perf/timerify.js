'use strict';

const { now } = internalBinding('performance');
const { validateFunction, validateObject } = require('internal/validators');
const { codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');
const { createPerformanceNodeEntry } = require('internal/perf/performance_entry');
const { enqueue } = require('internal/perf/observe');

function complete(name, start, args, histogram) {
  const duration = now() - start;
  histogram?.record(Math.max(1, Math.ceil(duration * 1e6)));
  const entry = createPerformanceNodeEntry(name, 'function', start, duration, args);
  for (let i = 0; i < args.length; i++) entry[i] = args[i];
  enqueue(entry);
}

/** A function that does what fn does and reports how long each call took. */
function timerify(fn, options = {}) {
  validateFunction(fn, 'fn');
  validateObject(options, 'options');
  const { histogram } = options;
  if (histogram !== undefined &&
      !require('internal/histogram').isRecordableHistogram(histogram)) {
    throw new ERR_INVALID_ARG_TYPE('options.histogram', 'RecordableHistogram', histogram);
  }

  function timerified(...args) {
    const start = now();
    const result = new.target ?
      Reflect.construct(fn, args, fn) : Reflect.apply(fn, this, args);
    if (!new.target && typeof result?.finally === 'function') {
      return result.finally(() => complete(fn.name, start, args, histogram));
    }
    complete(fn.name, start, args, histogram);
    return result;
  }

  const property = (value) => ({ __proto__: null, configurable: false, enumerable: true, value });
  return Object.defineProperties(timerified, {
    length: property(fn.length),
    name: property(`timerified ${fn.name}`),
  });
}

module.exports = { timerify };

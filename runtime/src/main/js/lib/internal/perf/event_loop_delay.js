'use strict';

const {
  codes: { ERR_ILLEGAL_CONSTRUCTOR, ERR_INVALID_THIS },
} = require('internal/errors');
const { validateInteger, validateObject } = require('internal/validators');
const { Histogram, kHandle, kSkipThrow } = require('internal/histogram');
const { LoopDelayHistogram } = internalBinding('performance');

const kEnabled = Symbol('kEnabled');

function check(histogram) {
  if (histogram?.[kEnabled] === undefined) throw new ERR_INVALID_THIS('ELDHistogram');
}

class ELDHistogram extends Histogram {
  constructor(secret = undefined, resolution = undefined) {
    if (secret !== kSkipThrow) throw new ERR_ILLEGAL_CONSTRUCTOR();
    super(secret, new LoopDelayHistogram(resolution));
    this[kEnabled] = false;
  }

  enable() {
    check(this);
    if (this[kEnabled]) return false;
    this[kEnabled] = true;
    return this[kHandle].start(true);
  }

  disable() {
    check(this);
    if (!this[kEnabled]) return false;
    this[kEnabled] = false;
    return this[kHandle].stop();
  }

  [Symbol.dispose]() {
    this.disable();
  }
}

/** A histogram of how long the loop's turns take, in nanoseconds, sampled by a timer. */
function monitorEventLoopDelay(options = {}) {
  validateObject(options, 'options');
  const { resolution = 10 } = options;
  validateInteger(resolution, 'options.resolution', 1);
  return new ELDHistogram(kSkipThrow, resolution);
}

module.exports = { monitorEventLoopDelay };

'use strict';

const { codes: { ERR_MISSING_OPTION } } = require('internal/errors');
const { validateObject } = require('internal/validators');
const { customInspect, describeClass, inspectCustom } = require('internal/webstreams/util');

// The size functions have no prototype and are the same for all instances.
const byteLengthSize = { size(chunk) { return chunk.byteLength; } }.size;
const countSize = { size() { return 1; } }.size;

function highWaterMarkOf(init) {
  validateObject(init, 'init');
  if (init.highWaterMark === undefined) throw new ERR_MISSING_OPTION('init.highWaterMark');
  return +init.highWaterMark;
}

class ByteLengthQueuingStrategy {
  #highWaterMark;

  constructor(init) {
    this.#highWaterMark = highWaterMarkOf(init);
  }

  get highWaterMark() {
    return this.#highWaterMark;
  }

  get size() {
    void this.#highWaterMark;
    return byteLengthSize;
  }

  [inspectCustom](depth, options) {
    return customInspect(this, depth, options, this.constructor.name,
                         { highWaterMark: this.#highWaterMark });
  }
}

class CountQueuingStrategy {
  #highWaterMark;

  constructor(init) {
    this.#highWaterMark = highWaterMarkOf(init);
  }

  get highWaterMark() {
    return this.#highWaterMark;
  }

  get size() {
    void this.#highWaterMark;
    return countSize;
  }

  [inspectCustom](depth, options) {
    return customInspect(this, depth, options, this.constructor.name,
                         { highWaterMark: this.#highWaterMark });
  }
}

describeClass(ByteLengthQueuingStrategy, ['highWaterMark', 'size']);
describeClass(CountQueuingStrategy, ['highWaterMark', 'size']);

module.exports = { ByteLengthQueuingStrategy, CountQueuingStrategy };

'use strict';

// Readable.from(): a stream that takes its chunks from an iterable, one by one.

const { Buffer } = require('buffer');
const { codes: { ERR_INVALID_ARG_TYPE, ERR_STREAM_NULL_VALUES } } = require('internal/errors');

function from(Readable, iterable, options) {
  if (typeof iterable === 'string' || iterable instanceof Buffer) {
    // A text is one chunk, not a row of characters.
    return new Readable({
      objectMode: true,
      ...options,
      read() {
        this.push(iterable);
        this.push(null);
      },
    });
  }
  const isAsync = Boolean(iterable?.[Symbol.asyncIterator]);
  if (!isAsync && !iterable?.[Symbol.iterator]) {
    throw new ERR_INVALID_ARG_TYPE('iterable', ['Iterable'], iterable);
  }
  const iterator = isAsync ? iterable[Symbol.asyncIterator]() : iterable[Symbol.iterator]();

  const readable = new Readable({ objectMode: true, highWaterMark: 1, ...options });
  // Whether a run of pull() is under way: _read() may be called meanwhile.
  let reading = false;

  readable._read = function() {
    if (reading) return;
    reading = true;
    if (isAsync) pullAsync();
    else pullSync();
  };

  readable._destroy = function(error, callback) {
    close(error).then(
      () => process.nextTick(callback, error), // Out of the promise, so that a throw is uncaught.
      (failure) => process.nextTick(callback, failure ?? error));
  };

  async function close(error) {
    if (error != null && typeof iterator.throw === 'function') {
      const { value, done } = await iterator.throw(error);
      await value;
      if (done) return;
    }
    if (typeof iterator.return === 'function') {
      const { value } = await iterator.return();
      await value;
    }
  }

  // True if the consumer wants more at once.
  function give(value) {
    if (value === null) {
      reading = false;
      throw new ERR_STREAM_NULL_VALUES();
    }
    if (readable.push(value)) return true;
    reading = false;
    return false;
  }

  // Stays synchronous as long as the values are no promises.
  function pullSync() {
    try {
      while (true) {
        const { value, done } = iterator.next();
        if (done) {
          readable.push(null);
          return;
        }
        if (typeof value?.then === 'function') {
          continueWith(value);
          return;
        }
        if (!give(value)) return;
      }
    } catch (error) {
      readable.destroy(error);
    }
  }

  async function continueWith(promise) {
    let more = false;
    try {
      more = give(await promise);
    } catch (error) {
      readable.destroy(error);
    }
    if (more) pullSync();
  }

  async function pullAsync() {
    try {
      while (true) {
        const { value, done } = await iterator.next();
        if (done) {
          readable.push(null);
          return;
        }
        if (!give(value)) return;
      }
    } catch (error) {
      readable.destroy(error);
    }
  }

  return readable;
}

module.exports = from;

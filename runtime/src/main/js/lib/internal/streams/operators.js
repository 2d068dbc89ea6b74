'use strict';

// Array-like operations on readable streams. Each takes the stream first; map, filter, flatMap,
// take and drop give async iterables, the others promises.

const { AbortError, codes } = require('internal/errors');
const { validateAbortSignal, validateInteger, validateObject } = require('internal/validators');

const kEmpty = Symbol('kEmpty'); // A result that is dropped.
const kEnd = Symbol('kEnd');

function checkFunction(fn, name = 'fn') {
  if (typeof fn !== 'function') {
    throw new codes.ERR_INVALID_ARG_TYPE(name, ['Function', 'AsyncFunction'], fn);
  }
}

function checkOptions(options) {
  if (options != null) validateObject(options, 'options');
  if (options?.signal != null) validateAbortSignal(options.signal, 'options.signal');
}

function throwIfAborted(signal) {
  if (signal?.aborted) throw new AbortError(undefined, { cause: signal.reason });
}

function map(stream, fn, options) {
  checkFunction(fn);
  checkOptions(options);
  const concurrency = options?.concurrency == null ? 1 : Math.floor(options.concurrency);
  const ahead =
    options?.highWaterMark == null ? concurrency - 1 : Math.floor(options.highWaterMark);
  validateInteger(concurrency, 'options.concurrency', 1);
  validateInteger(ahead, 'options.highWaterMark', 0);
  return new Mapping(stream, fn, concurrency, ahead + concurrency, options?.signal).results();
}

/** Calls that run concurrently, with their results in the order of the chunks. */
class Mapping {
  constructor(stream, fn, concurrency, capacity, outerSignal) {
    this.stream = stream;
    this.fn = fn;
    this.concurrency = concurrency;
    this.capacity = capacity; // Results that may be waiting, the running calls included.
    this.outerSignal = outerSignal;
    this.queue = [];
    this.running = 0;
    this.done = false;
    this.wakeConsumer = null;
    this.wakeProducer = null;
  }

  get isFull() {
    return this.running >= this.concurrency || this.queue.length >= this.capacity;
  }

  wake(who) {
    const resolve = this[who];
    this[who] = null;
    resolve?.();
  }

  callEnded(failed) {
    if (failed) this.done = true;
    this.running--;
    this.proceed();
  }

  proceed() {
    if (!this.done && !this.isFull) this.wake('wakeProducer');
  }

  enqueue(result) {
    result.then(() => this.callEnded(false), () => this.callEnded(true));
    this.queue.push(result);
  }

  async produce(signal) {
    const { queue, fn } = this;
    try {
      for await (const chunk of this.stream) {
        if (this.done) return;
        if (signal.aborted) throw new AbortError();
        let result;
        try {
          const value = fn(chunk, { signal });
          if (value === kEmpty) continue;
          result = Promise.resolve(value);
        } catch (error) {
          result = Promise.reject(error);
        }
        this.running++;
        this.enqueue(result);
        this.wake('wakeConsumer');
        if (!this.done && this.isFull) {
          await new Promise((resolve) => { this.wakeProducer = resolve; });
        }
      }
      queue.push(kEnd);
    } catch (error) {
      this.enqueue(Promise.reject(error));
    } finally {
      this.done = true;
      this.wake('wakeConsumer');
    }
  }

  async* results() {
    const { queue } = this;
    const signal = AbortSignal.any(this.outerSignal ? [this.outerSignal] : []);
    this.produce(signal);
    try {
      while (true) {
        while (queue.length > 0) {
          const value = await queue[0];
          if (value === kEnd) return;
          if (signal.aborted) throw new AbortError();
          if (value !== kEmpty) yield value;
          queue.shift();
          this.proceed();
        }
        await new Promise((resolve) => { this.wakeConsumer = resolve; });
      }
    } finally {
      this.done = true;
      this.wake('wakeProducer');
    }
  }
}

function filter(stream, fn, options) {
  checkFunction(fn);
  return map(stream, async (value, context) => (await fn(value, context) ? value : kEmpty),
             options);
}

function flatMap(stream, fn, options) {
  const values = map(stream, fn, options);
  return (async function* flatMap() {
    for await (const value of values) yield* value;
  })();
}

async function some(stream, fn, options) {
  for await (const _ of filter(stream, fn, options)) return true;
  return false;
}

async function every(stream, fn, options) {
  checkFunction(fn);
  return !(await some(stream, async (...args) => !(await fn(...args)), options));
}

async function find(stream, fn, options) {
  for await (const value of filter(stream, fn, options)) return value;
  return undefined;
}

async function forEach(stream, fn, options) {
  checkFunction(fn);
  const calls = map(stream, async (value, context) => {
    await fn(value, context);
    return kEmpty;
  }, options);
  for await (const _ of calls);
}

async function reduce(stream, reducer, initialValue, options) {
  checkFunction(reducer, 'reducer');
  checkOptions(options);
  let hasValue = arguments.length > 2;
  const outer = options?.signal;
  if (outer?.aborted) {
    const error = new AbortError(undefined, { cause: outer.reason });
    stream.once('error', () => {}); // It is reported through the promise.
    await require('internal/streams/end-of-stream').finished(stream.destroy(error));
    throw error;
  }
  const controller = new AbortController();
  const { signal } = controller;
  const listening = outer && require('internal/events/abort_listener')
    .addAbortListener(outer, () => controller.abort());
  let result = initialValue;
  try {
    for await (const value of stream) {
      if (outer?.aborted) throw new AbortError();
      result = hasValue ? await reducer(result, value, { signal }) : value;
      hasValue = true;
    }
  } finally {
    listening?.[Symbol.dispose]();
    controller.abort();
  }
  if (!hasValue) {
    const error = new codes.ERR_MISSING_ARGS('reduce');
    error.message = 'Reduce of an empty stream requires an initial value';
    throw error;
  }
  return result;
}

async function toArray(stream, options) {
  checkOptions(options);
  const result = [];
  for await (const value of stream) {
    throwIfAborted(options?.signal);
    result.push(value);
  }
  return result;
}

// As Array methods count: NaN is none; Infinity is fine.
function checkCount(number) {
  const count = Number(number);
  if (Number.isNaN(count)) return 0;
  if (count < 0) throw new codes.ERR_OUT_OF_RANGE('number', '>= 0', count);
  return count;
}

function drop(stream, number, options) {
  checkOptions(options);
  let left = checkCount(number);
  return (async function* drop() {
    throwIfAborted(options?.signal);
    for await (const value of stream) {
      throwIfAborted(options?.signal);
      if (left-- <= 0) yield value;
    }
  })();
}

function take(stream, number, options) {
  checkOptions(options);
  let left = checkCount(number);
  return (async function* take() {
    throwIfAborted(options?.signal);
    for await (const value of stream) {
      throwIfAborted(options?.signal);
      if (left-- > 0) yield value;
      if (left <= 0) return; // Without waiting for a chunk that is not wanted.
    }
  })();
}

function compose(stream, other, options) {
  checkOptions(options);
  const { isNodeStream, isWritable } = require('internal/streams/utils');
  if (isNodeStream(other) && !isWritable(other)) {
    throw new codes.ERR_INVALID_ARG_VALUE('stream', other, 'must be writable');
  }
  const composed = require('internal/streams/compose')(stream, other);
  if (options?.signal) {
    require('internal/streams/add-abort-signal')
      .addAbortSignalNoValidate(options.signal, composed);
  }
  return composed;
}

module.exports = {
  compose, drop, every, filter, find, flatMap, forEach, map, reduce, some, take, toArray,
};

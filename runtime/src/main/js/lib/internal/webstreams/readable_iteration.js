'use strict';

// Streams as async iterables, and streams made of iterables.

const {
  codes: { ERR_ARG_NOT_ITERABLE, ERR_INVALID_STATE },
} = require('internal/errors');
const { kState } = require('internal/webstreams/util');
const {
  readableStreamDefaultReaderRead,
  readableStreamDefaultReaderRelease,
  readableStreamReaderGenericCancel,
} = require('internal/webstreams/readable_core');
const { ReadableStreamDefaultReader } = require('internal/webstreams/readable_readers');
const {
  readableStreamDefaultControllerClose,
  readableStreamDefaultControllerEnqueue,
} = require('internal/webstreams/readable_default');

const AsyncIteratorPrototype =
  Object.getPrototypeOf(Object.getPrototypeOf(async function* () {}).prototype);

const notAttached = () =>
  new ERR_INVALID_STATE.TypeError('The reader is not bound to a ReadableStream');

// Calls of next() and return() run one after the other, in the order they were made.
class Iteration {
  done = false;
  current = undefined;

  constructor(stream, preventCancel) {
    this.reader = new ReadableStreamDefaultReader(stream);
    this.preventCancel = preventCancel;
  }

  enqueue(step) {
    this.current = this.current === undefined ? step() : this.current.then(step, step);
    return this.current;
  }

  next() {
    if (this.done) return Promise.resolve({ value: undefined, done: true });
    if (this.reader[kState].stream === undefined) return Promise.reject(notAttached());
    const { promise, resolve, reject } = Promise.withResolvers();
    const end = () => {
      this.done = true;
      readableStreamDefaultReaderRelease(this.reader);
    };
    readableStreamDefaultReaderRead(this.reader, {
      chunk: (value) => {
        this.current = undefined;
        resolve({ value, done: false });
      },
      close: () => {
        this.current = undefined;
        end();
        resolve({ value: undefined, done: true });
      },
      error: (error) => {
        this.current = undefined;
        end();
        reject(error);
      },
    });
    return promise;
  }

  async return(value) {
    if (this.done) return { value, done: true };
    this.done = true;
    if (this.reader[kState].stream === undefined) throw notAttached();
    if (this.preventCancel) {
      readableStreamDefaultReaderRelease(this.reader);
      return { value, done: true };
    }
    const canceled = readableStreamReaderGenericCancel(this.reader, value);
    readableStreamDefaultReaderRelease(this.reader);
    await canceled;
    return { value, done: true };
  }
}

const kIteration = Symbol('kIteration');

const iteratorPrototype = Object.create(AsyncIteratorPrototype, Object.fromEntries(
  Object.entries({
    next() {
      return this[kIteration].enqueue(() => this[kIteration].next());
    },
    return(value = undefined) {
      return this[kIteration].enqueue(() => this[kIteration].return(value));
    },
  }).map(([name, value]) =>
    [name, { value, enumerable: true, configurable: true, writable: true }])));

function iterate(stream, preventCancel) {
  return Object.create(iteratorPrototype, {
    [kIteration]: { value: new Iteration(stream, preventCancel) },
  });
}

// An iterator whose results are promises, of an async or a plain iterable.
function asyncIteratorOf(iterable) {
  const asyncMethod = iterable[Symbol.asyncIterator];
  if (asyncMethod !== undefined && asyncMethod !== null) {
    return checkIterator(Reflect.apply(asyncMethod, iterable, []));
  }
  const method = iterable[Symbol.iterator];
  if (method === undefined || method === null) throw new ERR_ARG_NOT_ITERABLE(iterable);
  const iterator = checkIterator(Reflect.apply(method, iterable, []));
  const settle = async (result) => {
    if (result === null || typeof result !== 'object') return result;
    return { done: result.done, value: await result.value };
  };
  const { next } = iterator;
  const wrapper = { next: () => settle(Reflect.apply(next, iterator, [])) };
  Object.defineProperty(wrapper, 'return', {
    __proto__: null,
    get() {
      const method = iterator.return;
      return method === undefined || method === null ? undefined :
        (value) => settle(Reflect.apply(method, iterator, [value]));
    },
  });
  return wrapper;
}

function checkIterator(iterator) {
  if (iterator === null || (typeof iterator !== 'object' && typeof iterator !== 'function')) {
    throw new ERR_INVALID_STATE.TypeError('The iterator method must return an object');
  }
  return iterator;
}

function readableStreamFromIterable(iterable) {
  const { createReadableStream } = require('internal/webstreams/readablestream');
  const iterator = asyncIteratorOf(iterable);
  const { next } = iterator;
  const checkResult = (result, method) => {
    if (result !== null && (typeof result === 'object' || typeof result === 'function')) return;
    throw new ERR_INVALID_STATE.TypeError(
      `The promise returned by the iterator.${method}() method must fulfill with an object`);
  };
  async function pull(controller) {
    const result = await Reflect.apply(next, iterator, []);
    checkResult(result, 'next');
    if (result.done) readableStreamDefaultControllerClose(controller);
    else readableStreamDefaultControllerEnqueue(controller, result.value);
  }
  async function cancel(reason) {
    const method = iterator.return;
    if (method === undefined || method === null) return;
    checkResult(await Reflect.apply(method, iterator, [reason]), 'return');
  }
  return createReadableStream(() => {}, pull, cancel, 0);
}

module.exports = { iterate, readableStreamFromIterable };

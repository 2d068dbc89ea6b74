'use strict';

// Duplex.from(): a duplex stream of whatever can produce or consume chunks.

const { AbortError, codes } = require('internal/errors');
const Duplex = require('internal/streams/duplex');
const Readable = require('internal/streams/readable');
const { destroyer } = require('internal/streams/destroy');
const eos = require('internal/streams/end-of-stream');
const utils = require('internal/streams/utils');

function duplexify(body, name) {
  if (utils.isDuplexNodeStream(body)) return body;
  if (utils.isReadableNodeStream(body)) return ofPair(body, undefined);
  if (utils.isWritableNodeStream(body)) return ofPair(undefined, body);
  if (utils.isNodeStream(body)) return ofPair(undefined, undefined);
  if (utils.isReadableStream(body)) return ofPair(Readable.fromWeb(body), undefined);
  if (utils.isWritableStream(body)) {
    return ofPair(undefined, require('internal/streams/writable').fromWeb(body));
  }
  if (typeof body === 'function') return ofFunction(body, name);
  if (typeof body?.arrayBuffer === 'function' && body instanceof Blob) {
    return ofPromise(body.arrayBuffer());
  }
  if (utils.isIterable(body)) return ofIterable(body, { writable: false });
  if (utils.isReadableStream(body?.readable) && utils.isWritableStream(body?.writable)) {
    return Duplex.fromWeb(body);
  }
  if (typeof body?.writable === 'object' || typeof body?.readable === 'object') {
    const { readable, writable } = body;
    return ofPair(
      readable && !utils.isReadableNodeStream(readable) ? duplexify(readable, name) : readable,
      writable && !utils.isWritableNodeStream(writable) ? duplexify(writable, name) : writable);
  }
  if (typeof body?.then === 'function') return ofPromise(body);
  throw new codes.ERR_INVALID_ARG_TYPE(
    name,
    ['Blob', 'ReadableStream', 'WritableStream', 'Stream', 'Iterable', 'AsyncIterable',
     'Function', '{ readable, writable } pair', 'Promise'],
    body);
}

function ofIterable(iterable, options) {
  return require('internal/streams/from')(Duplex, iterable, { objectMode: true, ...options });
}

function ofPromise(promise) {
  const duplex = new Duplex({ objectMode: true, writable: false, read() {} });
  promise.then((value) => {
    if (value != null) duplex.push(value);
    duplex.push(null);
  }, (error) => destroyer(duplex, error));
  return duplex;
}

// The function consumes what is written, and yields (or just eats) it.
function ofFunction(fn, name) {
  const input = new WrittenChunks();
  const result = fn(input.iterate(), { signal: input.signal });
  const write = (chunk, encoding, callback) => input.put({ chunk, done: false, callback });
  const final = (callback) => input.put({ chunk: undefined, done: true, callback });
  const destroy = (error, callback) => {
    input.abort();
    callback(error);
  };
  if (utils.isIterable(result)) return ofIterable(result, { write, final, destroy });
  if (typeof result?.then !== 'function') {
    throw new codes.ERR_INVALID_RETURN_VALUE(
      'Iterable, AsyncIterable or AsyncFunction', name, result);
  }
  const consumed = result.then((value) => {
    if (value != null) throw new codes.ERR_INVALID_RETURN_VALUE('nully', 'body', value);
  }, (error) => destroyer(duplex, error));
  const duplex = new Duplex({
    objectMode: true,
    readable: false,
    write,
    final(callback) {
      final(async () => {
        try {
          await consumed;
          process.nextTick(callback, null);
        } catch (error) {
          process.nextTick(callback, error);
        }
      });
    },
    destroy,
  });
  return duplex;
}

/** Hands written chunks to an async iterator, one at a time. */
class WrittenChunks {
  #controller = new AbortController();
  #next = Promise.withResolvers();

  get signal() {
    return this.#controller.signal;
  }

  abort() {
    this.#controller.abort();
  }

  put(entry) {
    this.#next.resolve(entry);
  }

  async* iterate() {
    while (true) {
      const { chunk, done, callback } = await this.#next.promise;
      // Before the callback, which may put the next chunk.
      this.#next = Promise.withResolvers();
      process.nextTick(callback);
      if (done) return;
      if (this.signal.aborted) throw new AbortError(undefined, { cause: this.signal.reason });
      yield chunk;
    }
  }
}

function ofPair(readable, writable) {
  const source = readable && typeof readable.read !== 'function' ?
    Readable.wrap(readable) : readable;
  const options = {
    readableObjectMode: Boolean(source?.readableObjectMode),
    writableObjectMode: Boolean(writable?.writableObjectMode),
    readable: Boolean(utils.isReadable(source)),
    writable: Boolean(utils.isWritable(writable)),
  };
  const Facade = require('internal/streams/facade');
  const duplex = new Facade(options, writable, source, (error, over) => {
    if (over) return;
    destroyer(writable, error);
    destroyer(source, error);
  });
  const onOver = (error) => {
    if (error) destroyer(source, error);
    duplex.over(error);
  };
  if (options.writable) {
    eos(writable, onOver);
    writable.on('finish', () => duplex.finished());
  }
  if (options.readable) eos(source, onOver);
  return duplex;
}

module.exports = duplexify;

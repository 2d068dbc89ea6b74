'use strict';

// node:stream. Loads what every stream needs; the rest comes when it is first touched.

const { Stream } = require('internal/streams/legacy');
const Readable = require('internal/streams/readable');
const Writable = require('internal/streams/writable');
const Duplex = require('internal/streams/duplex');
const { getDefaultHighWaterMark, setDefaultHighWaterMark } = require('internal/streams/state');

module.exports = Stream;

const custom = Symbol.for('nodejs.util.promisify.custom');

// Stands for `load()` until the first access, then becomes its value.
function lazy(name, load) {
  Object.defineProperty(Stream, name, {
    __proto__: null,
    configurable: true,
    enumerable: true,
    get() {
      const value = load();
      settle(value);
      return value;
    },
    set: settle,
  });
  function settle(value) {
    Object.defineProperty(Stream, name, {
      __proto__: null, configurable: true, enumerable: true, value, writable: true,
    });
  }
}

const utils = () => require('internal/streams/utils');

lazy('isDestroyed', () => utils().isDestroyed);
lazy('isDisturbed', () => utils().isDisturbed);
lazy('isErrored', () => utils().isErrored);
lazy('isReadable', () => utils().isReadable);
lazy('isWritable', () => utils().isWritable);

Stream.Readable = Readable;
Stream.Writable = Writable;
Stream.Duplex = Duplex;
lazy('Transform', () => require('internal/streams/transform'));
lazy('PassThrough', () => require('internal/streams/passthrough'));
lazy('duplexPair', () => require('internal/streams/duplexpair'));
lazy('pipeline', () => {
  const { pipeline } = require('internal/streams/pipeline');
  promisified(pipeline, 'pipeline');
  return pipeline;
});
lazy('addAbortSignal', () => require('internal/streams/add-abort-signal').addAbortSignal);
lazy('finished', () => {
  const finished = require('internal/streams/end-of-stream');
  promisified(finished, 'finished');
  return finished;
});
Stream.destroy = function destroyer(stream, error) {
  require('internal/streams/destroy').destroyer(stream, error);
};
lazy('compose', () => require('internal/streams/compose'));
Stream.setDefaultHighWaterMark = setDefaultHighWaterMark;
Stream.getDefaultHighWaterMark = getDefaultHighWaterMark;

function promisified(fn, name) {
  Object.defineProperty(fn, custom, {
    __proto__: null,
    enumerable: true,
    get: () => require('stream/promises')[name],
  });
}

Object.defineProperty(Stream, 'promises', {
  __proto__: null,
  configurable: true,
  enumerable: true,
  get: () => require('stream/promises'),
});

Stream.Stream = Stream;
Stream._isArrayBufferView = ArrayBuffer.isView;
Stream._isUint8Array = (value) => require('internal/util/types').isUint8Array(value);
Stream._uint8ArrayToBuffer = function _uint8ArrayToBuffer(chunk) {
  return require('buffer').Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength);
};

// ---- the operators: those of the first list give a stream, those of the second a promise.

function defineOperator(name, length, asStream) {
  const method = function(...args) {
    if (new.target) {
      throw new (require('internal/errors').codes.ERR_ILLEGAL_CONSTRUCTOR)();
    }
    const result = require('internal/streams/operators')[name](this, ...args);
    return asStream ? Readable.from(result) : result;
  };
  Object.defineProperties(method, {
    name: { __proto__: null, value: name, configurable: true },
    length: { __proto__: null, value: length, configurable: true },
  });
  Object.defineProperty(Readable.prototype, name, {
    __proto__: null, value: method, writable: true, configurable: true,
  });
}

const STREAM_OPERATORS = { drop: 1, filter: 2, flatMap: 2, map: 2, take: 1, compose: 2 };
const PROMISE_OPERATORS = { every: 1, forEach: 2, reduce: 3, toArray: 1, some: 1, find: 2 };
for (const name of Object.keys(STREAM_OPERATORS)) {
  defineOperator(name, STREAM_OPERATORS[name], true);
}
for (const name of Object.keys(PROMISE_OPERATORS)) {
  defineOperator(name, PROMISE_OPERATORS[name], false);
}

'use strict';

// Streams that travel: what stays behind is piped through a message port to what arrives.
// Source: https://streams.spec.whatwg.org/#transferrable-streams

const { kState, setPromiseHandled } = require('internal/webstreams/util');

const isLocked = (stream) => stream.locked;

function cloneError(message) {
  const { lazyDOMException } = require('internal/util');
  return lazyDOMException(message, 'DataCloneError');
}

// Errors that cannot be cloned are told without their value.
function postError(port, error) {
  try {
    port.postMessage({ type: 'error', value: error });
  } catch {
    port.postMessage({ type: 'error', value: cloneError('The error could not be cloned') });
  }
}

function listen(port, handlers, onFailure) {
  port.onmessage = ({ data: { type, value } }) => handlers[type]?.(value);
  port.onmessageerror = () => onFailure(cloneError('Internal transferred stream error'));
  port.unref();
}

/** The receiving end: an underlying source of what comes through the port. */
function sourceOf(port) {
  let controller;
  const fail = (error) => {
    controller.error(error);
    port.close();
  };
  return {
    start(c) {
      controller = c;
      listen(port, {
        chunk: (value) => controller.enqueue(value),
        close() {
          controller.close();
          port.close();
        },
        error: fail,
      }, (error) => {
        postError(port, error);
        fail(error);
      });
    },
    pull() {
      port.postMessage({ type: 'pull' });
    },
    cancel(reason) {
      postError(port, reason);
      port.close();
    },
  };
}

/** The sending end: an underlying sink that puts everything into the port. */
function sinkOf(port) {
  let controller;
  let wanted = Promise.withResolvers();
  return {
    start(c) {
      controller = c;
      const fail = (error) => {
        controller.error(error);
        wanted.resolve();
        port.close();
      };
      listen(port, { pull: () => wanted.resolve(), error: fail }, fail);
    },
    async write(chunk) {
      await wanted.promise;
      wanted = Promise.withResolvers();
      try {
        port.postMessage({ type: 'chunk', value: chunk });
      } catch (error) {
        postError(port, error);
        port.close();
        throw error;
      }
    },
    close() {
      port.postMessage({ type: 'close' });
      port.close();
    },
    abort(reason) {
      postError(port, reason);
      port.close();
    },
  };
}

function newChannel() {
  const { MessageChannel } = require('internal/worker/io');
  return new MessageChannel();
}

function pipe(source, dest) {
  const { readableStreamPipeTo } = require('internal/webstreams/readable_pipe');
  setPromiseHandled(readableStreamPipeTo(source, dest, false, false, false));
}

function transferReadable(stream, { port1, port2 }) {
  const { WritableStream } = require('internal/webstreams/writablestream');
  pipe(stream, new WritableStream(sinkOf(port1)));
  return { data: port2, deserializeInfo: 'internal/webstreams/transfer:ArrivedReadableStream' };
}

function transferWritable(stream, { port1, port2 }) {
  const { ReadableStream } = require('internal/webstreams/readablestream');
  pipe(new ReadableStream(sourceOf(port1)), stream);
  return { data: port2, deserializeInfo: 'internal/webstreams/transfer:ArrivedWritableStream' };
}

function transferTransform(stream) {
  const { readable, writable } = stream[kState];
  return {
    data: { readable, writable },
    deserializeInfo: 'internal/webstreams/transfer:ArrivedTransformStream',
  };
}

// An object to be returned by new, which [kDeserialize] turns into the stream.
function arriving(prototype, fill) {
  const { kDeserialize } = require('internal/worker/js_transferable');
  const stream = Object.create(prototype);
  Object.defineProperty(stream, kDeserialize, {
    __proto__: null,
    configurable: true,
    value(data) {
      delete stream[kDeserialize];
      fill(stream, data);
    },
  });
  return stream;
}

function ArrivedReadableStream() {
  const { ReadableStream } = require('internal/webstreams/readablestream');
  return arriving(ReadableStream.prototype, (stream, port) => {
    Object.assign(stream, new ReadableStream(sourceOf(port), { highWaterMark: 0 }));
    stream[kState].controller[kState].stream = stream;
  });
}

function ArrivedWritableStream() {
  const { WritableStream } = require('internal/webstreams/writablestream');
  return arriving(WritableStream.prototype, (stream, port) => {
    Object.assign(stream, new WritableStream(sinkOf(port)));
    stream[kState].controller[kState].stream = stream;
  });
}

function ArrivedTransformStream() {
  const { TransformStream } = require('internal/webstreams/transformstream');
  return arriving(TransformStream.prototype, (stream, { readable, writable }) => {
    Object.assign(stream, new TransformStream());
    stream[kState].readable = readable;
    stream[kState].writable = writable;
  });
}

/** Gives a class of streams the methods that messages ask for. */
function makeTransferable(type, symbols, { markTransferMode }) {
  const kChannel = Symbol('kChannel');
  const transform = type.name === 'TransformStream';
  const methods = {
    [symbols.kTransferList]() {
      if (transform) return [this[kState].readable, this[kState].writable];
      if (isLocked(this)) throw cloneError(`Cannot transfer a locked ${type.name}`);
      const channel = newChannel();
      Object.defineProperty(this, kChannel, { __proto__: null, value: channel });
      return [channel.port2];
    },
    [symbols.kTransfer]() {
      if (transform) {
        const { readable, writable } = this[kState];
        if (isLocked(readable) || isLocked(writable)) {
          throw cloneError('Cannot transfer a locked TransformStream');
        }
        return transferTransform(this);
      }
      return (type.name === 'ReadableStream' ? transferReadable : transferWritable)(
        this, this[kChannel]);
    },
  };
  for (const symbol of Object.getOwnPropertySymbols(methods)) {
    Object.defineProperty(type.prototype, symbol, {
      __proto__: null, configurable: true, writable: true, value: methods[symbol],
    });
  }
  markTransferMode(type.prototype, false, true);
}

module.exports = {
  ArrivedReadableStream,
  ArrivedTransformStream,
  ArrivedWritableStream,
  makeTransferable,
};

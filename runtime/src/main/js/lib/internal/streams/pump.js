'use strict';

// Transfers chunk by chunk from an iterable into a stream, for pipeline(). `report` is called once,
// with the error if there was one.

const { aggregateTwoErrors, codes } = require('internal/errors');
const eos = require('internal/streams/end-of-stream');
const utils = require('internal/streams/utils');

function toIterable(value) {
  if (utils.isIterable(value)) return value;
  if (utils.isReadableNodeStream(value)) return readOld(value);
  throw new codes.ERR_INVALID_ARG_TYPE('val', ['Readable', 'Iterable', 'AsyncIterable'], value);
}

// Streams of other implementations that cannot iterate by themselves.
async function* readOld(stream) {
  const Readable = require('internal/streams/readable');
  yield* Readable.prototype[Symbol.asyncIterator].call(stream);
}

async function pumpToNode(iterable, writable, report, end) {
  let error;
  let proceed = null;
  const wake = (failure) => {
    if (failure) error = failure;
    const resolve = proceed;
    proceed = null;
    resolve?.();
  };
  const woken = () => new Promise((resolve, reject) => {
    if (error) {
      reject(error);
      return;
    }
    proceed = () => (error ? reject(error) : resolve());
  });
  writable.on('drain', wake);
  const forget = eos(writable, { readable: false }, wake);
  try {
    if (writable.writableNeedDrain) await woken();
    for await (const chunk of iterable) {
      if (!writable.write(chunk)) await woken();
    }
    if (end) {
      writable.end();
      await woken();
    }
    report();
  } catch (thrown) {
    report(error !== thrown ? aggregateTwoErrors(error, thrown) : thrown);
  } finally {
    forget();
    writable.off('drain', wake);
  }
}

async function pumpToWeb(iterable, target, report, end) {
  const stream = utils.isTransformStream(target) ? target.writable : target;
  const writer = stream.getWriter();
  try {
    for await (const chunk of iterable) {
      await writer.ready;
      writer.write(chunk).catch(() => {}); // A failure shows in `ready` and close() too.
    }
    await writer.ready;
    if (end) await writer.close();
    report();
  } catch (error) {
    try {
      await writer.abort(error);
      report(error);
    } catch (abortError) {
      report(abortError);
    }
  }
}

module.exports = { pumpToNode, pumpToWeb, toIterable };

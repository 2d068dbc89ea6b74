'use strict';

// Readable streams in `for await` and `await using`.

const eos = require('internal/streams/end-of-stream');
const { aggregateTwoErrors, AbortError } = require('internal/errors');
const { destroyer } = require('internal/streams/destroy');

function iterate(stream) {
  return streamToAsyncIterator(stream, undefined);
}

function iterator(stream, options) {
  if (options !== undefined) {
    require('internal/validators').validateObject(options, 'options');
  }
  return streamToAsyncIterator(stream, options);
}

function streamToAsyncIterator(stream, options) {
  let source = stream;
  if (typeof stream.read !== 'function') {
    source = require('internal/streams/readable').wrap(stream, { objectMode: true });
  }
  const chunks = readChunks(source, options);
  chunks.stream = source;
  return chunks;
}

async function* readChunks(stream, options) {
  let wake = null;
  const onReadable = () => wake?.();
  stream.on('readable', onReadable);

  let outcome; // undefined: still open; null: ended; else the error.
  const forget = eos(stream, { writable: false }, (error) => {
    outcome = error ? aggregateTwoErrors(outcome, error) : null;
    wake?.();
  });
  try {
    while (true) {
      const chunk = stream.destroyed ? null : stream.read();
      if (chunk !== null) {
        yield chunk;
      } else if (outcome) {
        throw outcome;
      } else if (outcome === null) {
        return;
      } else {
        await new Promise((resolve) => { wake = resolve; });
        wake = null;
      }
    }
  } catch (error) {
    outcome = aggregateTwoErrors(outcome, error);
    throw outcome;
  } finally {
    // Left early, the stream is of no more use; ended, it is destroyed only if it does so itself.
    if ((outcome || options?.destroyOnReturn !== false) &&
        (outcome === undefined || stream._readableState.autoDestroy)) {
      destroyer(stream, null);
    } else {
      stream.off('readable', onReadable);
      forget();
    }
  }
}

function dispose(stream) {
  let error = null;
  if (!stream.destroyed) {
    if (!stream.readableEnded) error = new AbortError();
    stream.destroy(error);
  }
  return new Promise((resolve, reject) => {
    eos(stream, (failure) => (failure && failure !== error ? reject(failure) : resolve(null)));
  });
}

module.exports = { dispose, iterate, iterator };

'use strict';

// https://streams.spec.whatwg.org/#readable-stream-pipe-to

const { codes: { ERR_INVALID_STATE } } = require('internal/errors');
const { deferred, kState, setPromiseHandled } = require('internal/webstreams/util');
const {
  readableStreamCancel,
  readableStreamDefaultReaderRead,
  readableStreamDefaultReaderRelease,
} = require('internal/webstreams/readable_core');
const { ReadableStreamDefaultReader } = require('internal/webstreams/readable_readers');
const {
  WritableStreamDefaultWriter,
  writableStreamAbort,
  writableStreamCloseQueuedOrInFlight,
  writableStreamDefaultWriterCloseWithErrorPropagation,
  writableStreamDefaultWriterRelease,
  writableStreamDefaultWriterWrite,
} = require('internal/webstreams/writablestream');

const ignore = () => {};

// One piping under way.
class Pipe {
  shuttingDown = false;
  currentWrite = Promise.resolve();
  outcome = deferred();

  constructor(source, dest, options) {
    this.source = source;
    this.dest = dest;
    this.options = options;
    this.reader = new ReadableStreamDefaultReader(source);
    this.writer = new WritableStreamDefaultWriter(dest);
    source[kState].disturbed = true;
  }

  start() {
    const { signal } = this.options;
    if (signal !== undefined) {
      this.onAbort = () => this.abort(signal.reason);
      if (signal.aborted) {
        this.onAbort();
        return this.outcome.promise;
      }
      signal.addEventListener('abort', this.onAbort);
    }
    this.watch();
    setPromiseHandled(this.loop());
    return this.outcome.promise;
  }

  abort(error) {
    const { source, dest } = this;
    const { preventAbort, preventCancel } = this.options;
    this.shutdown(() => Promise.all([
      !preventAbort && dest[kState].state === 'writable' && writableStreamAbort(dest, error),
      !preventCancel && source[kState].state === 'readable' && readableStreamCancel(source, error),
    ]), true, error);
  }

  // Errors and closing are passed on in both directions.
  watch() {
    const { source, dest, reader, writer } = this;
    const { preventClose, preventAbort, preventCancel } = this.options;
    const whenErrored = (stream, closed, action) => {
      if (stream[kState].state === 'errored') action(stream[kState].storedError);
      else closed.then(undefined, action);
    };
    whenErrored(source, reader[kState].close.promise, (error) => {
      this.shutdown(preventAbort ? undefined : () => writableStreamAbort(dest, error),
                    true, error);
    });
    whenErrored(dest, writer[kState].close.promise, (error) => {
      this.shutdown(preventCancel ? undefined : () => readableStreamCancel(source, error),
                    true, error);
    });
    const sourceClosed = () => {
      this.shutdown(preventClose ? undefined :
        () => writableStreamDefaultWriterCloseWithErrorPropagation(writer));
    };
    if (source[kState].state === 'closed') sourceClosed();
    else reader[kState].close.promise.then(sourceClosed, ignore);
    if (writableStreamCloseQueuedOrInFlight(dest) || dest[kState].state === 'closed') {
      const error = new ERR_INVALID_STATE.TypeError('Destination WritableStream is closed');
      this.shutdown(preventCancel ? undefined : () => readableStreamCancel(source, error),
                    true, error);
    }
  }

  async loop() {
    while (!this.shuttingDown) {
      await this.writer[kState].ready.promise;
      if (this.shuttingDown || await this.step()) return;
    }
  }

  // Reads one chunk and writes it; resolves to true at the end.
  step() {
    return new Promise((resolve, reject) => {
      readableStreamDefaultReaderRead(this.reader, {
        chunk: (chunk) => {
          this.currentWrite = writableStreamDefaultWriterWrite(this.writer, chunk);
          setPromiseHandled(this.currentWrite);
          resolve(false);
        },
        close: () => resolve(true),
        error: reject,
      });
    });
  }

  async writesFinished() {
    let write;
    do {
      write = this.currentWrite;
      await write.then(ignore, ignore);
    } while (write !== this.currentWrite);
  }

  shutdown(action, isError = false, error = undefined) {
    if (this.shuttingDown) return;
    this.shuttingDown = true;
    const rest = () => {
      if (action === undefined) {
        this.finalize(isError, error);
        return;
      }
      action().then(() => this.finalize(isError, error), (newer) => this.finalize(true, newer));
    };
    const { dest } = this;
    if (dest[kState].state === 'writable' && !writableStreamCloseQueuedOrInFlight(dest)) {
      this.writesFinished().then(rest);
    } else {
      rest();
    }
  }

  finalize(isError, error) {
    writableStreamDefaultWriterRelease(this.writer);
    readableStreamDefaultReaderRelease(this.reader);
    this.options.signal?.removeEventListener('abort', this.onAbort);
    if (isError) this.outcome.reject(error);
    else this.outcome.resolve();
  }
}

function readableStreamPipeTo(source, dest, preventClose, preventAbort, preventCancel, signal) {
  const pipe = new Pipe(source, dest, { preventClose, preventAbort, preventCancel, signal });
  return pipe.start();
}

module.exports = { readableStreamPipeTo };

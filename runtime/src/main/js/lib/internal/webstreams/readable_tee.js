'use strict';

// https://streams.spec.whatwg.org/#abstract-opdef-readablestreamtee

const { cloneAsUint8Array, deferred, kState } =
  require('internal/webstreams/util');
const {
  isReadableByteStreamController,
  isReadableStreamBYOBReader,
  readableStreamBYOBReaderRelease,
  readableStreamCancel,
  readableStreamDefaultReaderRead,
  readableStreamDefaultReaderRelease,
} = require('internal/webstreams/readable_core');
const {
  ReadableStreamBYOBReader,
  ReadableStreamDefaultReader,
  readableStreamBYOBReaderRead,
} = require('internal/webstreams/readable_readers');
const {
  readableStreamDefaultControllerClose,
  readableStreamDefaultControllerEnqueue,
  readableStreamDefaultControllerError,
} = require('internal/webstreams/readable_default');

function readableStreamTee(stream, cloneForBranch2) {
  if (isReadableByteStreamController(stream[kState].controller)) {
    return new ByteTee(stream).branches;
  }
  return new DefaultTee(stream, cloneForBranch2).branches;
}

// What both kinds do: the source is cancelled when both branches were.
class Tee {
  reading = false;
  canceled = [false, false];
  reasons = [undefined, undefined];
  cancelDone = deferred();

  constructor(stream) {
    this.stream = stream;
  }

  cancel(index, reason) {
    this.canceled[index] = true;
    this.reasons[index] = reason;
    if (this.canceled[1 - index]) {
      this.cancelDone.resolve(readableStreamCancel(this.stream, this.reasons));
    }
    return this.cancelDone.promise;
  }

  cancelNoMore() {
    if (!this.canceled[0] || !this.canceled[1]) this.cancelDone.resolve();
  }

  controller(index) {
    return this.branches[index][kState].controller;
  }
}

class DefaultTee extends Tee {
  readAgain = false;

  constructor(stream, cloneForBranch2) {
    super(stream);
    this.cloneForBranch2 = cloneForBranch2;
    this.reader = new ReadableStreamDefaultReader(stream);
    const { createReadableStream } = require('internal/webstreams/readablestream');
    const pull = () => this.pull();
    this.branches = [0, 1].map((index) =>
      createReadableStream(() => {}, pull, (reason) => this.cancel(index, reason)));
    this.reader[kState].close.promise.then(undefined, (error) => {
      for (const index of [0, 1]) {
        readableStreamDefaultControllerError(this.controller(index), error);
      }
      this.cancelNoMore();
    });
  }

  pull() {
    if (this.reading) {
      this.readAgain = true;
      return Promise.resolve();
    }
    this.reading = true;
    readableStreamDefaultReaderRead(this.reader, {
      // Later, so that an error of the source is seen by its closed promise first.
      chunk: (chunk) => queueMicrotask(() => this.chunk(chunk)),
      close: () => {
        this.reading = false;
        for (const index of [0, 1]) {
          if (!this.canceled[index]) readableStreamDefaultControllerClose(this.controller(index));
        }
        this.cancelNoMore();
      },
      error: () => { this.reading = false; },
    });
    return Promise.resolve();
  }

  chunk(chunk) {
    this.readAgain = false;
    let second = chunk;
    if (!this.canceled[1] && this.cloneForBranch2) {
      try {
        second = require('internal/structured_clone').structuredClone(chunk);
      } catch (error) {
        for (const index of [0, 1]) {
          readableStreamDefaultControllerError(this.controller(index), error);
        }
        this.cancelDone.resolve(readableStreamCancel(this.stream, error));
        return;
      }
    }
    if (!this.canceled[0]) readableStreamDefaultControllerEnqueue(this.controller(0), chunk);
    if (!this.canceled[1]) readableStreamDefaultControllerEnqueue(this.controller(1), second);
    this.reading = false;
    if (this.readAgain) this.pull();
  }
}

// Reads with a default reader or, when a branch has a byob request, with a byob reader.
class ByteTee extends Tee {
  readAgain = [false, false];

  constructor(stream) {
    super(stream);
    this.bytes = require('internal/webstreams/readable_bytes');
    this.reader = new ReadableStreamDefaultReader(stream);
    const { createReadableByteStream } = require('internal/webstreams/readablestream');
    this.branches = [0, 1].map((index) =>
      createReadableByteStream(() => {}, () => this.pull(index),
                               (reason) => this.cancel(index, reason)));
    this.forwardError(this.reader);
  }

  forwardError(reader) {
    reader[kState].close.promise.then(undefined, (error) => {
      if (reader !== this.reader) return;
      this.errorBoth(error);
      this.cancelNoMore();
    });
  }

  errorBoth(error) {
    for (const index of [0, 1]) {
      this.bytes.readableByteStreamControllerError(this.controller(index), error);
    }
  }

  pull(index) {
    if (this.reading) {
      this.readAgain[index] = true;
      return Promise.resolve();
    }
    this.reading = true;
    const request = this.controller(index).byobRequest;
    if (request === null) this.pullWithDefaultReader();
    else this.pullWithBYOBReader(request.view, index);
    return Promise.resolve();
  }

  pullAgain() {
    this.reading = false;
    if (this.readAgain[0]) this.pull(0);
    else if (this.readAgain[1]) this.pull(1);
  }

  pullWithDefaultReader() {
    if (isReadableStreamBYOBReader(this.reader)) {
      readableStreamBYOBReaderRelease(this.reader);
      this.reader = new ReadableStreamDefaultReader(this.stream);
      this.forwardError(this.reader);
    }
    readableStreamDefaultReaderRead(this.reader, {
      chunk: (chunk) => queueMicrotask(() => {
        this.readAgain = [false, false];
        let second = chunk;
        if (!this.canceled[0] && !this.canceled[1]) {
          try {
            second = cloneAsUint8Array(chunk);
          } catch (error) {
            this.fail(error);
            return;
          }
        }
        if (!this.canceled[0]) this.enqueue(0, chunk);
        if (!this.canceled[1]) this.enqueue(1, second);
        this.pullAgain();
      }),
      close: () => {
        this.reading = false;
        for (const index of [0, 1]) {
          if (!this.canceled[index]) this.close(index);
        }
        for (const index of [0, 1]) this.respondZero(index);
        this.cancelNoMore();
      },
      error: () => { this.reading = false; },
    });
  }

  pullWithBYOBReader(view, byob) {
    if (!isReadableStreamBYOBReader(this.reader)) {
      readableStreamDefaultReaderRelease(this.reader);
      this.reader = new ReadableStreamBYOBReader(this.stream);
      this.forwardError(this.reader);
    }
    const other = 1 - byob;
    readableStreamBYOBReaderRead(this.reader, view, 1, {
      chunk: (chunk) => queueMicrotask(() => {
        this.readAgain = [false, false];
        if (!this.canceled[other]) {
          let clone;
          try {
            clone = cloneAsUint8Array(chunk);
          } catch (error) {
            this.fail(error);
            return;
          }
          if (!this.canceled[byob]) this.respondWithNewView(byob, chunk);
          this.enqueue(other, clone);
        } else if (!this.canceled[byob]) {
          this.respondWithNewView(byob, chunk);
        }
        this.pullAgain();
      }),
      close: (chunk) => {
        this.reading = false;
        if (!this.canceled[byob]) this.close(byob);
        if (!this.canceled[other]) this.close(other);
        if (chunk !== undefined) {
          if (!this.canceled[byob]) this.respondWithNewView(byob, chunk);
          if (!this.canceled[other]) this.respondZero(other);
        }
        this.cancelNoMore();
      },
      error: () => { this.reading = false; },
    });
  }

  fail(error) {
    this.errorBoth(error);
    this.cancelDone.resolve(readableStreamCancel(this.stream, error));
  }

  enqueue(index, chunk) {
    this.bytes.readableByteStreamControllerEnqueue(this.controller(index), chunk);
  }

  close(index) {
    this.bytes.readableByteStreamControllerClose(this.controller(index));
  }

  respondWithNewView(index, view) {
    this.bytes.readableByteStreamControllerRespondWithNewView(this.controller(index), view);
  }

  respondZero(index) {
    if (this.controller(index)[kState].pendingPullIntos.length > 0) {
      this.bytes.readableByteStreamControllerRespond(this.controller(index), 0);
    }
  }
}

module.exports = { readableStreamTee };

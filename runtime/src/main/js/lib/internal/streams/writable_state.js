'use strict';

const { Buffer } = require('buffer');
const { getDefaultHighWaterMark, getHighWaterMark } = require('internal/streams/state');

/** What a writable stream remembers, with the writes that wait for their turn. */
class WritableState {
  // onwrite: what the implementation calls when a write is done.
  constructor(options, stream, isDuplex, onwrite) {
    this.objectMode = Boolean(
      options?.objectMode || (isDuplex && options?.writableObjectMode));
    this.highWaterMark = options ?
      getHighWaterMark(this, options, 'writableHighWaterMark', isDuplex) :
      getDefaultHighWaterMark(false);
    this.decodeStrings = options?.decodeStrings !== false;
    this.defaultEncoding = options?.defaultEncoding ?? 'utf8';
    if (this.defaultEncoding !== 'utf8' && !Buffer.isEncoding(this.defaultEncoding)) {
      throw new (require('internal/errors').codes.ERR_UNKNOWN_ENCODING)(this.defaultEncoding);
    }

    // Everything accepted and not yet written, the chunk in progress included.
    this.length = 0;
    this.needDrain = false;
    this.corked = 0;

    // The write in progress.
    this.writing = false;
    this.sync = true;
    this.writelen = 0;
    this.writecb = null;
    this.onwrite = onwrite.bind(undefined, stream);

    // The others: { chunk, encoding, callback } from bufferedIndex on.
    this.resetBuffer();
    this.bufferProcessing = false;

    // Callbacks of finished writes that run on a later tick.
    this.afterWriteTickInfo = null;
    this.afterWritePending = false;
    // Operations whose completion is not yet told; 'finish' waits for all of them.
    this.pendingcb = 0;

    this.writable = undefined; // false: the stream has no such side.
    this.ending = false;
    this.ended = false;
    this.finalCalled = false;
    this.prefinished = false;
    this.finished = false;
    this.onFinished = null;
    this.constructed = true;
    this.destroyed = false;
    this.errored = null;
    this.errorEmitted = false;
    this.closed = false;
    this.closeEmitted = false;
    this.emitClose = options?.emitClose !== false;
    this.autoDestroy = options?.autoDestroy !== false;
    this.destroyAfterConstruct = null;
  }

  resetBuffer() {
    this.buffered = [];
    this.bufferedIndex = 0;
    // Lets _writev() skip looking at each chunk, and at each callback.
    this.allBuffers = true;
    this.allNoop = true;
  }

  get hasBuffered() {
    return this.bufferedIndex < this.buffered.length;
  }

  getBuffer() {
    return this.buffered.slice(this.bufferedIndex);
  }

  get bufferedRequestCount() {
    return this.buffered.length - this.bufferedIndex;
  }
}

module.exports = WritableState;

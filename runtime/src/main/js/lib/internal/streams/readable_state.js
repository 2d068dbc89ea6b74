'use strict';

const { Buffer } = require('buffer');
const { getDefaultHighWaterMark, getHighWaterMark } = require('internal/streams/state');

// Largest buffer a single read(n) may ask for.
const MAX_HIGH_WATER_MARK = 0x40000000;

/** What a readable stream remembers, with the chunks that were pushed and not yet read. */
class ReadableState {
  constructor(options, stream, isDuplex) {
    this.objectMode = Boolean(
      options?.objectMode || (isDuplex && options?.readableObjectMode));
    this.highWaterMark = options ?
      getHighWaterMark(this, options, 'readableHighWaterMark', isDuplex) :
      getDefaultHighWaterMark(false);

    // The waiting chunks are buffer[bufferIndex..]; length counts their bytes, or the objects.
    this.buffer = [];
    this.bufferIndex = 0;
    this.length = 0;

    // null: nobody has asked for data yet; false: paused; true: 'data' is emitted as it comes.
    this.flowing = null;
    this.paused = null;
    this.resumeScheduled = false;
    this.reading = false;
    this.readingMore = false;
    // Whether _read() is on the stack: a push then answers it and must not emit at once.
    this.sync = true;
    // Somebody waits for 'readable'; it is on its way; a listener for it exists.
    this.needReadable = false;
    this.emittedReadable = false;
    this.readableListening = false;
    this.dataEmitted = false;

    this.pipes = [];
    // The destinations that are full: one of them, or a Set as soon as there were two pipes.
    this.awaitDrainWriters = null;
    this.multiAwaitDrain = false;

    this.readable = undefined; // false: the stream has no such side.
    this.ended = false;
    this.endEmitted = false;
    this.constructed = true;
    this.destroyed = false;
    this.errored = null;
    this.errorEmitted = false;
    this.closed = false;
    this.closeEmitted = false;
    this.emitClose = options?.emitClose !== false;
    this.autoDestroy = options?.autoDestroy !== false;
    this.destroyAfterConstruct = null;

    this.defaultEncoding = options?.defaultEncoding ?? 'utf8';
    if (this.defaultEncoding !== 'utf8' && !Buffer.isEncoding(this.defaultEncoding)) {
      throw new (require('internal/errors').codes.ERR_UNKNOWN_ENCODING)(this.defaultEncoding);
    }
    this.decoder = null;
    this.encoding = null;
    if (options?.encoding) this.decodeAs(options.encoding);
  }

  decodeAs(encoding) {
    const { StringDecoder } = require('string_decoder');
    this.decoder = new StringDecoder(encoding);
    this.encoding = this.decoder.encoding;
  }

  sizeOf(chunk) {
    return this.objectMode ? 1 : chunk.length;
  }

  append(chunk) {
    this.length += this.sizeOf(chunk);
    this.buffer.push(chunk);
  }

  prepend(chunk) {
    this.length += this.sizeOf(chunk);
    if (this.bufferIndex > 0) this.buffer[--this.bufferIndex] = chunk;
    else this.buffer.unshift(chunk);
  }

  get wantsMore() {
    return !this.ended && (this.length < this.highWaterMark || this.length === 0);
  }

  raiseHighWaterMark(n) {
    if (n > MAX_HIGH_WATER_MARK) {
      throw new (require('internal/errors').codes.ERR_OUT_OF_RANGE)('size', '<= 1GiB', n);
    }
    // The next power of two, so that growing reads do not raise it by a little every time.
    this.highWaterMark = n <= 1 ? n : 2 ** (32 - Math.clz32(n - 1));
  }

  // How much of the buffer read(n) may take now; NaN stands for "whatever there is".
  available(n) {
    if (n <= 0 || (this.length === 0 && this.ended)) return 0;
    if (this.objectMode) return 1;
    if (Number.isNaN(n)) {
      return this.flowing && this.length > 0 ? this.buffer[this.bufferIndex].length : this.length;
    }
    if (n <= this.length) return n;
    return this.ended ? this.length : 0;
  }

  // Takes the first n bytes (or one object) out of the buffer; 0 and NaN take all there is.
  // The caller subtracts from `length`.
  take(n) {
    if (this.length === 0) return null;
    if (this.objectMode) return this.shift();
    if (!n || n >= this.length) return this.takeAll();
    const first = this.buffer[this.bufferIndex];
    if (n < first.length) {
      this.buffer[this.bufferIndex] = first.slice(n);
      return first.slice(0, n);
    }
    if (n === first.length) return this.shift();
    return this.decoder ? this.takeText(n) : this.takeBytes(n);
  }

  shift() {
    const chunk = this.buffer[this.bufferIndex];
    this.buffer[this.bufferIndex++] = null;
    if (this.bufferIndex === this.buffer.length) {
      this.clear();
    } else if (this.bufferIndex > 1024) {
      this.buffer.splice(0, this.bufferIndex);
      this.bufferIndex = 0;
    }
    return chunk;
  }

  clear() {
    this.buffer.length = 0;
    this.bufferIndex = 0;
  }

  takeAll() {
    const count = this.buffer.length - this.bufferIndex;
    let all;
    if (count === 1) {
      all = this.buffer[this.bufferIndex];
    } else {
      const chunks = this.bufferIndex === 0 ? this.buffer : this.buffer.slice(this.bufferIndex);
      all = this.decoder ? chunks.join('') : Buffer.concat(chunks, this.length);
    }
    this.clear();
    return all;
  }

  takeText(n) {
    let text = '';
    while (text.length < n) text += this.takeUpTo(n - text.length);
    return text;
  }

  takeBytes(n) {
    const bytes = Buffer.allocUnsafe(n);
    for (let at = 0; at < n;) {
      const part = this.takeUpTo(n - at);
      bytes.set(part, at);
      at += part.length;
    }
    return bytes;
  }

  takeUpTo(n) {
    const first = this.buffer[this.bufferIndex];
    if (first.length <= n) return this.shift();
    this.buffer[this.bufferIndex] = first.slice(n);
    return first.slice(0, n);
  }
}

module.exports = ReadableState;

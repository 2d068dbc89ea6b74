'use strict';

// fs.Utf8Stream: a writer that gathers text and can put all of it on disk at once.

const { Buffer } = require('buffer');
const EventEmitter = require('events');
const { codes } = require('internal/errors');
const {
  validateBoolean, validateFunction, validateObject, validateOneOf, validateUint32,
} = require('internal/validators');

const kMaxWrite = 16 * 1024;
const kRetryMs = 100;
const kFsFunctions = ['write', 'writeSync', 'fsync', 'fsyncSync', 'close', 'open', 'mkdir',
                      'mkdirSync'];

class Utf8Stream extends EventEmitter {
  #fs;
  #fd = -1;
  #file = null;
  #options;
  #retryEAGAIN;
  // What waits to be written, in pieces no longer than maxWrite where possible.
  #pending = [];
  #pendingBytes = 0;
  // The piece being written.
  #current = null;
  #writing = false;
  #opening = false;
  #ending = false;
  #destroyed = false;
  #reopening = false;
  #drainScheduled = false;
  #timer = null;

  constructor(options = {}) {
    validateObject(options, 'options');
    super();
    const {
      fd, dest, minLength = 0, maxLength = 0, maxWrite = kMaxWrite, periodicFlush = 0,
      sync = false, append = true, mkdir = false, mode, fsync = false, contentMode = 'utf8',
      retryEAGAIN = () => true, fs: overrides = {},
    } = options;
    validateObject(overrides, 'options.fs');
    for (const name of kFsFunctions) {
      if (overrides[name] !== undefined) validateFunction(overrides[name], `options.fs.${name}`);
    }
    this.#fs = { __proto__: require('fs'), ...overrides };
    validateUint32(minLength, 'options.minLength');
    validateUint32(maxLength, 'options.maxLength');
    validateUint32(maxWrite, 'options.maxWrite');
    validateUint32(periodicFlush, 'options.periodicFlush');
    for (const [name, value] of Object.entries({ sync, append, mkdir, fsync })) {
      validateBoolean(value, `options.${name}`);
    }
    validateOneOf(contentMode, 'options.contentMode', ['utf8', 'buffer']);
    validateFunction(retryEAGAIN, 'options.retryEAGAIN');
    if (minLength >= maxWrite) {
      throw new codes.ERR_INVALID_ARG_VALUE(
        'options.minLength', minLength, `should be smaller than maxWrite (${maxWrite})`);
    }
    this.#options = {
      minLength, maxLength, maxWrite, periodicFlush, sync, append, mkdir, mode, fsync, contentMode };
    this.#retryEAGAIN = retryEAGAIN;
    if (typeof fd === 'number') {
      this.#fd = fd;
      process.nextTick(() => this.emit('ready'));
    } else if (typeof dest === 'string') {
      this.#open(dest);
    } else {
      throw new codes.ERR_INVALID_ARG_TYPE('options.dest', 'string', dest);
    }
    if (periodicFlush > 0) {
      this.#timer = setInterval(() => this.flush(null), periodicFlush);
      this.#timer.unref();
    }
  }

  get fd() { return this.#fd; }
  get file() { return this.#file; }
  get writing() { return this.#writing; }
  get mode() { return this.#options.mode; }
  get append() { return this.#options.append; }
  get contentMode() { return this.#options.contentMode; }
  get fsync() { return this.#options.fsync; }
  get maxLength() { return this.#options.maxLength; }
  get minLength() { return this.#options.minLength; }
  get mkdir() { return this.#options.mkdir; }
  get periodicFlush() { return this.#options.periodicFlush; }
  get sync() { return this.#options.sync; }

  #open(file) {
    const { append, mkdir, mode, sync } = this.#options;
    const flags = append ? 'a' : 'w';
    const fs = this.#fs;
    const directory = require('path').dirname(file);
    this.#opening = true;
    this.#writing = true;
    const opened = (error, fd) => {
      this.#opening = false;
      this.#writing = false;
      if (error) {
        const reopening = this.#reopening;
        this.#reopening = false;
        // A synchronous stream throws as well: the event is for those who listen.
        if (!sync) this.emit('error', error);
        else if (this.listenerCount('error') > 0) process.nextTick(() => this.emit('error', error));
        if (reopening) this.#next();
        return;
      }
      const before = this.#fd;
      this.#fd = fd;
      this.#file = file;
      if (this.#reopening && before !== -1) {
        fs.closeSync(before);
        process.nextTick(() => this.emit('drain'));
      }
      this.#reopening = false;
      if (sync) process.nextTick(() => this.emit('ready'));
      else this.emit('ready');
      if (this.#destroyed) return;
      if (!this.#writing && (this.#pendingBytes > this.#options.minLength || this.#ending)) {
        this.#next();
      }
    };
    if (sync) {
      try {
        if (mkdir) fs.mkdirSync(directory, { recursive: true });
        opened(null, fs.openSync(file, flags, mode));
      } catch (error) {
        opened(error);
        throw error;
      }
    } else if (mkdir) {
      fs.mkdir(directory, { recursive: true }, (error) => {
        if (error) opened(error);
        else fs.open(file, flags, mode, opened);
      });
    } else {
      fs.open(file, flags, mode, opened);
    }
  }

  write(data) {
    if (this.#destroyed) throw new codes.ERR_INVALID_STATE('Utf8Stream is destroyed');
    const bytes = this.#options.contentMode === 'buffer';
    if (bytes ? !Buffer.isBuffer(data) : typeof data !== 'string') {
      throw new codes.ERR_INVALID_ARG_TYPE('data', bytes ? 'Buffer' : 'string', data);
    }
    const { maxLength, minLength, maxWrite } = this.#options;
    const size = bytes ? data.length : Buffer.byteLength(data);
    if (maxLength && this.#pendingBytes + size > maxLength) {
      this.emit('drop', data);
      return this.#pendingBytes < Math.max(minLength, maxWrite);
    }
    const last = this.#pending.at(-1);
    if (last === undefined || last.size + size > maxWrite) {
      this.#pending.push({ parts: [data], size });
    } else {
      last.parts.push(data);
      last.size += size;
    }
    this.#pendingBytes += size;
    if (!this.#writing && this.#pendingBytes >= minLength) this.#next();
    return this.#pendingBytes < Math.max(minLength, maxWrite);
  }

  /** Takes the next piece as the data of one write. */
  #take() {
    const { parts } = this.#pending.shift();
    return this.#options.contentMode === 'buffer' ? Buffer.concat(parts) :
      Buffer.from(parts.join(''));
  }

  /** Writes what is left of the current piece or the next one; tells when nothing is left. */
  #next() {
    if (this.#fd === -1 || this.#opening) return;
    this.#current ??= this.#pending.length > 0 ? this.#take() : null;
    if (this.#current === null) {
      this.#writing = false;
      this.#idle();
      return;
    }
    this.#writing = true;
    const data = this.#current;
    if (this.#options.sync) {
      let written;
      try {
        written = this.#fs.writeSync(this.#fd, data);
      } catch (error) {
        this.#written(error, 0);
        return;
      }
      this.#written(null, written);
    } else {
      this.#fs.write(this.#fd, data, (error, written) => this.#written(error, written));
    }
  }

  #written(error, count) {
    if (error) {
      this.#failed(error);
      return;
    }
    // A replaced write function that tells no count has written all.
    count ??= this.#current.length;
    this.emit('write', count);
    this.#pendingBytes -= count;
    this.#current = count < this.#current.length ? this.#current.subarray(count) : null;
    if (this.#destroyed) {
      this.#writing = false;
      if (this.#flushing > 0) this.emit('drain');
      this.#close();
      return;
    }
    if (this.#current !== null) {
      this.#next();
    } else if (this.#pending.length > 0 &&
               (this.#pendingBytes >= this.#options.minLength || this.#ending || this.#flushing)) {
      this.#next();
    } else {
      this.#writing = false;
      this.#idle();
    }
  }

  #failed(error) {
    const isBusy = error.code === 'EAGAIN' || error.code === 'EBUSY';
    const left = this.#pendingBytes - this.#current.length;
    if (isBusy && this.#retryEAGAIN(error, this.#current.length, left)) {
      if (this.#options.sync) {
        require('internal/util').sleep(kRetryMs);
        this.#next();
      } else {
        setTimeout(() => this.#next(), kRetryMs);
      }
      return;
    }
    this.#writing = false;
    this.emit('error', error);
  }

  #flushing = 0;

  #idle() {
    if (this.#reopening) {
      this.#open(this.#file);
      return;
    }
    if (this.#ending) {
      this.#close();
      return;
    }
    // A synchronous write must not tell before its caller can listen, and many tell once.
    if (!this.#options.sync) {
      this.emit('drain');
    } else if (!this.#drainScheduled) {
      this.#drainScheduled = true;
      process.nextTick(() => {
        this.#drainScheduled = false;
        this.emit('drain');
      });
    }
  }

  /** Writes what waits and calls back when it is in the file. */
  flush(callback) {
    if (callback != null) validateFunction(callback, 'cb');
    if (this.#destroyed) {
      const error = new codes.ERR_INVALID_STATE('Utf8Stream is destroyed');
      if (callback) {
        callback(error);
        return;
      }
      throw error;
    }
    if (this.#options.minLength <= 0) {
      callback?.();
      return;
    }
    if (callback) this.#callAfterFlush(callback);
    if (this.#writing) return;
    if (this.#pending.length === 0) this.#pending.push({ parts: [], size: 0 });
    this.#next();
  }

  #callAfterFlush(callback) {
    this.#flushing++;
    const settle = (error) => {
      this.#flushing--;
      this.off('drain', onDrain);
      this.off('error', onError);
      callback(error);
    };
    const onError = (error) => settle(error);
    const onDrain = () => {
      if (this.#destroyed) {
        settle();
        return;
      }
      this.#fs.fsync(this.#fd, (error) => {
        // Terminals and pipes cannot be synchronised.
        settle(error?.code === 'EINVAL' ? null : error);
      });
      this.off('drain', onDrain);
    };
    this.once('drain', onDrain);
    this.once('error', onError);
  }

  flushSync() {
    if (this.#destroyed) throw new codes.ERR_INVALID_STATE('Utf8Stream is destroyed');
    if (this.#fd < 0) throw new codes.ERR_INVALID_STATE('Invalid file descriptor');
    // A write under way will take care of its own piece.
    let piece = this.#writing ? null : this.#current;
    while (piece !== null || this.#pending.length > 0) {
      piece ??= this.#take();
      try {
        const count = this.#fs.writeSync(this.#fd, piece) ?? piece.length;
        this.#pendingBytes -= count;
        piece = count < piece.length ? piece.subarray(count) : null;
      } catch (error) {
        const isBusy = error.code === 'EAGAIN' || error.code === 'EBUSY';
        if (!isBusy ||
            !this.#retryEAGAIN(error, piece.length, this.#pendingBytes - piece.length)) {
          this.#putBack(piece);
          throw error;
        }
        require('internal/util').sleep(kRetryMs);
      }
    }
    if (!this.#writing) this.#current = null;
    try {
      this.#fs.fsyncSync(this.#fd);
    } catch (error) {
      if (error.code !== 'EINVAL') throw error;
    }
  }

  #putBack(piece) {
    const data = this.#options.contentMode === 'buffer' ? piece : piece.toString();
    this.#current = this.#writing ? this.#current : null;
    this.#pending.unshift({ parts: [data], size: piece.length });
  }

  reopen(file) {
    if (this.#destroyed) throw new codes.ERR_INVALID_STATE('Utf8Stream is destroyed');
    if (this.#opening) {
      this.once('ready', () => this.reopen(file));
      return;
    }
    if (this.#ending) return;
    if (!this.#file && !file) {
      throw new codes.ERR_OPERATION_FAILED(
        'Unable to reopen a file descriptor, you must pass a file to SonicBoom');
    }
    this.#file = file ?? this.#file;
    this.#reopening = true;
    if (!this.#writing) this.#open(this.#file);
  }

  end() {
    if (this.#destroyed) throw new codes.ERR_INVALID_STATE('Utf8Stream is destroyed');
    if (this.#opening) {
      this.once('ready', () => this.end());
      return;
    }
    if (this.#ending) return;
    this.#ending = true;
    if (this.#writing) return;
    if (this.#pendingBytes > 0 && this.#fd >= 0) this.#next();
    else this.#close();
  }

  destroy() {
    if (this.#destroyed) return;
    this.#destroyed = true;
    // The descriptor is not given away under a write.
    if (!this.#writing || this.#opening) this.#close();
  }

  [Symbol.dispose]() {
    this.destroy();
  }

  #close() {
    if (this.#fd === -1) {
      this.once('ready', () => this.#close());
      return;
    }
    clearInterval(this.#timer);
    this.#destroyed = true;
    this.#pending = [];
    const finish = (error) => {
      if (error) {
        this.emit('error', error);
        return;
      }
      if (this.#ending && !this.#writing) this.emit('finish');
      this.emit('close');
    };
    const close = () => {
      if (this.#fd === 1 || this.#fd === 2) process.nextTick(finish);
      else this.#fs.close(this.#fd, finish);
    };
    if (!this.#options.fsync && !this.#ending) {
      close();
      return;
    }
    this.#fs.fsync(this.#fd, (error) => {
      if (error && error.code !== 'EINVAL') this.emit('error', error);
      else close();
    });
  }
}

module.exports = { default: Utf8Stream, Utf8Stream };

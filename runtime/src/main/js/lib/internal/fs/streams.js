'use strict';

// Streams over files: fs.ReadStream and fs.WriteStream.

const { Buffer } = require('buffer');
const { codes } = require('internal/errors');
const {
  copyObject, getOptions, getValidatedFd, getValidatedPath,
} = require('internal/fs/utils');
const { toPathIfFileURL } = require('internal/url');
const {
  validateBoolean, validateFunction, validateInteger,
} = require('internal/validators');
const { Readable, Writable, finished } = require('stream');
const { errorOrDestroy } = require('internal/streams/destroy');

const kFs = Symbol('kFs');
const kHandle = Symbol('kHandle');
const kIoDone = Symbol('kIoDone');
const kIsPerformingIO = Symbol('kIsPerformingIO');
const kFlush = Symbol('kFlush');
const kDefaultHighWaterMark = 64 * 1024;
const kMaxFruitlessWrites = 5;

/** The functions of fs a stream needs, done by a FileHandle. */
function handleOperations(handle) {
  const settle = (promise, key, callback) => promise.then(
    (result) => callback(null, result[key], result.buffer ?? result.buffers), callback);
  return {
    open() {
      throw new codes.ERR_METHOD_NOT_IMPLEMENTED('open()');
    },
    close(fd, callback) {
      const { kUnref } = require('internal/fs/file_handle');
      handle[kUnref]();
      handle.close().then(() => callback(), callback);
    },
    fsync: (fd, callback) => { handle.sync().then(() => callback(), callback); },
    read: (fd, buffer, offset, length, position, callback) => {
      settle(handle.read(buffer, offset, length, position), 'bytesRead', callback);
    },
    write: (fd, buffer, offset, length, position, callback) => {
      settle(handle.write(buffer, offset, length, position), 'bytesWritten', callback);
    },
    writev: (fd, buffers, position, callback) => {
      settle(handle.writev(buffers, position), 'bytesWritten', callback);
    },
  };
}

/** Sets up where the bytes come from or go to: a path, a descriptor or a FileHandle. */
function useFile(stream, path, options, defaultFlags) {
  const { fd } = options;
  stream[kFs] = options.fs || require('fs');
  if (fd == null) {
    stream.fd = null;
    validateFunction(stream[kFs].open, 'options.fs.open');
    stream.path = getValidatedPath(toPathIfFileURL(path));
    stream.flags = options.flags === undefined ? defaultFlags : options.flags;
    stream.mode = options.mode === undefined ? 0o666 : options.mode;
    return;
  }
  if (typeof fd === 'object' && fd instanceof require('internal/fs/file_handle').FileHandle) {
    if (options.fs) throw new codes.ERR_METHOD_NOT_IMPLEMENTED('FileHandle with fs');
    const { kRef } = require('internal/fs/file_handle');
    stream[kHandle] = fd;
    stream[kFs] = handleOperations(fd);
    fd[kRef]();
    fd.on('close', stream.close.bind(stream));
    stream.fd = fd.fd;
  } else if (typeof fd === 'number') {
    stream.fd = fd;
  } else {
    throw new codes.ERR_INVALID_ARG_TYPE('options.fd', ['number', 'FileHandle'], fd);
  }
  getValidatedFd(stream.fd);
}

/** Opens the file; programs that replace `open` or listen to its events see what they always saw. */
function construct(callback) {
  if (typeof this.fd === 'number') {
    callback();
    return;
  }
  if (this.open !== openByDefault) {
    waitForOpen(this, callback);
    this.open();
    return;
  }
  this[kFs].open(this.path, this.flags, this.mode, (error, fd) => {
    if (error) {
      callback(error);
      return;
    }
    this.fd = fd;
    callback();
    this.emit('open', fd);
    this.emit('ready');
  });
}

function waitForOpen(stream, callback) {
  const { emit } = stream;
  stream.emit = function(...args) {
    if (args[0] === 'open') {
      stream.emit = emit;
      callback();
    } else if (args[0] === 'error') {
      stream.emit = emit;
      callback(args[1]);
      return true;
    }
    return emit.apply(stream, args);
  };
}

const openByDefault = require('internal/util').deprecate(
  function open() {}, 'ReadStream.prototype.open() is deprecated', 'DEP0135');

function close(stream, error, callback) {
  if (!stream.fd) {
    callback(error);
    return;
  }
  const finish = (flushError) => {
    stream[kFs].close(stream.fd, (closeError) => callback(closeError || error || flushError));
    stream.fd = null;
  };
  if (stream[kFlush]) stream[kFs].fsync(stream.fd, finish);
  else finish();
}

/** A read or write under way still uses the descriptor, which must not be given away. */
function destroy(error, callback) {
  if (this[kIsPerformingIO]) {
    this.once(kIoDone, (ioError) => close(this, error || ioError, callback));
  } else {
    close(this, error, callback);
  }
}

function ReadStream(path, options) {
  if (!(this instanceof ReadStream)) return new ReadStream(path, options);
  options = copyObject(getOptions(options, {}));
  if (options.highWaterMark === undefined) options.highWaterMark = kDefaultHighWaterMark;
  options.autoDestroy = options.autoClose === undefined ? true : options.autoClose;
  useFile(this, path, options, 'r');
  validateFunction(this[kFs].read, 'options.fs.read');
  if (options.autoDestroy) validateFunction(this[kFs].close, 'options.fs.close');
  this.start = options.start;
  this.end = options.end ?? Infinity;
  this.pos = undefined;
  this.bytesRead = 0;
  this[kIsPerformingIO] = false;
  if (this.start !== undefined) {
    validateInteger(this.start, 'start', 0);
    this.pos = this.start;
  }
  if (this.end !== Infinity) {
    validateInteger(this.end, 'end', 0);
    if (this.start !== undefined && this.start > this.end) {
      throw new codes.ERR_OUT_OF_RANGE('start', `<= "end" (here: ${this.end})`, this.start);
    }
  }
  Reflect.apply(Readable, this, [options]);
  if (options.encoding) this.setEncoding(options.encoding);
}
Object.setPrototypeOf(ReadStream.prototype, Readable.prototype);
Object.setPrototypeOf(ReadStream, Readable);

Object.assign(ReadStream.prototype, { open: openByDefault, _construct: construct, _destroy: destroy });

ReadStream.prototype._read = function(size) {
  const from = this.pos === undefined ? this.bytesRead : this.pos;
  size = Math.min(this.end - from + 1, size);
  if (size <= 0) {
    this.push(null);
    return;
  }
  const buffer = Buffer.allocUnsafeSlow(size);
  this[kIsPerformingIO] = true;
  this[kFs].read(this.fd, buffer, 0, size, this.pos, (error, count, filled) => {
    this[kIsPerformingIO] = false;
    if (this.destroyed) {
      this.emit(kIoDone, error);
    } else if (error) {
      errorOrDestroy(this, error);
    } else if (count > 0) {
      if (this.pos !== undefined) this.pos += count;
      this.bytesRead += count;
      // A mostly empty buffer is not worth keeping alive for a few bytes.
      this.push(count === filled.length ? filled : Buffer.from(filled.subarray(0, count)));
    } else {
      this.push(null);
    }
  });
};

ReadStream.prototype.close = function(callback) {
  if (typeof callback === 'function') finished(this, callback);
  this.destroy();
};

function WriteStream(path, options) {
  if (!(this instanceof WriteStream)) return new WriteStream(path, options);
  options = copyObject(getOptions(options, {}));
  options.decodeStrings = true;
  options.autoDestroy = options.autoClose === undefined ? true : options.autoClose;
  useFile(this, path, options, 'w');
  const fs = this[kFs];
  if (!fs.write && !fs.writev) {
    throw new codes.ERR_INVALID_ARG_TYPE('options.fs.write', 'function', fs.write);
  }
  if (fs.write) validateFunction(fs.write, 'options.fs.write');
  if (fs.writev) validateFunction(fs.writev, 'options.fs.writev');
  if (options.autoDestroy) validateFunction(fs.close, 'options.fs.close');
  if (options.flush != null) validateBoolean(options.flush, 'options.flush');
  this[kFlush] = options.flush ?? false;
  if (this[kFlush]) validateFunction(fs.fsync, 'options.fs.fsync');
  // Writes in one piece or in several, as the functions at hand allow.
  if (!fs.write) this._write = null;
  if (!fs.writev) this._writev = null;
  this.start = options.start;
  this.pos = undefined;
  this.bytesWritten = 0;
  this[kIsPerformingIO] = false;
  if (this.start !== undefined) {
    validateInteger(this.start, 'start', 0);
    this.pos = this.start;
  }
  Reflect.apply(Writable, this, [options]);
  if (options.encoding) this.setDefaultEncoding(options.encoding);
}
Object.setPrototypeOf(WriteStream.prototype, Writable.prototype);
Object.setPrototypeOf(WriteStream, Writable);

Object.assign(WriteStream.prototype,
              { open: openByDefault, _construct: construct, _destroy: destroy });

/** Writes until all bytes are out; a device that takes none for a while is an error. */
function writeAll(stream, pending, position, write, callback, fruitless = 0) {
  write(pending, position, (error, written) => {
    if (error?.code === 'EAGAIN') {
      error = null;
      written = 0;
    }
    if (stream.destroyed || error) {
      callback(error || new codes.ERR_STREAM_DESTROYED('write'));
      return;
    }
    stream.bytesWritten += written;
    fruitless = written ? 0 : fruitless + 1;
    const left = pending.after(written);
    if (position !== undefined) position += written;
    if (left === null) {
      callback();
    } else if (fruitless > kMaxFruitlessWrites) {
      callback(new codes.ERR_SYSTEM_ERROR({
        code: 'EAGAIN', message: 'write failed', errno: -11, syscall: 'write' }));
    } else {
      writeAll(stream, left, position, write, callback, fruitless);
    }
  });
}

const oneBuffer = (buffer) => ({
  buffer,
  after: (count) => (count >= buffer.length ? null : oneBuffer(buffer.subarray(count))),
});

const manyBuffers = (buffers) => ({
  buffers,
  after(count) {
    let i = 0;
    while (i < buffers.length && count >= buffers[i].length) count -= buffers[i++].length;
    if (i === buffers.length) return null;
    return manyBuffers([buffers[i].subarray(count), ...buffers.slice(i + 1)]);
  },
});

function performWrite(stream, pending, size, write, callback) {
  stream[kIsPerformingIO] = true;
  writeAll(stream, pending, stream.pos, write, (error) => {
    stream[kIsPerformingIO] = false;
    if (stream.destroyed) {
      callback(error);
      stream.emit(kIoDone, error);
      return;
    }
    callback(error);
  });
  if (stream.pos !== undefined) stream.pos += size;
}

WriteStream.prototype._write = function(data, encoding, callback) {
  const write = ({ buffer }, position, done) =>
    this[kFs].write(this.fd, buffer, 0, buffer.length, position, done);
  performWrite(this, oneBuffer(data), data.length, write, callback);
};

WriteStream.prototype._writev = function(data, callback) {
  const buffers = data.map(({ chunk }) => chunk);
  const size = buffers.reduce((sum, { length }) => sum + length, 0);
  const write = (pending, position, done) =>
    this[kFs].writev(this.fd, pending.buffers, position ?? null, done);
  performWrite(this, manyBuffers(buffers), size, write, callback);
};

WriteStream.prototype.close = function(callback) {
  if (callback) {
    if (this.closed) {
      process.nextTick(callback);
      return;
    }
    this.on('close', callback);
  }
  // Without autoClose the end of writing would leave the file open.
  if (!this.autoClose) this.on('finish', this.destroy);
  this.end();
};

WriteStream.prototype.destroySoon = WriteStream.prototype.end;

for (const [type, state] of [[ReadStream, '_readableState'], [WriteStream, '_writableState']]) {
  Object.defineProperties(type.prototype, {
    autoClose: {
      __proto__: null,
      get() { return this[state].autoDestroy; },
      set(value) { this[state].autoDestroy = value; },
    },
    pending: { __proto__: null, get() { return this.fd === null; }, configurable: true },
  });
}

function createReadStream(path, options) {
  return new ReadStream(path, options);
}

function createWriteStream(path, options) {
  return new WriteStream(path, options);
}

module.exports = { ReadStream, WriteStream, createReadStream, createWriteStream, kFs };

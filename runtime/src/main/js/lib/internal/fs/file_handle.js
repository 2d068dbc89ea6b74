'use strict';

// The open files of fs.promises.

const binding = internalBinding('fs');
const { Buffer } = require('buffer');
const EventEmitter = require('events');
const { codes } = require('internal/errors');
const { readPlace, writePlace } = require('internal/fs/descriptors');
const {
  getOptions, toUnixTimestamp, validateBufferArray, validateStringAfterArrayBufferView,
} = require('internal/fs/utils');
const {
  kValidateObjectAllowNullable, parseFileMode, validateBuffer, validateEncoding, validateInteger,
  validateObject,
} = require('internal/validators');

const kFd = Symbol('kFd');
const kRef = Symbol('kRef');
const kUnref = Symbol('kUnref');
const kRefs = Symbol('kRefs');
const kClosePromise = Symbol('kClosePromise');
const kCloseResolve = Symbol('kCloseResolve');
const kCloseReject = Symbol('kCloseReject');
const kLocked = Symbol('kLocked');
const kDefaultReadBytes = 16 * 1024;

/** Calls a function of the binding; the promise settles with what its callback gets. */
function call(fn, ...args) {
  return new Promise((resolve, reject) => {
    fn(...args, (error, value) => (error ? reject(error) : resolve(value)));
  });
}

class FileHandle extends EventEmitter {
  constructor(fd) {
    super();
    this[kFd] = fd;
    this[kRefs] = 1;
    this[kClosePromise] = null;
  }

  getAsyncId() {
    return require('internal/async_hooks').executionAsyncId();
  }

  get fd() {
    return this[kFd];
  }

  appendFile(data, options) {
    return whole(appendFile, this, data, options);
  }

  chmod(mode) {
    return use(this, 'fchmod', (fd) => call(binding.fchmod, fd, parseFileMode(mode, 'mode')));
  }

  chown(uid, gid) {
    return use(this, 'fchown', (fd) => {
      require('internal/fs/attributes').validateOwner(uid, gid);
      return call(binding.fchown, fd, uid, gid);
    });
  }

  datasync() {
    return use(this, 'fdatasync', (fd) => call(binding.fdatasync, fd));
  }

  sync() {
    return use(this, 'fsync', (fd) => call(binding.fsync, fd));
  }

  read(buffer, offset, length, position) {
    return use(this, 'read', (fd) => read(fd, buffer, offset, length, position));
  }

  readv(buffers, position) {
    return use(this, 'readv', async (fd) => {
      validateBufferArray(buffers);
      const at = typeof position === 'number' ? position : -1;
      const bytesRead = await call(binding.readv, fd, buffers, at);
      return { __proto__: null, bytesRead, buffers };
    });
  }

  readFile(options) {
    return whole(readFile, this, options);
  }

  readLines(options = undefined) {
    return require('readline').createInterface({
      input: this.createReadStream(options), crlfDelay: Infinity });
  }

  stat(options) {
    return use(this, 'fstat', async (fd) => {
      const { getStatsFromBinding } = require('internal/fs/stats');
      return getStatsFromBinding(await call(binding.fstat, fd, options?.bigint));
    });
  }

  truncate(len = 0) {
    return use(this, 'ftruncate', (fd) => {
      validateInteger(len, 'len');
      return call(binding.ftruncate, fd, Math.max(0, len));
    });
  }

  utimes(atime, mtime) {
    return use(this, 'futimes', (fd) => call(
      binding.futimes, fd, toUnixTimestamp(atime, 'atime'), toUnixTimestamp(mtime, 'mtime')));
  }

  write(buffer, offset, length, position) {
    return use(this, 'write', (fd) => write(fd, buffer, offset, length, position));
  }

  writev(buffers, position) {
    return use(this, 'writev', async (fd) => {
      validateBufferArray(buffers);
      const at = typeof position === 'number' ? position : -1;
      const bytesWritten = buffers.length === 0 ? 0 :
        await call(binding.writev, fd, buffers, at);
      return { __proto__: null, bytesWritten, buffers };
    });
  }

  writeFile(data, options) {
    return whole(writeFile, this, data, options);
  }

  close = () => {
    if (this[kFd] === -1) return Promise.resolve();
    if (this[kClosePromise]) return this[kClosePromise];
    this[kRefs]--;
    if (this[kRefs] === 0) {
      this[kClosePromise] = closeNow(this).finally(() => { this[kClosePromise] = undefined; });
    } else {
      this[kClosePromise] = new Promise((resolve, reject) => {
        this[kCloseResolve] = resolve;
        this[kCloseReject] = reject;
      }).finally(() => {
        this[kClosePromise] = undefined;
        this[kCloseResolve] = undefined;
        this[kCloseReject] = undefined;
      });
    }
    this.emit('close');
    return this[kClosePromise];
  };

  async [Symbol.asyncDispose]() {
    await this.close();
  }

  readableWebStream(options) {
    return require('internal/fs/web_stream').readableWebStream(this, options);
  }

  createReadStream(options = undefined) {
    const { ReadStream } = require('internal/fs/streams');
    return new ReadStream(undefined, { ...options, fd: this });
  }

  createWriteStream(options = undefined) {
    const { WriteStream } = require('internal/fs/streams');
    return new WriteStream(undefined, { ...options, fd: this });
  }

  [kRef]() {
    this[kRefs]++;
  }

  [kUnref]() {
    this[kRefs]--;
    if (this[kRefs] === 0) closeNow(this).then(this[kCloseResolve], this[kCloseReject]);
  }
}

function closeNow(handle) {
  const fd = handle[kFd];
  handle[kFd] = -1;
  return call(binding.close, fd);
}

/** Runs an operation on an open handle; closing waits until it is done. */
async function use(handle, syscall, operation) {
  if (handle?.[kRefs] === undefined) {
    throw new codes.ERR_INTERNAL_ASSERTION('handle must be an instance of FileHandle');
  }
  if (handle.fd === -1) {
    throw Object.assign(new Error('file closed'), { code: 'EBADF', syscall });
  }
  handle[kRef]();
  try {
    return await operation(handle.fd);
  } finally {
    handle[kUnref]();
  }
}

/** The same for the operations on the whole content. */
function whole(operation, handle, ...args) {
  return use(handle, operation.name, () => operation(handle, ...args));
}

async function read(fd, buffer, offset, length, position) {
  if (!ArrayBuffer.isView(buffer)) {
    // read() and read(options): the buffer is one of the options.
    if (buffer !== undefined) validateObject(buffer, 'options', kValidateObjectAllowNullable);
    ({
      buffer = Buffer.alloc(kDefaultReadBytes), offset = 0,
      length = buffer.byteLength - offset, position = null,
    } = buffer ?? {});
  } else if (offset !== null && typeof offset === 'object') {
    ({ offset = 0, length = buffer.byteLength - offset, position = null } = offset);
  }
  validateBuffer(buffer);
  length ??= buffer.byteLength - (offset ?? 0);
  const place = readPlace(buffer, offset, length, position);
  const bytesRead = place.length === 0 ? 0 :
    await call(binding.read, fd, buffer, place.offset, place.length, place.position);
  return { __proto__: null, bytesRead, buffer };
}

async function write(fd, buffer, offsetOrOptions, length, position) {
  if (buffer?.byteLength === 0) return { __proto__: null, bytesWritten: 0, buffer };
  let bytes = buffer;
  let place;
  if (ArrayBuffer.isView(buffer)) {
    let offset = offsetOrOptions;
    if (typeof offset === 'object') {
      ({ offset = 0, length = buffer.byteLength - offset, position = null } =
        offsetOrOptions ?? {});
    }
    place = writePlace(buffer, offset, length, position);
  } else {
    validateStringAfterArrayBufferView(buffer, 'buffer');
    validateEncoding(buffer, length);
    bytes = Buffer.from(buffer, length);
    place = writePlace(bytes, 0, bytes.length, offsetOrOptions);
  }
  const bytesWritten =
    await call(binding.write, fd, bytes, place.offset, place.length, place.position);
  return { __proto__: null, bytesWritten, buffer };
}

function readFile(handle, options) {
  return require('internal/fs/content').readHandle(handle, getOptions(options, { flag: 'r' }));
}

function writeFile(handle, data, options) {
  return require('internal/fs/content').writeFile(handle, data, options);
}

function appendFile(handle, data, options) {
  return require('internal/fs/content').writeFile(handle, data, options);
}

module.exports = { FileHandle, call, kFd, kLocked, kRef, kUnref, use };

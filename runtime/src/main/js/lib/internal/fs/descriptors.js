'use strict';

// Opening, closing and truncating files, and reading and writing through descriptors.

const binding = internalBinding('fs');
const { Buffer } = require('buffer');
const { makeCallback } = require('internal/fs/callbacks');
const {
  getValidatedFd, getValidatedPath, stringToFlags, validateBufferArray,
  validateOffsetLengthRead, validateOffsetLengthWrite, validatePosition,
  validateStringAfterArrayBufferView,
} = require('internal/fs/utils');
const { codes: { ERR_INVALID_ARG_VALUE } } = require('internal/errors');
const { customPromisifyArgs } = require('internal/util');
const {
  kValidateObjectAllowNullable, parseFileMode, validateBuffer, validateEncoding,
  validateFunction, validateInteger, validateObject,
} = require('internal/validators');

const kDefaultMode = 0o666;
const kDefaultReadBytes = 16 * 1024;

function open(path, flags, mode, callback) {
  path = getValidatedPath(path);
  if (arguments.length < 3) {
    callback = flags;
    flags = 'r';
    mode = kDefaultMode;
  } else if (typeof mode === 'function') {
    callback = mode;
    mode = kDefaultMode;
  } else {
    mode = parseFileMode(mode, 'mode', kDefaultMode);
  }
  flags = stringToFlags(flags);
  binding.open(path, flags, mode, makeCallback(callback));
}

function openSync(path, flags, mode) {
  path = getValidatedPath(path);
  flags = stringToFlags(flags);
  return binding.open(path, flags, parseFileMode(mode, 'mode', kDefaultMode));
}

function throwOnFailure(error) {
  if (error != null) throw error;
}

function close(fd, callback = throwOnFailure) {
  if (callback !== throwOnFailure) callback = makeCallback(callback);
  binding.close(getValidatedFd(fd), callback);
}

function closeSync(fd) {
  binding.close(getValidatedFd(fd));
}

function fsync(fd, callback) {
  fd = getValidatedFd(fd);
  binding.fsync(fd, makeCallback(callback));
}

function fsyncSync(fd) {
  binding.fsync(getValidatedFd(fd));
}

function fdatasync(fd, callback) {
  fd = getValidatedFd(fd);
  binding.fdatasync(fd, makeCallback(callback));
}

function fdatasyncSync(fd) {
  binding.fdatasync(getValidatedFd(fd));
}

function ftruncate(fd, len = 0, callback) {
  if (typeof len === 'function') {
    callback = len;
    len = 0;
  }
  fd = getValidatedFd(fd);
  validateInteger(len, 'len');
  binding.ftruncate(fd, Math.max(0, len), makeCallback(callback));
}

function ftruncateSync(fd, len = 0) {
  fd = getValidatedFd(fd);
  validateInteger(len, 'len');
  binding.ftruncate(fd, len < 0 ? 0 : len);
}

function truncate(path, len, callback) {
  if (typeof len === 'function') {
    callback = len;
    len = 0;
  } else if (len === undefined) {
    len = 0;
  }
  validateInteger(len, 'len');
  callback = makeCallback(callback);
  require('fs').open(path, 'r+', (openError, fd) => {
    if (openError) {
      callback(openError);
      return;
    }
    binding.ftruncate(fd, Math.max(0, len), (error) => {
      require('fs').close(fd, (closeError) => {
        callback(require('internal/errors').aggregateTwoErrors(closeError, error));
      });
    });
  });
}

function truncateSync(path, len) {
  if (len === undefined) len = 0;
  const { closeSync, ftruncateSync, openSync } = require('fs');
  const fd = openSync(path, 'r+');
  try {
    ftruncateSync(fd, len);
  } finally {
    closeSync(fd);
  }
}

/** The place of a read: buffer, offset and length checked, position as the binding wants it. */
function readPlace(buffer, offset, length, position) {
  if (offset == null) offset = 0;
  else validateInteger(offset, 'offset', 0);
  length |= 0;
  if (length !== 0) {
    if (buffer.byteLength === 0) {
      throw new ERR_INVALID_ARG_VALUE('buffer', buffer, 'is empty and cannot be written');
    }
    validateOffsetLengthRead(offset, length, buffer.byteLength);
    if (position == null) position = -1;
    else validatePosition(position, 'position', length);
  }
  return { offset, length, position };
}

function readOptions(options, buffer) {
  if (options !== undefined) validateObject(options, 'options', kValidateObjectAllowNullable);
  const { offset = 0, length = buffer?.byteLength - offset, position = null } = options ?? {};
  return [offset, length, position];
}

function read(fd, buffer, offsetOrOptions, length, position, callback) {
  fd = getValidatedFd(fd);
  let offset = offsetOrOptions;
  if (arguments.length <= 4) {
    let options;
    if (arguments.length === 4) {
      validateObject(offsetOrOptions, 'options', kValidateObjectAllowNullable);
      options = offsetOrOptions;
      callback = length;
    } else if (arguments.length === 3) {
      if (!ArrayBuffer.isView(buffer)) {
        options = buffer;
        ({ buffer = Buffer.alloc(kDefaultReadBytes) } = options ?? {});
      }
      callback = offsetOrOptions;
    } else {
      callback = buffer;
      buffer = Buffer.alloc(kDefaultReadBytes);
    }
    [offset, length, position] = readOptions(options, buffer);
  }
  validateBuffer(buffer);
  validateFunction(callback, 'cb');
  const place = readPlace(buffer, offset, length, position);
  if (place.length === 0) {
    process.nextTick(() => callback(null, 0, buffer));
    return;
  }
  binding.read(fd, buffer, place.offset, place.length, place.position,
               (error, bytesRead) => callback(error, bytesRead || 0, buffer));
}

function readSync(fd, buffer, offsetOrOptions, length, position) {
  fd = getValidatedFd(fd);
  validateBuffer(buffer);
  let offset = offsetOrOptions;
  if (arguments.length <= 3 || (offsetOrOptions !== null && typeof offsetOrOptions === 'object')) {
    [offset, length, position] = readOptions(offsetOrOptions, buffer);
  }
  const place = readPlace(buffer, offset, length, position);
  if (place.length === 0) return 0;
  return binding.read(fd, buffer, place.offset, place.length, place.position);
}

function readv(fd, buffers, position, callback) {
  fd = getValidatedFd(fd);
  validateBufferArray(buffers);
  callback ||= position;
  validateFunction(callback, 'cb');
  binding.readv(fd, buffers, typeof position === 'number' ? position : -1,
                (error, bytesRead) => callback(error, bytesRead || 0, buffers));
}

function readvSync(fd, buffers, position) {
  fd = getValidatedFd(fd);
  validateBufferArray(buffers);
  return binding.readv(fd, buffers, typeof position === 'number' ? position : -1);
}

/** The place of a write: offset and length checked, position as the binding wants it. */
function writePlace(buffer, offset, length, position) {
  if (offset == null || typeof offset === 'function') offset = 0;
  else validateInteger(offset, 'offset', 0);
  if (typeof length !== 'number') length = buffer.byteLength - offset;
  validateOffsetLengthWrite(offset, length, buffer.byteLength);
  return { offset, length, position: typeof position === 'number' ? position : -1 };
}

function write(fd, buffer, offsetOrOptions, length, position, callback) {
  fd = getValidatedFd(fd);
  let offset = offsetOrOptions;
  let bytes = buffer;
  let place;
  if (ArrayBuffer.isView(buffer)) {
    callback ||= position || length || offset;
    validateFunction(callback, 'cb');
    if (typeof offset === 'object') {
      ({ offset = 0, length = buffer.byteLength - offset, position = null } =
        offsetOrOptions ?? {});
    }
    place = writePlace(buffer, offset, length, position);
  } else {
    validateStringAfterArrayBufferView(buffer, 'buffer');
    if (typeof position !== 'function') {
      if (typeof offset === 'function') {
        position = offset;
        offset = null;
      } else {
        position = length;
      }
      length = 'utf8';
    }
    validateEncoding(buffer, length);
    callback = position;
    validateFunction(callback, 'cb');
    bytes = Buffer.from(buffer, length);
    place = writePlace(bytes, 0, bytes.length, offset);
  }
  binding.write(fd, bytes, place.offset, place.length, place.position,
                (error, written) => callback(error, written || 0, buffer));
}

function writeSync(fd, buffer, offsetOrOptions, length, position) {
  fd = getValidatedFd(fd);
  let offset = offsetOrOptions;
  if (ArrayBuffer.isView(buffer)) {
    if (typeof offset === 'object') {
      ({ offset = 0, length = buffer.byteLength - offset, position = null } =
        offsetOrOptions ?? {});
    }
  } else {
    validateStringAfterArrayBufferView(buffer, 'buffer');
    validateEncoding(buffer, length);
    buffer = Buffer.from(buffer, length);
    position = offset;
    offset = 0;
    length = buffer.length;
  }
  const place = writePlace(buffer, offset, length, position);
  return binding.write(fd, buffer, place.offset, place.length, place.position);
}

function writev(fd, buffers, position, callback) {
  fd = getValidatedFd(fd);
  validateBufferArray(buffers);
  callback ||= position;
  validateFunction(callback, 'cb');
  if (buffers.length === 0) {
    process.nextTick(callback, null, 0, buffers);
    return;
  }
  binding.writev(fd, buffers, typeof position === 'number' ? position : -1,
                 (error, written) => callback(error, written || 0, buffers));
}

function writevSync(fd, buffers, position) {
  fd = getValidatedFd(fd);
  validateBufferArray(buffers);
  if (buffers.length === 0) return 0;
  return binding.writev(fd, buffers, typeof position === 'number' ? position : -1);
}

// What util.promisify makes of the further arguments of these callbacks.
for (const [fn, names] of [
  [read, ['bytesRead', 'buffer']], [readv, ['bytesRead', 'buffers']],
  [write, ['bytesWritten', 'buffer']], [writev, ['bytesWritten', 'buffer']],
]) {
  Object.defineProperty(fn, customPromisifyArgs, { value: names, enumerable: false });
}

module.exports = {
  close, closeSync, fdatasync, fdatasyncSync, fsync, fsyncSync, ftruncate, ftruncateSync, open,
  openSync, read, readPlace, readSync, readv, readvSync, truncate, truncateSync, write,
  writePlace, writeSync, writev, writevSync,
};

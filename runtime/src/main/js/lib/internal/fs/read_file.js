'use strict';

const binding = internalBinding('fs');
const { Buffer } = require('buffer');
const { lastFunction } = require('internal/fs/callbacks');
const {
  getOptions, getValidatedPath, isInt32, kIoMaxLength, kReadFileBufferLength,
  kReadFileUnknownBufferLength, stringToFlags,
} = require('internal/fs/utils');
const { AbortError, aggregateTwoErrors, codes } = require('internal/errors');
const { validateFunction } = require('internal/validators');

const { S_IFMT, S_IFREG } = internalBinding('constants').fs;
const kMode = 1;
const kSize = 8;
const isFd = (path) => isInt32(path) && path >= 0;
const isUtf8 = (encoding) => encoding === 'utf8' || encoding === 'utf-8';

function readFileSync(path, options) {
  options = getOptions(options, { flag: 'r' });
  const { encoding } = options;
  const file = isFd(path) ? path : getValidatedPath(path);
  const flags = stringToFlags(options.flag, 'options.flag');
  if (isUtf8(encoding)) return binding.readFile(file, flags, true);
  const content = binding.readFile(file, flags, false);
  return encoding && encoding !== 'buffer' ? content.toString(encoding) : content;
}

/** A file being read: open, fstat, reads and close are each a trip to the work pool. */
class ReadFile {
  constructor(callback, encoding, signal) {
    this.callback = callback;
    this.encoding = encoding;
    this.signal = signal;
    this.ownsFd = true;
    this.size = 0;
    this.position = 0;
    this.chunks = [];
  }

  start(path, flags) {
    binding.open(path, flags, 0o666, (error, fd) => {
      if (error) this.callback(error);
      else this.useFd(fd);
    });
  }

  useFd(fd) {
    this.fd = fd;
    binding.fstat(fd, false, (error, fields) => {
      if (error) {
        this.close(error);
        return;
      }
      this.size = (fields[kMode] & S_IFMT) === S_IFREG ? fields[kSize] : 0;
      if (this.size > kIoMaxLength) {
        this.close(new codes.ERR_FS_FILE_TOO_LARGE(this.size));
        return;
      }
      try {
        if (this.size > 0) this.whole = Buffer.allocUnsafeSlow(this.size);
      } catch (allocationError) {
        this.close(allocationError);
        return;
      }
      this.read();
    });
  }

  read() {
    if (this.signal?.aborted) {
      this.close(new AbortError(undefined, { cause: this.signal.reason }));
      return;
    }
    const known = this.size > 0;
    const buffer = known ? this.whole : Buffer.allocUnsafeSlow(kReadFileUnknownBufferLength);
    const offset = known ? this.position : 0;
    const length = known ? Math.min(kReadFileBufferLength, this.size - this.position) :
      kReadFileUnknownBufferLength;
    binding.read(this.fd, buffer, offset, length, -1, (error, count) => {
      if (error) {
        this.close(error);
        return;
      }
      this.position += count;
      if (!known && count > 0) this.chunks.push(buffer.subarray(0, count));
      if (count === 0 || this.position === this.size) this.close();
      else this.read();
    });
  }

  close(error = null) {
    if (!this.ownsFd) {
      process.nextTick(() => this.finish(error));
      return;
    }
    binding.close(this.fd, (closeError) => this.finish(aggregateTwoErrors(closeError, error)));
  }

  finish(error) {
    if (error) {
      this.callback(error);
      return;
    }
    let content;
    try {
      content = this.size > 0 ? this.whole.subarray(0, this.position) :
        Buffer.concat(this.chunks, this.position);
      if (this.encoding) content = content.toString(this.encoding);
    } catch (conversionError) {
      this.callback(conversionError);
      return;
    }
    this.callback(null, content);
  }
}

/** Tells an already aborted signal to the callback; true if there was one. */
function checkAborted(signal, callback) {
  if (!signal?.aborted) return false;
  callback(new AbortError(undefined, { cause: signal.reason }));
  return true;
}

function readFile(path, options, callback) {
  callback = lastFunction(options, callback) || options;
  validateFunction(callback, 'cb');
  options = getOptions(options, { flag: 'r' });
  const reader = new ReadFile(callback, options.encoding, options.signal);
  if (isFd(path)) {
    reader.ownsFd = false;
    process.nextTick(() => reader.useFd(path));
    return;
  }
  if (checkAborted(options.signal, callback)) return;
  const flags = stringToFlags(options.flag, 'options.flag');
  reader.start(getValidatedPath(path), flags);
}

module.exports = { checkAborted, isFd, readFile, readFileSync };

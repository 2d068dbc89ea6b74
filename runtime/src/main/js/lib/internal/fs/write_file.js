'use strict';

const binding = internalBinding('fs');
const { Buffer } = require('buffer');
const { lastFunction } = require('internal/fs/callbacks');
const {
  copyObject, getOptions, getValidatedPath, stringToFlags, validateStringAfterArrayBufferView,
} = require('internal/fs/utils');
const { checkAborted, isFd } = require('internal/fs/read_file');
const { AbortError, aggregateTwoErrors } = require('internal/errors');
const { parseFileMode, validateBoolean, validateFunction } = require('internal/validators');

const kWriteDefaults = { encoding: 'utf8', mode: 0o666, flag: 'w', flush: false };
const kAppendDefaults = { encoding: 'utf8', mode: 0o666, flag: 'a', flush: false };

/** Strings become bytes; a copy so that a caller's later changes cannot be written. */
function toBytes(data, encoding) {
  if (ArrayBuffer.isView(data)) return data;
  validateStringAfterArrayBufferView(data, 'data');
  return Buffer.from(data, encoding || 'utf8');
}

function checkFlush(options) {
  const flush = options.flush ?? false;
  validateBoolean(flush, 'options.flush');
  return flush;
}

/** Writes all of `data`, flushes if wanted, closes what was opened here. */
function writeAll(fd, ownsFd, data, flush, signal, callback) {
  const fs = require('fs');
  const finish = (error) => {
    if (!ownsFd) {
      callback(error ?? null);
      return;
    }
    fs.close(fd, (closeError) => callback(aggregateTwoErrors(closeError, error) ?? null));
  };
  const writeFrom = (offset) => {
    if (signal?.aborted) {
      finish(new AbortError(undefined, { cause: signal.reason }));
      return;
    }
    fs.write(fd, data, offset, data.byteLength - offset, null, (error, written) => {
      if (error) {
        finish(error);
      } else if (offset + written < data.byteLength) {
        writeFrom(offset + written);
      } else if (flush) {
        fs.fsync(fd, finish);
      } else {
        finish();
      }
    });
  };
  writeFrom(0);
}

function writeFile(path, data, options, callback) {
  callback = lastFunction(options, callback) || options;
  validateFunction(callback, 'cb');
  options = getOptions(options, kWriteDefaults);
  const flag = options.flag || 'w';
  const flush = checkFlush(options);
  data = toBytes(data, options.encoding);
  if (isFd(path)) {
    writeAll(path, false, data, flush, options.signal, callback);
    return;
  }
  if (checkAborted(options.signal, callback)) return;
  require('fs').open(path, flag, options.mode, (error, fd) => {
    if (error) callback(error);
    else writeAll(fd, true, data, flush, options.signal, callback);
  });
}

function writeFileSync(path, data, options) {
  options = getOptions(options, kWriteDefaults);
  const flush = checkFlush(options);
  data = toBytes(data, options.encoding);
  if (isFd(path)) {
    binding.writeFile(path, data);
  } else {
    const flags = stringToFlags(options.flag || 'w');
    const mode = parseFileMode(options.mode, 'mode', 0o666);
    if (!flush) {
      binding.writeFile(getValidatedPath(path), data, flags, mode);
      return;
    }
    const fs = require('fs');
    const fd = fs.openSync(path, flags, mode);
    try {
      binding.writeFile(fd, data);
      fs.fsyncSync(fd);
    } finally {
      fs.closeSync(fd);
    }
    return;
  }
  if (flush) require('fs').fsyncSync(path);
}

/** Options of an append: never the caller's object, as a flag may be added. */
function appendOptions(path, options) {
  const copy = copyObject(getOptions(options, kAppendDefaults));
  // A descriptor was opened with flags of its own.
  if (!copy.flag || isFd(path)) copy.flag = 'a';
  checkFlush(copy);
  return copy;
}

function appendFile(path, data, options, callback) {
  callback = lastFunction(options, callback) || options;
  validateFunction(callback, 'cb');
  require('fs').writeFile(path, data, appendOptions(path, options), callback);
}

function appendFileSync(path, data, options) {
  require('fs').writeFileSync(path, data, appendOptions(path, options));
}

module.exports = { appendFile, appendFileSync, writeFile, writeFileSync };

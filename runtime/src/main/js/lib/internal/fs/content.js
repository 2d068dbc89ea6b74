'use strict';

// Whole files through FileHandles: readFile, writeFile and appendFile of fs.promises.

const { Buffer } = require('buffer');
const { AbortError, aggregateTwoErrors, codes } = require('internal/errors');
const { call, FileHandle, kRef, kUnref } = require('internal/fs/file_handle');
const {
  copyObject, getOptions, kIoMaxLength, kReadFileBufferLength, kReadFileUnknownBufferLength,
  kWriteFileMaxChunkSize,
} = require('internal/fs/utils');
const { validateAbortSignal, validateBoolean } = require('internal/validators');

const binding = internalBinding('fs');
const { S_IFMT, S_IFREG } = internalBinding('constants').fs;
const kMode = 1;
const kSize = 8;

function checkAborted(signal) {
  if (signal?.aborted) throw new AbortError(undefined, { cause: signal.reason });
}

/** Does something with an open file and closes it, whatever happens. */
async function closingAfter(handle, operation) {
  let result;
  try {
    result = await operation(handle);
  } catch (error) {
    let closeError;
    await handle.close().catch((problem) => { closeError = problem; });
    throw aggregateTwoErrors(closeError, error);
  }
  await handle.close();
  return result;
}

async function readHandle(handle, options) {
  const { encoding, signal } = options;
  checkAborted(signal);
  const fields = await call(binding.fstat, handle.fd, false);
  checkAborted(signal);
  const size = (fields[kMode] & S_IFMT) === S_IFREG ? fields[kSize] : 0;
  if (size > kIoMaxLength) throw new codes.ERR_FS_FILE_TOO_LARGE(size);
  const content = size > 0 ? await readKnown(handle, size, signal) :
    await readToEnd(handle, signal);
  return encoding && encoding !== 'buffer' ? content.toString(encoding) : content;
}

async function readKnown(handle, size, signal) {
  const content = Buffer.allocUnsafeSlow(size);
  let position = 0;
  while (position < size) {
    checkAborted(signal);
    const length = Math.min(kReadFileBufferLength, size - position);
    const count = await call(binding.read, handle.fd, content, position, length, -1);
    if (count === 0) break;
    position += count;
  }
  return content.subarray(0, position);
}

async function readToEnd(handle, signal) {
  const chunks = [];
  while (true) {
    checkAborted(signal);
    const chunk = Buffer.allocUnsafeSlow(kReadFileUnknownBufferLength);
    const count = await call(binding.read, handle.fd, chunk, 0, chunk.length, -1);
    if (count === 0) return Buffer.concat(chunks);
    chunks.push(chunk.subarray(0, count));
  }
}

async function readFile(path, options) {
  options = getOptions(options, { flag: 'r' });
  if (path instanceof FileHandle) return path.readFile(options);
  checkAborted(options.signal);
  const { open } = require('internal/fs/promises');
  const handle = await open(path, options.flag || 'r', 0o666);
  return closingAfter(handle, () => readHandle(handle, options));
}

const isIterable = (value) => value != null && typeof value !== 'string' &&
  !ArrayBuffer.isView(value) &&
  (typeof value[Symbol.asyncIterator] === 'function' ||
   typeof value[Symbol.iterator] === 'function');

function toBytes(data, encoding) {
  if (ArrayBuffer.isView(data)) return data;
  require('internal/fs/utils').validateStringAfterArrayBufferView(data, 'data');
  return Buffer.from(data, encoding || 'utf8');
}

async function writeBytes(handle, bytes, signal) {
  let view = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  do {
    checkAborted(signal);
    const length = Math.min(kWriteFileMaxChunkSize, view.byteLength);
    const { bytesWritten } = await handle.write(view, 0, length);
    view = view.subarray(bytesWritten);
  } while (view.byteLength > 0);
}

async function writeContent(handle, data, signal, encoding) {
  checkAborted(signal);
  if (!isIterable(data)) {
    await writeBytes(handle, data, signal);
    return;
  }
  for await (const chunk of data) {
    checkAborted(signal);
    await writeBytes(
      handle, ArrayBuffer.isView(chunk) ? chunk : Buffer.from(chunk, encoding || 'utf8'), signal);
  }
}

async function writeFile(path, data, options) {
  options = getOptions(options, { encoding: 'utf8', mode: 0o666, flag: 'w', flush: false });
  const flush = options.flush ?? false;
  validateBoolean(flush, 'options.flush');
  const { encoding, signal } = options;
  if (!isIterable(data)) data = toBytes(data, encoding);
  if (signal !== undefined) validateAbortSignal(signal, 'options.signal');
  if (path instanceof FileHandle) {
    path[kRef]();
    try {
      return await writeContent(path, data, signal, encoding);
    } finally {
      path[kUnref]();
    }
  }
  checkAborted(signal);
  const { open } = require('internal/fs/promises');
  const handle = await open(path, options.flag || 'w', options.mode);
  return closingAfter(handle, async () => {
    await writeContent(handle, data, signal, encoding);
    if (flush) await handle.sync();
  });
}

async function appendFile(path, data, options) {
  options = getOptions(options, { encoding: 'utf8', mode: 0o666, flag: 'a', flush: false });
  options = copyObject(options);
  options.flag ||= 'a';
  return writeFile(path, data, options);
}

module.exports = { appendFile, readFile, readHandle, writeFile };

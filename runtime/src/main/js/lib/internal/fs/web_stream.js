'use strict';

// FileHandle.readableWebStream: a byte stream over the rest of an open file.

const { codes } = require('internal/errors');
const { kLocked, kRef, kUnref } = require('internal/fs/file_handle');
const { validateBoolean, validateObject } = require('internal/validators');

const kChunkBytes = 16 * 1024;

function readableWebStream(handle, options = {}) {
  if (handle.fd === -1) throw new codes.ERR_INVALID_STATE('The FileHandle is closed');
  if (handle[kLocked]) throw new codes.ERR_INVALID_STATE('The FileHandle is locked');
  validateObject(options, 'options');
  const { type = 'bytes', autoClose = false } = options;
  validateBoolean(autoClose, 'options.autoClose');
  if (type !== 'bytes') {
    process.emitWarning('A non-"bytes" options.type has no effect. ' +
                        'A byte-oriented steam is always created.', 'ExperimentalWarning');
  }
  handle[kLocked] = true;
  handle[kRef]();
  const release = async () => {
    handle[kUnref]();
    if (autoClose) await handle.close();
  };
  const { ReadableStream } = require('internal/webstreams/readablestream');
  const stream = new ReadableStream({
    type: 'bytes',
    autoAllocateChunkSize: kChunkBytes,
    async pull(controller) {
      const view = controller.byobRequest.view;
      const { bytesRead } = await handle.read(view, 0, view.byteLength);
      if (bytesRead === 0) {
        controller.close();
        await release();
      }
      controller.byobRequest.respond(bytesRead);
    },
    cancel: release,
  });
  handle.once('close', () => {
    const { readableStreamCancel } = require('internal/webstreams/readablestream');
    readableStreamCancel(stream);
  });
  return stream;
}

module.exports = { readableWebStream };

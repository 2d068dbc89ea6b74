'use strict';

// An underlying byte source as users write it.

const { codes: { ERR_INVALID_ARG_VALUE } } = require('internal/errors');
const { requireMethod } = require('internal/webstreams/util');
const { setupReadableByteStreamController } = require('internal/webstreams/readable_bytes');

const nothing = () => {};

function setupReadableByteStreamControllerFromSource(stream, source, highWaterMark) {
  const start = requireMethod(source, 'start', 'source');
  const pull = requireMethod(source, 'pull', 'source');
  const cancel = requireMethod(source, 'cancel', 'source');
  const { autoAllocateChunkSize } = source;
  if (autoAllocateChunkSize === 0) {
    throw new ERR_INVALID_ARG_VALUE('source.autoAllocateChunkSize', autoAllocateChunkSize);
  }
  setupReadableByteStreamController(
    stream,
    start ? (controller) => start.call(source, controller) : nothing,
    pull ? (controller) => pull.call(source, controller) : nothing,
    cancel ? (reason) => cancel.call(source, reason) : nothing,
    highWaterMark,
    autoAllocateChunkSize,
  );
}

module.exports = { setupReadableByteStreamControllerFromSource };

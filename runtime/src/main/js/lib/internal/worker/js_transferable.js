'use strict';

// How objects of builtin classes take part in messages: by methods under these symbols.

const binding = internalBinding('messaging');

const {
  messaging_clone_symbol: kClone,
  messaging_deserialize_symbol: kDeserialize,
  messaging_transfer_symbol: kTransfer,
  messaging_transfer_list_symbol: kTransferList,
} = binding.symbols;

/** Says whether obj (or, for a prototype, its instances) may be cloned and transferred. */
function markTransferMode(obj, cloneable = false, transferable = false) {
  if (isPrimitive(obj)) return;
  binding.setTransferMode(obj, (cloneable ? 1 : 0) | (transferable ? 2 : 0));
}

/** Objects so marked throw when cloned. */
function markAsUncloneable(obj) {
  markTransferMode(obj, false, false);
}

const isPrimitive = (value) =>
  value === null || (typeof value !== 'object' && typeof value !== 'function');

/** Objects so marked throw when they are in a transfer list. */
function markAsUntransferable(obj) {
  if (!isPrimitive(obj)) binding.markAsUntransferable(obj);
}

function isMarkedAsUntransferable(obj) {
  return !isPrimitive(obj) && binding.isMarkedAsUntransferable(obj);
}

// Streams learn to travel when the first value is sent after their module was loaded.
const streamClasses = {
  'internal/webstreams/readablestream': 'ReadableStream',
  'internal/webstreams/writablestream': 'WritableStream',
  'internal/webstreams/transformstream': 'TransformStream',
};

function markStreams() {
  const { isLoaded } = internalBinding('builtins');
  for (const id of Object.keys(streamClasses)) {
    if (!isLoaded(id)) continue;
    const { makeTransferable } = require('internal/webstreams/transfer');
    makeTransferable(require(id)[streamClasses[id]], { kTransfer, kTransferList },
                     { markTransferMode });
    delete streamClasses[id];
  }
}

// A DOMException is an error object, which would otherwise be cloned as a plain Error.
const { DOMException, isDOMException } = require('internal/per_context/domexception');
Object.defineProperty(DOMException.prototype, kClone, {
  __proto__: null,
  configurable: true,
  writable: true,
  value() {
    if (!isDOMException(this)) return undefined;
    const { message, name, code, stack } = this;
    return {
      data: { message, name, code, stack },
      deserializeInfo: 'internal/worker/js_transferable:ClonedDOMException',
    };
  },
});
Object.defineProperty(DOMException.prototype, kDeserialize, {
  __proto__: null,
  configurable: true,
  writable: true,
  value() {},
});
markTransferMode(DOMException.prototype, true, false);

function ClonedDOMException() {
  const { reviveDOMException } = require('internal/per_context/domexception');
  return reviveDOMException(kDeserialize);
}

module.exports = {
  ClonedDOMException,
  isMarkedAsUntransferable,
  kClone,
  kDeserialize,
  kTransfer,
  kTransferList,
  markAsUncloneable,
  markAsUntransferable,
  markStreams,
  markTransferMode,
};

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
  if ((typeof obj !== 'object' && typeof obj !== 'function') || obj === null) return;
  binding.setTransferMode(obj, (cloneable ? 1 : 0) | (transferable ? 2 : 0));
}

module.exports = { markTransferMode, kClone, kDeserialize, kTransfer, kTransferList };

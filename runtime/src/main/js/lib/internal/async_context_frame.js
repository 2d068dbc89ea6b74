'use strict';

// The immutable set of AsyncLocalStorage values in force. The engine carries the current frame
// through promise reactions; native callback scopes carry it through everything else.

const binding = internalBinding('async_wrap');

// While no frame was ever set there is none to ask the engine for.
let inUse = false;

class AsyncContextFrame extends Map {
  constructor(store, value) {
    super(AsyncContextFrame.current());
    this.set(store, value);
  }

  static get enabled() {
    return true;
  }

  static current() {
    return inUse ? binding.getContextFrame() : undefined;
  }

  static set(frame) {
    if (frame !== undefined) inUse = true;
    if (inUse) binding.setContextFrame(frame);
  }

  static exchange(frame) {
    const prior = AsyncContextFrame.current();
    if (prior !== frame) AsyncContextFrame.set(frame);
    return prior;
  }

  static disable(store) {
    AsyncContextFrame.current()?.delete(store);
  }
}

module.exports = AsyncContextFrame;

'use strict';

const { validateObject } = require('internal/validators');
const AsyncContextFrame = require('internal/async_context_frame');
const { AsyncResource } = require('async_hooks');

class AsyncLocalStorage {
  #defaultValue = undefined;
  #name = undefined;

  constructor(options = {}) {
    validateObject(options, 'options');
    this.#defaultValue = options.defaultValue;
    if (options.name !== undefined) this.#name = `${options.name}`;
  }

  get name() {
    return this.#name || '';
  }

  static bind(fn) {
    return AsyncResource.bind(fn);
  }

  static snapshot() {
    return AsyncLocalStorage.bind((callback, ...args) => callback(...args));
  }

  disable() {
    AsyncContextFrame.disable(this);
  }

  enterWith(value) {
    AsyncContextFrame.set(new AsyncContextFrame(this, value));
  }

  run(value, fn, ...args) {
    const prior = this.getStore();
    if (Object.is(prior, value)) return Reflect.apply(fn, null, args);
    const outer = AsyncContextFrame.current();
    this.enterWith(value);
    try {
      return Reflect.apply(fn, null, args);
    } finally {
      AsyncContextFrame.set(outer);
    }
  }

  exit(fn, ...args) {
    return this.run(undefined, fn, ...args);
  }

  getStore() {
    const frame = AsyncContextFrame.current();
    return frame?.has(this) ? frame.get(this) : this.#defaultValue;
  }
}

module.exports = AsyncLocalStorage;

'use strict';

// Functions that record their calls.

const { codes: { ERR_METHOD_NOT_IMPLEMENTED } } = require('internal/errors');

class MockFunctionContext {
  calls = [];

  constructor(implementation, restore) {
    this.implementation = implementation;
    this.restore = restore;
  }

  callCount() { return this.calls.length; }
  resetCalls() { this.calls = []; }
  mockImplementation(fn) { this.implementation = fn; }
}

class MockTracker {
  #contexts = [];

  get timers() { throw new ERR_METHOD_NOT_IMPLEMENTED('mock.timers'); }

  #record(original, implementation, restore) {
    const context = new MockFunctionContext(implementation, restore);
    this.#contexts.push(context);
    function mock(...args) {
      const call = { arguments: args, error: undefined, result: undefined, stack: new Error(),
                     target: new.target, this: this };
      try {
        call.result = new.target ? Reflect.construct(context.implementation, args, new.target) :
          Reflect.apply(context.implementation, this, args);
        return call.result;
      } catch (error) {
        call.error = error;
        throw error;
      } finally {
        context.calls.push(call);
      }
    }
    Object.defineProperty(mock, 'name', { configurable: true, value: original.name });
    Object.defineProperty(mock, 'length', { configurable: true, value: original.length });
    mock.prototype = original.prototype;
    return Object.defineProperty(mock, 'mock', { value: context });
  }

  fn(original = () => {}, implementation = original) {
    if (typeof implementation !== 'function') implementation = original;
    return this.#record(original, implementation, function() { this.implementation = original; });
  }

  #replace(object, name, implementation, slot) {
    let owner = object;
    while (owner && !Object.hasOwn(owner, name)) owner = Object.getPrototypeOf(owner);
    const descriptor = owner && Object.getOwnPropertyDescriptor(owner, name);
    const original = descriptor?.[slot];
    if (typeof original !== 'function') {
      const { ERR_INVALID_ARG_VALUE } = require('internal/errors').codes;
      throw new ERR_INVALID_ARG_VALUE('methodName', original, 'must be a method');
    }
    const mock = this.#record(original,
      typeof implementation === 'function' ? implementation : original, () => {
        if (owner === object) Object.defineProperty(object, name, descriptor);
        else delete object[name];
      });
    Object.defineProperty(object, name, { ...descriptor, configurable: true, [slot]: mock });
    return mock;
  }

  method(object, name, implementation, options) {
    const given = options ?? (typeof implementation === 'object' ? implementation : undefined);
    const { getter, setter } = given ?? {};
    return this.#replace(object, name, implementation, getter ? 'get' : setter ? 'set' : 'value');
  }

  getter(object, name, implementation) {
    return this.#replace(object, name, implementation, 'get');
  }

  setter(object, name, implementation) {
    return this.#replace(object, name, implementation, 'set');
  }

  restoreAll() {
    for (const context of this.#contexts.toReversed()) context.restore();
  }

  reset() {
    this.restoreAll();
    this.#contexts = [];
  }
}

module.exports = { MockTracker };

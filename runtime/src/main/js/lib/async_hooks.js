'use strict';

const observers = internalBinding('observe');
const {
  codes: { ERR_ASYNC_CALLBACK, ERR_ASYNC_TYPE, ERR_INVALID_ASYNC_ID },
} = require('internal/errors');
const { validateFunction, validateString } = require('internal/validators');
const hooks = require('internal/async_hooks');
const AsyncContextFrame = require('internal/async_context_frame');
const {
  symbols: {
    async_id_symbol, trigger_async_id_symbol,
    init_symbol, before_symbol, after_symbol, destroy_symbol, promise_resolve_symbol,
  },
  executionAsyncId, triggerAsyncId, executionAsyncResource,
} = hooks;

const contextFrame = Symbol('context_frame');
const destroyedSymbol = Symbol('destroyed');

class AsyncHook {
  constructor({ init, before, after, destroy, promiseResolve }) {
    for (const [name, fn] of Object.entries({ init, before, after, destroy, promiseResolve })) {
      if (fn !== undefined && typeof fn !== 'function') throw new ERR_ASYNC_CALLBACK(`hook.${name}`);
    }
    this[init_symbol] = init;
    this[before_symbol] = before;
    this[after_symbol] = after;
    this[destroy_symbol] = destroy;
    this[promise_resolve_symbol] = promiseResolve;
  }

  enable() {
    hooks.enableHook(this);
    return this;
  }

  disable() {
    hooks.disableHook(this);
    return this;
  }
}

function createHook(callbacks) {
  return new AsyncHook(callbacks);
}

class AsyncResource {
  constructor(type, opts = {}) {
    validateString(type, 'type');
    let trigger = opts;
    let requireManualDestroy = false;
    if (typeof opts !== 'number') {
      trigger = opts.triggerAsyncId === undefined ?
        hooks.getDefaultTriggerAsyncId() : opts.triggerAsyncId;
      requireManualDestroy = !!opts.requireManualDestroy;
    }
    if (!Number.isSafeInteger(trigger) || trigger < -1) {
      throw new ERR_INVALID_ASYNC_ID('triggerAsyncId', trigger);
    }
    this[contextFrame] = AsyncContextFrame.current();
    const asyncId = this[async_id_symbol] = hooks.newAsyncId();
    this[trigger_async_id_symbol] = trigger;
    if (hooks.initHooksExist()) {
      if (type.length === 0) throw new ERR_ASYNC_TYPE(type);
      hooks.emitInit(asyncId, type, trigger, this);
    }
    observers.resource?.(asyncId, type, trigger);
    if (!requireManualDestroy && hooks.destroyHooksExist()) {
      const destroyed = this[destroyedSymbol] = { destroyed: false };
      hooks.registerDestroyHook(this, asyncId, destroyed);
    }
  }

  runInAsyncScope(fn, thisArg, ...args) {
    const asyncId = this[async_id_symbol];
    hooks.emitBefore(asyncId, this[trigger_async_id_symbol], this);
    try {
      const outer = AsyncContextFrame.exchange(this[contextFrame]);
      try {
        return Reflect.apply(fn, thisArg, args);
      } finally {
        AsyncContextFrame.set(outer);
      }
    } finally {
      hooks.emitAfter(asyncId);
    }
  }

  emitDestroy() {
    if (this[destroyedSymbol] !== undefined) this[destroyedSymbol].destroyed = true;
    hooks.emitDestroy(this[async_id_symbol]);
    return this;
  }

  asyncId() {
    return this[async_id_symbol];
  }

  triggerAsyncId() {
    return this[trigger_async_id_symbol];
  }

  bind(fn, thisArg) {
    validateFunction(fn, 'fn');
    const resource = this;
    let shown = this;
    const bound = function(...args) {
      return resource.runInAsyncScope(fn, thisArg === undefined ? this : thisArg, ...args);
    };
    const { deprecate } = require('internal/util');
    const message = 'The asyncResource property on bound functions is deprecated';
    return Object.defineProperties(bound, {
      length: { __proto__: null, configurable: true, value: fn.length },
      asyncResource: {
        __proto__: null,
        configurable: true,
        enumerable: true,
        get: deprecate(() => shown, message, 'DEP0172'),
        set: deprecate((value) => { shown = value; }, message, 'DEP0172'),
      },
    });
  }

  static bind(fn, type, thisArg) {
    return new AsyncResource(type || fn.name || 'bound-anonymous-fn').bind(fn, thisArg);
  }
}

module.exports = {
  get AsyncLocalStorage() {
    return require('internal/async_local_storage/async_context_frame');
  },
  createHook,
  executionAsyncId,
  triggerAsyncId,
  executionAsyncResource,
  asyncWrapProviders: Object.freeze({ __proto__: null, ...internalBinding('async_wrap').Providers }),
  AsyncResource,
};

'use strict';

// Loaded with every program: validators (and with them the error texts) only for what is wrong.
function validateFunction(value, name) {
  if (typeof value !== 'function') require('internal/validators').validateFunction(value, name);
}

function validateBoolean(value, name) {
  if (typeof value !== 'boolean') require('internal/validators').validateBoolean(value, name);
}

function validateNumber(value, name, min, max) {
  require('internal/validators').validateNumber(value, name, min, max);
}

// Present on every emitter as own properties, so all emitters start from one shape.
const observers = internalBinding('observe');

const kCapture = Symbol('kCapture');
const kShapeMode = Symbol('shapeMode');
const kErrorMonitor = Symbol('events.errorMonitor');
const kRejection = Symbol.for('nodejs.rejection');
const kMaxEventTargetListeners = Symbol('events.maxEventTargetListeners');
const kMaxEventTargetListenersWarned = Symbol('events.maxEventTargetListenersWarned');

let defaultMaxListeners = 10;

/*
 * How listeners are kept: `_events[type]` is undefined, one function, or an array of functions.
 * Such an array is never changed after it was stored: adding and removing replace it. So emit()
 * walks the array it found without copying it, and what a listener adds or removes meanwhile
 * takes effect with the next emit.
 */
function EventEmitter(opts) {
  EventEmitter.init.call(this, opts);
}

EventEmitter.init = function(opts) {
  if (this._events === undefined || this._events === Object.getPrototypeOf(this)._events) {
    this._events = { __proto__: null };
    this._eventsCount = 0;
    this[kShapeMode] = false;
  } else {
    // The subclass prepared a table that names its usual events.
    this[kShapeMode] = true;
  }
  this._maxListeners = this._maxListeners || undefined;
  if (observers.emitter !== null) observers.emitter(this);
  if (opts?.captureRejections) {
    validateBoolean(opts.captureRejections, 'options.captureRejections');
    this[kCapture] = true;
  } else {
    this[kCapture] = proto[kCapture];
  }
};

const proto = EventEmitter.prototype;
proto._events = undefined;
proto._eventsCount = 0;
proto._maxListeners = undefined;
Object.defineProperty(proto, kCapture, { value: false, writable: true });

proto.setMaxListeners = function setMaxListeners(n) {
  validateNumber(n, 'setMaxListeners', 0);
  this._maxListeners = n;
  return this;
};

proto.getMaxListeners = function getMaxListeners() {
  return maxListenersOf(this);
};

function maxListenersOf(emitter) {
  return emitter._maxListeners === undefined ? defaultMaxListeners : emitter._maxListeners;
}

// Up to three arguments travel without being collected into an array.
proto.emit = function emit(type) {
  const events = this._events;
  const argc = arguments.length;
  if (type === 'error') {
    if (events !== undefined && events[kErrorMonitor] !== undefined) {
      this.emit(kErrorMonitor, ...restOf(arguments));
    }
    if (events === undefined || events.error === undefined) {
      if (observers.emit !== null) observers.emit(this, type, 0);
      require('internal/events/unhandled').throwUnhandled(this, arguments[1]);
    }
  }
  if (events === undefined) return false;
  const handler = events[type];
  if (handler === undefined) return false;
  if (observers.emit !== null) {
    observers.emit(this, type, typeof handler === 'function' ? 1 : handler.length);
  }
  const rest = argc > 4 ? restOf(arguments) : undefined;
  if (typeof handler === 'function') {
    const result = rest !== undefined ? Reflect.apply(handler, this, rest) :
      argc === 2 ? handler.call(this, arguments[1]) :
        argc === 1 ? handler.call(this) :
          argc === 3 ? handler.call(this, arguments[1], arguments[2]) :
            handler.call(this, arguments[1], arguments[2], arguments[3]);
    if (result != null && this[kCapture]) {
      catchRejection(this, result, type, restOf(arguments));
    }
    return true;
  }
  for (let i = 0, n = handler.length; i < n; i++) {
    const listener = handler[i];
    const result = rest !== undefined ? Reflect.apply(listener, this, rest) :
      argc === 2 ? listener.call(this, arguments[1]) :
        argc === 1 ? listener.call(this) :
          argc === 3 ? listener.call(this, arguments[1], arguments[2]) :
            listener.call(this, arguments[1], arguments[2], arguments[3]);
    if (result != null && this[kCapture]) {
      catchRejection(this, result, type, restOf(arguments));
    }
  }
  return true;
};

function restOf(args) {
  return Array.prototype.slice.call(args, 1);
}

function catchRejection(emitter, result, type, args) {
  require('internal/events/rejections').watch(emitter, result, type, args, kCapture, kRejection);
}

function add(emitter, type, listener, prepend) {
  validateFunction(listener, 'listener');
  let events = emitter._events;
  if (events === undefined) {
    events = emitter._events = { __proto__: null };
    emitter._eventsCount = 0;
  } else if (events.newListener !== undefined) {
    // Announced first, so that nobody hears about their own registration.
    emitter.emit('newListener', type, listener.listener ?? listener);
    events = emitter._events;
  }
  const existing = events[type];
  if (existing === undefined) {
    events[type] = listener;
    emitter._eventsCount++;
    if (observers.listeners !== null) observers.listeners(emitter, type, 1);
    return emitter;
  }
  let list;
  if (typeof existing === 'function') {
    list = prepend ? [listener, existing] : [existing, listener];
  } else {
    list = prepend ? [listener] : existing.slice();
    if (prepend) {
      for (let i = 0; i < existing.length; i++) list.push(existing[i]);
    } else {
      list.push(listener);
    }
    if (existing.warned) list.warned = true;
  }
  events[type] = list;
  if (observers.listeners !== null) observers.listeners(emitter, type, list.length);
  const max = maxListenersOf(emitter);
  if (max > 0 && list.length > max && !list.warned) {
    list.warned = true;
    require('internal/events/unhandled').warnLeak(emitter, type, list.length, max);
  }
  return emitter;
}

proto.addListener = function addListener(type, listener) {
  return add(this, type, listener, false);
};

proto.on = proto.addListener;

proto.prependListener = function prependListener(type, listener) {
  return add(this, type, listener, true);
};

function wrapOnce(emitter, type, listener) {
  let fired = false;
  function onceWrapper(a, b) {
    if (fired) return undefined;
    fired = true;
    emitter.removeListener(type, onceWrapper);
    switch (arguments.length) {
      case 0: return listener.call(emitter);
      case 1: return listener.call(emitter, a);
      case 2: return listener.call(emitter, a, b);
      default: return Reflect.apply(listener, emitter, arguments);
    }
  }
  onceWrapper.listener = listener;
  return onceWrapper;
}

proto.once = function once(type, listener) {
  validateFunction(listener, 'listener');
  this.on(type, wrapOnce(this, type, listener));
  return this;
};

proto.prependOnceListener = function prependOnceListener(type, listener) {
  validateFunction(listener, 'listener');
  this.prependListener(type, wrapOnce(this, type, listener));
  return this;
};

// Takes the type out of the table. A prepared table keeps its keys (and so its shape).
function clearType(emitter, type) {
  const events = emitter._events;
  if (emitter[kShapeMode]) {
    emitter._eventsCount--;
    events[type] = undefined;
  } else if (--emitter._eventsCount === 0) {
    emitter._events = { __proto__: null };
  } else {
    delete events[type];
  }
}

proto.removeListener = function removeListener(type, listener) {
  validateFunction(listener, 'listener');
  const events = this._events;
  if (events === undefined) return this;
  const existing = events[type];
  if (existing === undefined) return this;
  let removed = listener;
  if (typeof existing === 'function') {
    if (existing !== listener && existing.listener !== listener) return this;
    clearType(this, type);
    removed = existing.listener ?? listener;
  } else {
    let at = existing.length - 1;
    while (at >= 0 && existing[at] !== listener && existing[at].listener !== listener) at--;
    if (at < 0) return this;
    if (existing.length === 2) {
      events[type] = existing[1 - at];
    } else {
      const list = existing.slice();
      list.splice(at, 1);
      if (existing.warned) list.warned = true;
      events[type] = list;
    }
  }
  if (observers.listeners !== null) observers.listeners(this, type, this.listenerCount(type));
  if (events.removeListener !== undefined) this.emit('removeListener', type, removed);
  return this;
};

proto.off = proto.removeListener;

proto.removeAllListeners = function removeAllListeners(type) {
  const events = this._events;
  if (events === undefined) return this;
  if (arguments.length === 0) {
    if (events.removeListener !== undefined) {
      for (const key of Reflect.ownKeys(events)) {
        if (key !== 'removeListener') this.removeAllListeners(key);
      }
      this.removeAllListeners('removeListener');
    }
    this._events = { __proto__: null };
    this._eventsCount = 0;
    this[kShapeMode] = false;
    return this;
  }
  const existing = events[type];
  if (existing === undefined) return this;
  if (events.removeListener === undefined) {
    clearType(this, type);
  } else if (typeof existing === 'function') {
    this.removeListener(type, existing);
  } else {
    for (let i = existing.length - 1; i >= 0; i--) this.removeListener(type, existing[i]);
  }
  return this;
};

function listOf(emitter, type) {
  const existing = emitter._events?.[type];
  if (existing === undefined) return [];
  return typeof existing === 'function' ? [existing] : existing.slice();
}

proto.listeners = function listeners(type) {
  const list = listOf(this, type);
  for (let i = 0; i < list.length; i++) list[i] = list[i].listener || list[i];
  return list;
};

proto.rawListeners = function rawListeners(type) {
  return listOf(this, type);
};

proto.listenerCount = function listenerCount(type, listener) {
  const existing = this._events?.[type];
  if (existing === undefined) return 0;
  if (listener == null) return typeof existing === 'function' ? 1 : existing.length;
  let count = 0;
  for (const candidate of listOf(this, type)) {
    if (candidate === listener || candidate.listener === listener) count++;
  }
  return count;
};

proto.eventNames = function eventNames() {
  if (!(this._eventsCount > 0)) return [];
  const events = this._events;
  return Reflect.ownKeys(events).filter((key) => events[key] !== undefined);
};

// ---- what the module offers beside the class

EventEmitter.addAbortListener = function addAbortListener(signal, listener) {
  return require('internal/events/abort_listener').addAbortListener(signal, listener);
};
EventEmitter.once = async function once(emitter, name, options) {
  return require('internal/events/async').once(emitter, name, options);
};
EventEmitter.on = function on(emitter, event, options) {
  return require('internal/events/async').on(emitter, event, options);
};
EventEmitter.getEventListeners = function getEventListeners(emitterOrTarget, type) {
  return require('internal/events/targets').getEventListeners(emitterOrTarget, type);
};
EventEmitter.getMaxListeners = function getMaxListeners(emitterOrTarget) {
  return require('internal/events/targets').getMaxListeners(emitterOrTarget);
};
EventEmitter.EventEmitter = EventEmitter;
EventEmitter.captureRejectionSymbol = kRejection;
EventEmitter.errorMonitor = kErrorMonitor;

Object.defineProperties(EventEmitter, {
  captureRejections: {
    enumerable: true,
    get() {
      return proto[kCapture];
    },
    set(value) {
      validateBoolean(value, 'EventEmitter.captureRejections');
      proto[kCapture] = value;
    },
  },
  EventEmitterAsyncResource: {
    configurable: true,
    enumerable: true,
    get() {
      return require('internal/events/async_resource').EventEmitterAsyncResource;
    },
  },
  defaultMaxListeners: {
    enumerable: true,
    get() {
      return defaultMaxListeners;
    },
    set(n) {
      validateNumber(n, 'defaultMaxListeners', 0);
      defaultMaxListeners = n;
    },
  },
  kMaxEventTargetListeners: { value: kMaxEventTargetListeners },
  kMaxEventTargetListenersWarned: { value: kMaxEventTargetListenersWarned },
});

EventEmitter.setMaxListeners = function(n = defaultMaxListeners, ...eventTargets) {
  validateNumber(n, 'setMaxListeners', 0);
  if (eventTargets.length === 0) {
    defaultMaxListeners = n;
  } else {
    require('internal/events/targets').setMaxListeners(n, eventTargets);
  }
};

EventEmitter.listenerCount = function(emitter, type) {
  return typeof emitter.listenerCount === 'function' ?
    emitter.listenerCount(type) : proto.listenerCount.call(emitter, type);
};

module.exports = EventEmitter;

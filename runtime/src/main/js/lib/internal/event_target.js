'use strict';

const {
  codes: {
    ERR_EVENT_RECURSION, ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE, ERR_INVALID_THIS,
    ERR_MISSING_ARGS,
  },
} = require('internal/errors');
const {
  validateAbortSignal,
  validateObject,
  kValidateObjectAllowObjects,
} = require('internal/validators');
const {
  Event, inspectFields, kType, kTarget, kIsBeingDispatched, kInPassiveListener, kStop, kTrustEvent,
  CustomEvent,
} = require('internal/event');
const {
  kMaxEventTargetListeners,
  kMaxEventTargetListenersWarned,
} = require('events');

const kIsEventTarget = Symbol.for('nodejs.event_target');
const kIsNodeEventTarget = Symbol('kIsNodeEventTarget');
const kEvents = Symbol('kEvents');
const kHandlers = Symbol('kHandlers');
const kWeakHandler = Symbol('kWeak');
const kResistStopPropagation = Symbol('kResistStopPropagation');
const kIsNodeStyleListener = Symbol('kIsNodeStyleListener');
const kCreateEvent = Symbol('kCreateEvent');
const kNewListener = Symbol('kNewListener');
const kRemoveListener = Symbol('kRemoveListener');
const kHybridDispatch = Symbol.for('nodejs.internal.kHybridDispatch');
const inspectCustom = Symbol.for('nodejs.util.inspect.custom');

const kNone = Object.freeze({ __proto__: null });

const isEventTarget = (object) => object?.constructor?.[kIsEventTarget] === true;
const isNodeEventTarget = (object) => object?.constructor?.[kIsNodeEventTarget] === true;

// A weak listener lives as long as the object given as [kWeakHandler].
let weakRegistry;
let weakOwners;

// One entry of a target's listener list; the list's head is `{ size, next, resist }`.
class Listener {
  constructor(head, listener, options) {
    this.next = undefined;
    let last = head;
    while (last.next !== undefined) last = last.next;
    last.next = this;
    this.previous = last;
    this.listener = listener;
    this.once = options.once;
    this.capture = options.capture;
    this.passive = options.passive;
    this.isNodeStyleListener = options.isNodeStyleListener;
    this.resistStopPropagation = options.resistStopPropagation;
    this.removed = false;
    this.weak = options.weak !== undefined && options.weak !== null;
    if (this.weak) {
      this.listener = new WeakRef(listener);
      weakRegistry ??= new FinalizationRegistry(({ entry, head }) => {
        if (entry.removed) return;
        entry.remove();
        head.size--;
      });
      weakOwners ??= new WeakMap();
      weakRegistry.register(listener, { entry: this, head }, this);
      weakOwners.set(options.weak, listener);
    }
  }

  get target() {
    return this.weak ? this.listener.deref() : this.listener;
  }

  call(receiver, arg) {
    const target = this.target;
    if (typeof target === 'function') return Reflect.apply(target, receiver, [arg]);
    return target?.handleEvent?.(arg);
  }

  same(listener, capture) {
    return this.target === listener && this.capture === capture;
  }

  remove() {
    this.previous.next = this.next;
    if (this.next !== undefined) this.next.previous = this.previous;
    this.removed = true;
    if (this.weak) weakRegistry.unregister(this);
  }
}

function initEventTarget(self) {
  self[kEvents] = new Map();
  self[kMaxEventTargetListeners] = require('events').defaultMaxListeners;
  self[kMaxEventTargetListenersWarned] = false;
  self[kHandlers] = new Map();
}

function readOptions(options) {
  if (options === undefined || options === null) options = kNone;
  if (typeof options === 'boolean') options = { capture: options };
  else if (options !== kNone) validateObject(options, 'options', kValidateObjectAllowObjects);
  return {
    once: !!options.once,
    capture: !!options.capture,
    passive: !!options.passive,
    signal: options.signal,
    weak: options[kWeakHandler],
    resistStopPropagation: options[kResistStopPropagation] ?? false,
    isNodeStyleListener: !!options[kIsNodeStyleListener],
  };
}

function isListener(listener) {
  if (listener === undefined || listener === null) return false;
  if (typeof listener === 'function' || typeof listener === 'object') return true;
  throw new ERR_INVALID_ARG_TYPE('listener', 'EventListener', listener);
}

function typeString(type) {
  if (typeof type === 'symbol') throw new ERR_INVALID_ARG_VALUE('value', type);
  return `${type}`;
}

// An error of a listener is not the dispatcher's: it surfaces as an uncaught exception.
function throwLater(err) {
  process.nextTick(() => {
    throw err;
  });
}

function catchLater(result) {
  const { then } = result;
  if (typeof then === 'function') Reflect.apply(then, result, [undefined, throwLater]);
}

function drop(target, head, type, entry) {
  const listener = entry.target;
  entry.remove();
  head.size--;
  if (head.next === undefined) target[kEvents].delete(type);
  target[kRemoveListener](head.size, type, listener, entry.capture);
}

class EventTarget {
  static [kIsEventTarget] = true;

  constructor() {
    initEventTarget(this);
  }

  [kNewListener](size, type) {
    const max = this[kMaxEventTargetListeners];
    if (max <= 0 || size <= max || this[kMaxEventTargetListenersWarned]) return;
    this[kMaxEventTargetListenersWarned] = true;
    const { inspect } = require('internal/util/inspect');
    const warning = new Error(
      `Possible EventTarget memory leak detected. ${size} ${type} listeners added to ` +
      `${inspect(this, { depth: -1 })}. MaxListeners is ${max}. ` +
      'Use events.setMaxListeners() to increase limit');
    warning.name = 'MaxListenersExceededWarning';
    warning.target = this;
    warning.type = type;
    warning.count = size;
    process.emitWarning(warning);
  }

  [kRemoveListener]() {}

  addEventListener(type, listener, options = kNone) {
    if (!isEventTarget(this)) throw new ERR_INVALID_THIS('EventTarget');
    if (arguments.length < 2) throw new ERR_MISSING_ARGS('type', 'listener');
    // Before the listener is looked at: reading the options is observable.
    const settings = readOptions(options);
    const { signal } = settings;
    validateAbortSignal(signal, 'options.signal');
    if (!isListener(listener)) {
      const warning = new Error(`addEventListener called with ${listener} which has no effect.`);
      warning.name = 'AddEventListenerArgumentTypeWarning';
      warning.target = this;
      warning.type = type;
      process.emitWarning(warning);
      return;
    }
    type = typeString(type);
    if (signal) {
      if (signal.aborted) return;
      signal.addEventListener('abort', () => this.removeEventListener(type, listener, options), {
        __proto__: null,
        once: true,
        [kWeakHandler]: this,
        [kResistStopPropagation]: true,
      });
    }
    let head = this[kEvents].get(type);
    if (head === undefined) {
      head = { size: 0, next: undefined, resist: false };
      this[kEvents].set(type, head);
    }
    for (let entry = head.next; entry !== undefined; entry = entry.next) {
      if (entry.same(listener, settings.capture)) return;
    }
    new Listener(head, listener, settings);
    head.size++;
    head.resist ||= settings.resistStopPropagation;
    this[kNewListener](head.size, type, listener, settings.once, settings.capture,
                       settings.passive, settings.weak);
  }

  removeEventListener(type, listener, options = kNone) {
    if (!isEventTarget(this)) throw new ERR_INVALID_THIS('EventTarget');
    if (arguments.length < 2) throw new ERR_MISSING_ARGS('type', 'listener');
    if (!isListener(listener)) return;
    type = typeString(type);
    const capture = options === true || options?.capture === true;
    const head = this[kEvents].get(type);
    for (let entry = head?.next; entry !== undefined; entry = entry.next) {
      if (entry.same(listener, capture)) {
        drop(this, head, type, entry);
        return;
      }
    }
  }

  dispatchEvent(event) {
    if (!isEventTarget(this)) throw new ERR_INVALID_THIS('EventTarget');
    if (arguments.length < 1) throw new ERR_MISSING_ARGS('event');
    if (!(event instanceof Event)) throw new ERR_INVALID_ARG_TYPE('event', 'Event', event);
    if (event[kIsBeingDispatched]) throw new ERR_EVENT_RECURSION(event[kType]);
    this[kHybridDispatch](event, event[kType], event);
    return event.defaultPrevented !== true;
  }

  // Node style listeners get `value`; the others an event, made of it when the first needs it.
  [kHybridDispatch](value, type, event) {
    const begin = () => {
      event[kTarget] = this;
      event[kIsBeingDispatched] = true;
    };
    if (event !== undefined) begin();
    const head = this[kEvents].get(type);
    let entry = head?.next;
    if (entry === undefined) {
      if (event !== undefined) event[kIsBeingDispatched] = false;
      return true;
    }
    while (entry !== undefined && (head.resist || event?.[kStop] !== true)) {
      // Taken before the call: a listener may remove itself.
      const { next } = entry;
      if (!entry.removed && (event?.[kStop] !== true || entry.resistStopPropagation)) {
        if (entry.once) drop(this, head, type, entry);
        try {
          let arg = value;
          if (!entry.isNodeStyleListener) {
            if (event === undefined) {
              event = this[kCreateEvent](value, type);
              begin();
            }
            arg = event;
            if (entry.passive) event[kInPassiveListener] = true;
          }
          const result = entry.call(this, arg);
          if (!entry.isNodeStyleListener) {
            event[kIsBeingDispatched] = false;
            event[kInPassiveListener] = false;
          }
          if (result !== undefined && result !== null) catchLater(result);
        } catch (err) {
          if (event !== undefined) event[kInPassiveListener] = false;
          throwLater(err);
        }
      }
      entry = next;
    }
    if (event !== undefined) event[kIsBeingDispatched] = false;
  }

  [kCreateEvent](value, type) {
    return new CustomEvent(type, { detail: value });
  }

  [inspectCustom](depth, options) {
    if (!isEventTarget(this)) throw new ERR_INVALID_THIS('EventTarget');
    return inspectFields(this, {}, depth, options);
  }
}

Object.defineProperties(EventTarget.prototype, {
  addEventListener: { __proto__: null, enumerable: true },
  removeEventListener: { __proto__: null, enumerable: true },
  dispatchEvent: { __proto__: null, enumerable: true },
  [Symbol.toStringTag]: { __proto__: null, configurable: true, value: 'EventTarget' },
});

// Gives target the accessor `on<name>`, whose function is one listener at a constant place.
function defineEventHandler(target, name, event = name) {
  const accessor = `on${name}`;
  Object.defineProperty(target, accessor, {
    __proto__: null,
    configurable: true,
    enumerable: true,
    get: Object.defineProperty(function() {
      return this[kHandlers].get(event)?.handler ?? null;
    }, 'name', { __proto__: null, value: `get ${accessor}` }),
    set: Object.defineProperty(function(value) {
      setEventHandler(this, event, value);
    }, 'name', { __proto__: null, value: `set ${accessor}` }),
  });
}

function setEventHandler(target, event, value) {
  const existing = target[kHandlers].get(event);
  if (existing === undefined) {
    const wrapper = function(...args) {
      const { handler } = wrapper;
      if (typeof handler === 'function') return Reflect.apply(handler, this, args);
    };
    wrapper.handler = value;
    target[kHandlers].set(event, wrapper);
    target.addEventListener(event, wrapper);
    return;
  }
  const head = target[kEvents].get(event);
  if (typeof existing.handler === 'function') {
    target[kRemoveListener](--head.size, event, existing.handler, false);
  }
  existing.handler = value;
  if (typeof value === 'function') {
    target[kNewListener](++head.size, event, value, false, false, false, undefined);
  }
}

module.exports = {
  Event,
  CustomEvent,
  EventTarget,
  get NodeEventTarget() {
    return require('internal/node_event_target');
  },
  defineEventHandler,
  initEventTarget,
  inspectFields,
  isEventTarget,
  isNodeEventTarget,
  kCreateEvent,
  kEvents,
  kHandlers,
  kHybridDispatch,
  kIsEventTarget,
  kIsNodeEventTarget,
  kIsNodeStyleListener,
  kNewListener,
  kRemoveListener,
  kResistStopPropagation,
  kTarget,
  kTrustEvent,
  kWeakHandler,
};

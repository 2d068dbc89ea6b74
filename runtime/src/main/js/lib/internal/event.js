'use strict';

// Event and CustomEvent.

const { codes: { ERR_INVALID_THIS, ERR_MISSING_ARGS } } = require('internal/errors');
const { validateObject } = require('internal/validators');
const { now } = internalBinding('performance');

const kType = Symbol('type');
const kTarget = Symbol('kTarget');
const kIsBeingDispatched = Symbol('kIsBeingDispatched');
const kInPassiveListener = Symbol('kInPassiveListener');
const kStop = Symbol('kStop');
const kTrustEvent = Symbol('kTrustEvent');
const inspectCustom = Symbol.for('nodejs.util.inspect.custom');

const enumerable = { __proto__: null, enumerable: true };

// `Name { ...fields }` as util.inspect shows the DOM's classes; only `Name` when too deep.
function inspectFields(object, fields, depth, options) {
  const { name } = object.constructor;
  if (depth < 0) return name;
  const { inspect } = require('internal/util/inspect');
  return `${name} ${inspect(fields, {
    ...options,
    depth: Number.isInteger(options.depth) ? options.depth - 1 : options.depth,
  })}`;
}

class Event {
  #cancelable = false;
  #bubbles = false;
  #composed = false;
  #defaultPrevented = false;
  #timestamp = now();
  #propagationStopped = false;
  #trusted = false;

  constructor(type, options = undefined) {
    if (arguments.length === 0) throw new ERR_MISSING_ARGS('type');
    this[kType] = `${type}`;
    this[kTarget] = null;
    this[kIsBeingDispatched] = false;
    this[kInPassiveListener] = false;
    if (options === undefined || options === null) return;
    validateObject(options, 'options');
    this.#bubbles = !!options.bubbles;
    this.#cancelable = !!options.cancelable;
    this.#composed = !!options.composed;
    this.#trusted = options[kTrustEvent] === true;
  }

  static #check(event) {
    if (typeof event !== 'object' || event === null || !(#trusted in event)) {
      throw new ERR_INVALID_THIS('Event');
    }
    return event;
  }

  initEvent(type, bubbles = false, cancelable = false) {
    if (arguments.length === 0) throw new ERR_MISSING_ARGS('type');
    Event.#check(this);
    if (this[kIsBeingDispatched]) return;
    this[kType] = `${type}`;
    this.#bubbles = !!bubbles;
    this.#cancelable = !!cancelable;
  }

  [inspectCustom](depth, options) {
    Event.#check(this);
    return inspectFields(this, {
      type: this[kType],
      defaultPrevented: this.defaultPrevented,
      cancelable: this.#cancelable,
      timeStamp: this.#timestamp,
    }, depth, options);
  }

  stopImmediatePropagation() {
    Event.#check(this).#propagationStopped = true;
    this[kStop] = true;
  }

  preventDefault() {
    if (!Event.#check(this)[kInPassiveListener]) this.#defaultPrevented = true;
  }

  get target() {
    return Event.#check(this)[kTarget];
  }

  get currentTarget() {
    return Event.#check(this)[kIsBeingDispatched] ? this[kTarget] : null;
  }

  get srcElement() {
    return Event.#check(this)[kTarget];
  }

  get type() {
    return Event.#check(this)[kType];
  }

  get cancelable() {
    return Event.#check(this).#cancelable;
  }

  get defaultPrevented() {
    return Event.#check(this).#cancelable && this.#defaultPrevented;
  }

  get timeStamp() {
    return Event.#check(this).#timestamp;
  }

  composedPath() {
    return Event.#check(this)[kIsBeingDispatched] ? [this[kTarget]] : [];
  }

  get returnValue() {
    return !Event.#check(this).#cancelable || !this.#defaultPrevented;
  }

  set returnValue(value) {
    if (!value) Event.#check(this).preventDefault();
  }

  get bubbles() {
    return Event.#check(this).#bubbles;
  }

  get composed() {
    return Event.#check(this).#composed;
  }

  get eventPhase() {
    return Event.#check(this)[kIsBeingDispatched] ? Event.AT_TARGET : Event.NONE;
  }

  get cancelBubble() {
    return Event.#check(this).#propagationStopped;
  }

  set cancelBubble(value) {
    if (value) Event.#check(this).#propagationStopped = true;
  }

  stopPropagation() {
    Event.#check(this).#propagationStopped = true;
  }

  get isTrusted() {
    return #trusted in this && this.#trusted;
  }
}

const phases = { NONE: 0, CAPTURING_PHASE: 1, AT_TARGET: 2, BUBBLING_PHASE: 3 };
for (const [name, value] of Object.entries(phases)) {
  Object.defineProperty(Event, name, { __proto__: null, enumerable: true, value });
}

const eventProperties = {
  [Symbol.toStringTag]: { __proto__: null, configurable: true, value: 'Event' },
};
for (const name of [
  'initEvent', 'stopImmediatePropagation', 'preventDefault', 'target', 'currentTarget',
  'srcElement', 'type', 'cancelable', 'defaultPrevented', 'timeStamp', 'composedPath',
  'returnValue', 'bubbles', 'composed', 'eventPhase', 'cancelBubble', 'stopPropagation',
]) {
  eventProperties[name] = enumerable;
}
eventProperties.isTrusted = { __proto__: null, enumerable: true, configurable: false };
Object.defineProperties(Event.prototype, eventProperties);

class CustomEvent extends Event {
  #detail;

  constructor(type, options = undefined) {
    if (arguments.length === 0) throw new ERR_MISSING_ARGS('type');
    super(type, options);
    this.#detail = options?.detail ?? null;
  }

  get detail() {
    if (typeof this !== 'object' || this === null || !(#detail in this)) {
      throw new ERR_INVALID_THIS('CustomEvent');
    }
    return this.#detail;
  }
}

Object.defineProperties(CustomEvent.prototype, {
  [Symbol.toStringTag]: { __proto__: null, configurable: true, value: 'CustomEvent' },
  detail: enumerable,
});

module.exports = {
  Event,
  CustomEvent,
  inspectFields,
  kType,
  kTarget,
  kIsBeingDispatched,
  kInPassiveListener,
  kStop,
  kTrustEvent,
};

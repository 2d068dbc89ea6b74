'use strict';

// An EventTarget with the commonly used methods of an EventEmitter (MessagePort and Worker).

const { codes: { ERR_INVALID_THIS } } = require('internal/errors');
const EventEmitter = require('events');
const {
  EventTarget,
  isNodeEventTarget,
  kEvents,
  kHybridDispatch,
  kIsNodeEventTarget,
  kIsNodeStyleListener,
} = require('internal/event_target');

function check(target) {
  if (!isNodeEventTarget(target)) throw new ERR_INVALID_THIS('NodeEventTarget');
}

function add(target, type, listener, once) {
  check(target);
  target.addEventListener(type, listener, { once, [kIsNodeStyleListener]: true });
  return target;
}

function remove(target, type, listener, options) {
  check(target);
  target.removeEventListener(type, listener, options);
  return target;
}

class NodeEventTarget extends EventTarget {
  static [kIsNodeEventTarget] = true;
  static defaultMaxListeners = 10;

  setMaxListeners(n) {
    check(this);
    EventEmitter.setMaxListeners(n, this);
  }

  getMaxListeners() {
    check(this);
    return this[EventEmitter.kMaxEventTargetListeners];
  }

  eventNames() {
    check(this);
    return [...this[kEvents].keys()];
  }

  listenerCount(type) {
    check(this);
    return this[kEvents].get(`${type}`)?.size ?? 0;
  }

  off(type, listener, options) {
    return remove(this, type, listener, options);
  }

  removeListener(type, listener, options) {
    return remove(this, type, listener, options);
  }

  on(type, listener) {
    return add(this, type, listener, false);
  }

  addListener(type, listener) {
    return add(this, type, listener, false);
  }

  emit(type, arg) {
    check(this);
    require('internal/validators').validateString(type, 'type');
    const hadListeners = this.listenerCount(type) > 0;
    this[kHybridDispatch](arg, type);
    return hadListeners;
  }

  once(type, listener) {
    return add(this, type, listener, true);
  }

  removeAllListeners(type) {
    check(this);
    if (type === undefined) this[kEvents].clear();
    else this[kEvents].delete(`${type}`);
    return this;
  }
}

const enumerable = { __proto__: null, enumerable: true };
for (const name of [
  'setMaxListeners', 'getMaxListeners', 'eventNames', 'listenerCount', 'off', 'removeListener',
  'on', 'addListener', 'once', 'emit', 'removeAllListeners',
]) {
  Object.defineProperty(NodeEventTarget.prototype, name, enumerable);
}

module.exports = NodeEventTarget;

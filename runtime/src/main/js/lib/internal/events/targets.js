'use strict';

// The functions of node:events that accept an EventEmitter as well as an EventTarget.

const EventEmitter = require('events');
const { codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');

const { kMaxEventTargetListeners, kMaxEventTargetListenersWarned } = EventEmitter;

function isTarget(value) {
  return require('internal/event_target').isEventTarget(value);
}

function wrongType(value) {
  return new ERR_INVALID_ARG_TYPE('emitter', ['EventEmitter', 'EventTarget'], value);
}

function getEventListeners(emitter, type) {
  if (typeof emitter.listeners === 'function') return emitter.listeners(type);
  if (!isTarget(emitter)) throw wrongType(emitter);
  const { kEvents } = require('internal/event_target');
  const found = [];
  let entry = emitter[kEvents].get(type)?.next;
  for (; entry?.listener !== undefined; entry = entry.next) {
    const { listener } = entry;
    found.push(typeof listener.deref === 'function' ? listener.deref() : listener);
  }
  return found;
}

function getMaxListeners(emitter) {
  if (typeof emitter?.getMaxListeners === 'function') return emitter.getMaxListeners();
  if (typeof emitter?.[kMaxEventTargetListeners] === 'number') {
    return emitter[kMaxEventTargetListeners];
  }
  throw wrongType(emitter);
}

function setMaxListeners(n, targets) {
  for (const target of targets) {
    if (isTarget(target)) {
      target[kMaxEventTargetListeners] = n;
      target[kMaxEventTargetListenersWarned] = false;
    } else if (typeof target.setMaxListeners === 'function') {
      target.setMaxListeners(n);
    } else {
      throw new ERR_INVALID_ARG_TYPE('eventTargets', ['EventEmitter', 'EventTarget'], target);
    }
  }
}

// options: { once, resist }; resist = hear the event even after stopImmediatePropagation().
function listen(emitter, type, listener, options) {
  if (typeof emitter.on === 'function') {
    if (options?.once) emitter.once(type, listener);
    else emitter.on(type, listener);
  } else if (typeof emitter.addEventListener === 'function') {
    const flags = { __proto__: null, once: options?.once === true };
    if (options?.resist) flags[require('internal/event_target').kResistStopPropagation] = true;
    emitter.addEventListener(type, listener, flags);
  } else {
    throw new ERR_INVALID_ARG_TYPE('emitter', 'EventEmitter', emitter);
  }
}

function unlisten(emitter, type, listener) {
  if (typeof emitter.removeListener === 'function') {
    emitter.removeListener(type, listener);
  } else if (typeof emitter.removeEventListener === 'function') {
    emitter.removeEventListener(type, listener);
  } else {
    throw new ERR_INVALID_ARG_TYPE('emitter', 'EventEmitter', emitter);
  }
}

module.exports = { getEventListeners, getMaxListeners, setMaxListeners, listen, unlisten };

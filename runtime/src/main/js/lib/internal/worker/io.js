'use strict';

// MessageChannel, MessagePort and BroadcastChannel over native ports.

const binding = internalBinding('messaging');
const {
  codes: {
    ERR_CONSTRUCT_CALL_INVALID, ERR_CONSTRUCT_CALL_REQUIRED, ERR_INVALID_ARG_TYPE,
    ERR_INVALID_THIS, ERR_MISSING_ARGS,
  },
} = require('internal/errors');
const {
  Event,
  EventTarget,
  NodeEventTarget,
  defineEventHandler,
  initEventTarget,
  inspectFields,
  kCreateEvent,
  kHybridDispatch,
  kNewListener,
  kRemoveListener,
} = require('internal/event_target');
const { markStreams } = require('internal/worker/js_transferable');

const kPorts = Symbol('nodejs.internal.kCurrentlyReceivingPorts');
const inspectCustom = Symbol.for('nodejs.util.inspect.custom');

function MessagePort() {
  throw new ERR_CONSTRUCT_CALL_INVALID();
}

// The listeners of 'message' start the port and keep the loop alive.
function startsWithListeners(port) {
  port[kNewListener] = function(size, type, ...rest) {
    if (type === 'message' && size === 1) {
      this.ref();
      this.start();
    }
    return NodeEventTarget.prototype[kNewListener].call(this, size, type, ...rest);
  };
  port[kRemoveListener] = function(size, type, ...rest) {
    if (type === 'message' && size === 0) {
      this.unref();
      binding.stopPort(this);
    }
    return NodeEventTarget.prototype[kRemoveListener].call(this, size, type, ...rest);
  };
}

function transferListOf(options) {
  if (options === undefined || options === null) return [];
  let list = options;
  let where = 'transferList';
  if (typeof options === 'object' && typeof options[Symbol.iterator] !== 'function') {
    list = options.transfer;
    where = 'options.transfer';
    if (list === undefined) return [];
  }
  if (list !== null && typeof list === 'object' && typeof list[Symbol.iterator] === 'function') {
    const iterator = list[Symbol.iterator]();
    if (typeof iterator?.next === 'function') {
      return [...{ __proto__: null, [Symbol.iterator]: () => iterator }];
    }
  }
  const error = new TypeError(`Optional ${where} argument must be an iterable`);
  error.code = 'ERR_INVALID_ARG_TYPE';
  throw error;
}

function checkPort(port) {
  if (!binding.isMessagePort(port)) throw new ERR_INVALID_THIS('MessagePort');
}

const portMethods = {
  postMessage() {
    if (arguments.length === 0) {
      const error = new TypeError('Not enough arguments to MessagePort.postMessage');
      error.code = 'ERR_MISSING_ARGS';
      throw error;
    }
    checkPort(this);
    markStreams();
    binding.postMessage(this, arguments[0], transferListOf(arguments[1]));
  },
  start() {
    binding.startPort(this);
  },
  ref() {
    binding.refPort(this);
  },
  unref() {
    binding.unrefPort(this);
  },
  hasRef() {
    return binding.hasRefPort(this) ?? false;
  },
};

Object.setPrototypeOf(MessagePort, NodeEventTarget);
Object.setPrototypeOf(MessagePort.prototype, NodeEventTarget.prototype);
for (const name of ['postMessage', 'start', 'ref', 'unref', 'hasRef']) {
  MessagePort.prototype[name] = portMethods[name];
}
defineEventHandler(MessagePort.prototype, 'message');
defineEventHandler(MessagePort.prototype, 'messageerror');
MessagePort.prototype.close = {
  close(callback) {
    if (typeof callback === 'function') this.once('close', callback);
    binding.closePort(this);
  },
}.close;

Object.defineProperty(MessagePort.prototype, kCreateEvent, {
  __proto__: null,
  value(data, type) {
    if (type !== 'message' && type !== 'messageerror') {
      return NodeEventTarget.prototype[kCreateEvent].call(this, data, type);
    }
    const ports = this[kPorts];
    this[kPorts] = undefined;
    const { MessageEvent } = require('internal/message_event');
    return new MessageEvent(type, { data, ports });
  },
});
Object.defineProperty(MessagePort.prototype, inspectCustom, {
  __proto__: null,
  value: function inspect() {
    // What is returned below is inspected in turn.
    if (!binding.isMessagePort(this)) return this;
    const refed = binding.hasRefPort(this);
    const state = refed === undefined ? { active: false } : { active: true, refed };
    return Object.assign({ __proto__: MessagePort.prototype }, state, this);
  },
});

function initPort(port) {
  initEventTarget(port);
  startsWithListeners(port);
  port[kPorts] = undefined;
}

function emitMessage() {
  let data;
  let ports = [];
  let type = 'message';
  try {
    ({ 0: data, 1: ports } = binding.openMessage(this));
  } catch (err) {
    data = err;
    type = 'messageerror';
  }
  this[kPorts] = ports;
  this[kHybridDispatch](data, type);
}

class MessagePortCloseEvent extends Event {
  constructor() {
    super('close');
  }
}

function onClose() {
  this.dispatchEvent(new MessagePortCloseEvent());
}

binding.setupPorts(() => Object.create(MessagePort.prototype), initPort, emitMessage, onClose);

function MessageChannel() {
  if (!new.target) throw new ERR_CONSTRUCT_CALL_REQUIRED('MessageChannel');
  const { 0: port1, 1: port2 } = binding.createChannel();
  this.port1 = port1;
  this.port2 = port2;
}

function receiveMessageOnPort(port) {
  if (!binding.isMessagePort(port)) {
    const error = new TypeError('The "port" argument must be a MessagePort instance');
    error.code = 'ERR_INVALID_ARG_TYPE';
    throw error;
  }
  const received = binding.receiveMessage(port);
  return received === undefined ? undefined : { message: received[0] };
}

const kName = Symbol('kName');
const kHandle = Symbol('kHandle');

class BroadcastChannel extends EventTarget {
  constructor(name) {
    if (arguments.length === 0) throw new ERR_MISSING_ARGS('name');
    super();
    this[kName] = `${name}`;
    const port = this[kHandle] = binding.broadcastChannel(this[kName]);
    const relay = (type) => (event) => {
      const { MessageEvent } = require('internal/message_event');
      this.dispatchEvent(new MessageEvent(type, { data: event.data }));
    };
    port.addEventListener('message', relay('message'));
    port.addEventListener('messageerror', relay('messageerror'));
  }

  [inspectCustom](depth, options) {
    BroadcastChannel.#check(this);
    if (depth < 0) return 'BroadcastChannel';
    return inspectFields(this, { name: this[kName], active: this[kHandle] !== undefined },
                         depth, options);
  }

  static #check(channel) {
    if (channel?.[kName] === undefined) throw new ERR_INVALID_THIS('BroadcastChannel');
  }

  get name() {
    BroadcastChannel.#check(this);
    return this[kName];
  }

  close() {
    BroadcastChannel.#check(this);
    this[kHandle]?.close();
    this[kHandle] = undefined;
  }

  postMessage(message) {
    BroadcastChannel.#check(this);
    if (arguments.length === 0) throw new ERR_MISSING_ARGS('message');
    if (this[kHandle] === undefined) {
      const { lazyDOMException } = require('internal/util');
      throw lazyDOMException('BroadcastChannel is closed.', 'InvalidStateError');
    }
    binding.postMessage(this[kHandle], message, []);
  }

  ref() {
    BroadcastChannel.#check(this);
    this[kHandle]?.ref();
    return this;
  }

  unref() {
    BroadcastChannel.#check(this);
    this[kHandle]?.unref();
    return this;
  }
}

const enumerable = { __proto__: null, enumerable: true };
Object.defineProperties(BroadcastChannel.prototype, {
  name: enumerable,
  close: enumerable,
  postMessage: enumerable,
});
defineEventHandler(BroadcastChannel.prototype, 'message');
defineEventHandler(BroadcastChannel.prototype, 'messageerror');

module.exports = { BroadcastChannel, MessageChannel, MessagePort, receiveMessageOnPort };

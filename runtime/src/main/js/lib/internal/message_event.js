'use strict';

const { Event } = require('internal/event');
const { codes: { ERR_INVALID_THIS } } = require('internal/errors');

const enumerable = { __proto__: null, enumerable: true };

function isPort(value) {
  return internalBinding('messaging').isMessagePort(value);
}

function show(value) {
  return typeof value === 'string' ? `"${value}"` : String(value);
}

class MessageEvent extends Event {
  #data;
  #origin;
  #lastEventId;
  #source;
  #ports;

  constructor(type, init = undefined) {
    super(...arguments);
    const { data = null, origin = '', lastEventId = '', source = null, ports = [] } = init ?? {};
    this.#init(data, origin, lastEventId, source, ports);
  }

  #init(data, origin, lastEventId, source, ports) {
    if (source !== null && !isPort(source)) {
      throw new TypeError('MessageEvent constructor: Expected eventInitDict.source ' +
                          `("${show(source)}") to be an instance of MessagePort.`);
    }
    if (ports === null || typeof ports[Symbol.iterator] !== 'function') {
      throw new TypeError(
        `MessageEvent constructor: eventInitDict.ports (${show(ports)}) is not iterable.`);
    }
    const list = [...ports];
    list.forEach((port, i) => {
      if (isPort(port)) return;
      throw new TypeError(`MessageEvent constructor: Expected eventInitDict.ports[${i}] ` +
                          `("${show(port)}") to be an instance of MessagePort.`);
    });
    this.#data = data;
    this.#origin = `${origin}`;
    this.#lastEventId = `${lastEventId}`;
    this.#source = source;
    this.#ports = Object.freeze(list);
  }

  static #check(event) {
    if (typeof event !== 'object' || event === null || !(#data in event)) {
      throw new ERR_INVALID_THIS('MessageEvent');
    }
    return event;
  }

  get data() {
    return MessageEvent.#check(this).#data;
  }

  get origin() {
    return MessageEvent.#check(this).#origin;
  }

  get lastEventId() {
    return MessageEvent.#check(this).#lastEventId;
  }

  get source() {
    return MessageEvent.#check(this).#source;
  }

  get ports() {
    return MessageEvent.#check(this).#ports;
  }

  initMessageEvent(type, bubbles = false, cancelable = false, data = null, origin = '',
                   lastEventId = '', source = null, ports = []) {
    this.initEvent(type, bubbles, cancelable);
    this.#init(data, origin, lastEventId, source, ports);
  }
}

Object.defineProperties(MessageEvent.prototype, {
  [Symbol.toStringTag]: { __proto__: null, configurable: true, value: 'MessageEvent' },
  data: enumerable,
  origin: enumerable,
  lastEventId: enumerable,
  source: enumerable,
  ports: enumerable,
  initMessageEvent: enumerable,
});

module.exports = { MessageEvent };

'use strict';

// Debugging from within the program: sessions with the inspector, and its port.

const EventEmitter = require('events');
const binding = internalBinding('inspector');
const {
  codes: {
    ERR_INSPECTOR_ALREADY_ACTIVATED,
    ERR_INSPECTOR_ALREADY_CONNECTED,
    ERR_INSPECTOR_CLOSED,
    ERR_INSPECTOR_COMMAND,
    ERR_INSPECTOR_NOT_ACTIVE,
    ERR_INSPECTOR_NOT_AVAILABLE,
    ERR_INSPECTOR_NOT_CONNECTED,
    ERR_INSPECTOR_NOT_WORKER,
  },
} = require('internal/errors');
const {
  validateFunction, validateInt32, validateObject, validateString,
} = require('internal/validators');

if (!binding.isAvailable()) throw new ERR_INSPECTOR_NOT_AVAILABLE();

class Session extends EventEmitter {
  #connection = null;
  #lastId = 0;
  #callbacks = new Map();

  connect() {
    if (this.#connection !== null) {
      throw new ERR_INSPECTOR_ALREADY_CONNECTED('The inspector session');
    }
    this.#connection = new binding.Connection((text) => this.#receive(JSON.parse(text)));
  }

  /** For workers; this thread is the main one. */
  connectToMainThread() {
    throw new ERR_INSPECTOR_NOT_WORKER();
  }

  #receive(message) {
    try {
      if (message.id) this.#answer(message);
      else this.#notify(message);
    } catch (error) {
      process.emitWarning(error);
    }
  }

  #answer({ id, error, result }) {
    const callback = this.#callbacks.get(id);
    this.#callbacks.delete(id);
    if (callback === undefined) return;
    if (error) callback(new ERR_INSPECTOR_COMMAND(error.code, error.message));
    else callback(null, result);
  }

  #notify(message) {
    this.emit(message.method, message);
    this.emit('inspectorNotification', message);
  }

  post(method, params, callback) {
    validateString(method, 'method');
    if (!callback && typeof params === 'function') {
      callback = params;
      params = null;
    }
    if (params) validateObject(params, 'params');
    if (callback) validateFunction(callback, 'callback');
    if (this.#connection === null) throw new ERR_INSPECTOR_NOT_CONNECTED();
    const id = ++this.#lastId;
    if (callback) this.#callbacks.set(id, callback);
    this.#connection.dispatch(JSON.stringify({ id, method, ...(params ? { params } : null) }));
  }

  disconnect() {
    if (this.#connection === null) return;
    this.#connection.disconnect();
    this.#connection = null;
    for (const callback of this.#callbacks.values()) {
      process.nextTick(callback, new ERR_INSPECTOR_CLOSED());
    }
    this.#callbacks.clear();
    this.#lastId = 0;
  }
}

const kExposed = 'Binding the inspector to a public IP with an open port is insecure, ' +
  'as it allows external hosts to connect to the inspector and perform a remote code ' +
  'execution attack. Documentation can be found at ' +
  'https://nodejs.org/api/cli.html#--inspecthostport';

function isLoopback(host) {
  const name = host.toLowerCase();
  return name === 'localhost' || name.startsWith('127.') || name.startsWith('[::1]') ||
    name.startsWith('[0:0:0:0:0:0:0:1]');
}

function inspectorOpen(port, host, wait) {
  if (binding.isListening()) throw new ERR_INSPECTOR_ALREADY_ACTIVATED();
  const isPort = typeof port === 'number' && port === (port >>> 0);
  if (isPort) validateInt32(port, 'port', 0, 65535);
  if (host && !isLoopback(host)) process.emitWarning(kExposed, 'SecurityWarning');
  binding.open(isPort ? port : undefined, typeof host === 'string' ? host : undefined);
  if (wait) inspectorWaitForDebugger();
  return { __proto__: null, [Symbol.dispose]() { binding.close(); } };
}

function inspectorWaitForDebugger() {
  if (!binding.waitForDebugger()) throw new ERR_INSPECTOR_NOT_ACTIVE();
}

module.exports = {
  open: inspectorOpen,
  close: binding.close,
  url: binding.url,
  waitForDebugger: inspectorWaitForDebugger,
  console: binding.console,
  Session,
  Network: require('internal/inspector/network').events,
  NetworkResources: require('internal/inspector/network').resources,
};

'use strict';

const { Interface: BaseInterface } = require('internal/readline/interface');
const {
  clearLine, clearScreenDown, cursorTo, moveCursor,
} = require('internal/readline/callbacks');

function Interface(input, output, completer, terminal) {
  if (!(this instanceof Interface)) return new Interface(input, output, completer, terminal);
  BaseInterface.call(this, input, output, completer, terminal);
  const { completer: complete } = this;
  if (typeof complete === 'function' && complete.length !== 2) {
    // It answers with its return value.
    this.completer = (text, callback) => callback(null, complete(text));
  }
}
Object.setPrototypeOf(Interface.prototype, BaseInterface.prototype);
Object.setPrototypeOf(Interface, BaseInterface);

function abortError(signal) {
  const { AbortError } = require('internal/errors');
  return new AbortError(undefined, { cause: signal.reason });
}

function signalOf(options) {
  const signal = options?.signal;
  if (signal) require('internal/validators').validateAbortSignal(signal, 'options.signal');
  return signal;
}

Interface.prototype.question = function question(query, options, callback) {
  callback = typeof options === 'function' ? options : callback;
  const signal = typeof options === 'object' ? signalOf(options) : undefined;
  if (signal) {
    if (signal.aborted) return;
    const onAbort = () => this._cancelQuestion();
    signal.addEventListener('abort', onAbort, { once: true });
    const answered = callback;
    callback = (answer) => {
      signal.removeEventListener('abort', onAbort);
      if (typeof answered === 'function') answered(answer);
    };
  }
  if (typeof callback === 'function') this._question(query, callback);
};

Interface.prototype.question[require('internal/util').promisify.custom] =
  function question(query, options) {
    const signal = options === null || typeof options !== 'object' ? undefined : options.signal;
    if (signal?.aborted) return Promise.reject(abortError(signal));
    return new Promise((resolve, reject) => {
      let done = resolve;
      if (signal) {
        const onAbort = () => reject(abortError(signal));
        signal.addEventListener('abort', onAbort, { once: true });
        done = (answer) => {
          signal.removeEventListener('abort', onAbort);
          resolve(answer);
        };
      }
      this.question(query, options ?? {}, done);
    });
  };

function createInterface(input, output, completer, terminal) {
  return new Interface(input, output, completer, terminal);
}

module.exports = {
  Interface,
  clearLine,
  clearScreenDown,
  createInterface,
  cursorTo,
  emitKeypressEvents(stream, iface) {
    require('internal/readline/emitKeypressEvents')(stream, iface);
  },
  moveCursor,
};

Object.defineProperty(module.exports, 'promises', {
  __proto__: null,
  configurable: true,
  enumerable: true,
  get: () => require('readline/promises'),
});

'use strict';

// Messages between parent and child over a pipe.

const EventEmitter = require('events');
const { codes, ErrnoException } = require('internal/errors');
const { validateObject } = require('internal/validators');
const { WriteWrap, kLastWriteWasAsync, kReadBytesOrError, stateBuffer } =
  internalBinding('stream_wrap');

const streamState = new Int32Array(stateBuffer);
const kMaxQueuedBytes = 2 * 64 * 1024;
const kPendingMessages = Symbol('kPendingMessages');
const kInternalPrefix = 'NODE_';

/** process.channel: keeps the loop alive while somebody listens, or as the program says. */
class Control extends EventEmitter {
  #channel;
  #refs = 0;
  #explicit = false;
  [kPendingMessages] = [];

  constructor(channel) {
    super();
    this.#channel = channel;
  }

  refCounted() {
    if (++this.#refs === 1 && !this.#explicit) this.#channel.ref();
  }

  unrefCounted() {
    if (--this.#refs === 0 && !this.#explicit) {
      this.#channel.unref();
      this.emit('unref');
    }
  }

  ref() {
    this.#explicit = true;
    this.#channel.ref();
  }

  unref() {
    this.#explicit = true;
    this.#channel.unref();
  }

  get fd() {
    return this.#channel ? this.#channel.fd : undefined;
  }
}

const isInternal = (message) => message !== null && typeof message === 'object' &&
  typeof message.cmd === 'string' && message.cmd.length > kInternalPrefix.length &&
  message.cmd.startsWith(kInternalPrefix);

function checkMessage(message) {
  if (message === undefined) throw new codes.ERR_MISSING_ARGS('message');
  if (!['string', 'object', 'number', 'boolean'].includes(typeof message)) {
    throw new codes.ERR_INVALID_ARG_TYPE(
      'message', ['string', 'object', 'number', 'boolean'], message);
  }
}

class Channel {
  #target;
  #pipe;
  #codec;
  #fired = false;

  constructor(target, pipe, serialization) {
    this.#target = target;
    this.#pipe = pipe;
    this.control = new Control(pipe);
    const { codecs } = require('internal/child_process/serialization');
    this.#codec = new codecs[serialization || 'json']();
    pipe.onread = (buffer) => this.#read(buffer);
    pipe.readStart();
  }

  get writeQueueSize() {
    return this.#pipe.writeQueueSize;
  }

  #read(buffer) {
    if (this.#fired) return;
    if (streamState[kReadBytesOrError] <= 0 || buffer === undefined) {
      this.#ended();
      return;
    }
    for (const message of this.#codec.parse(buffer)) {
      this.#deliver(isInternal(message) ? 'internalMessage' : 'message', message);
    }
  }

  #deliver(event, message) {
    if (!this.#target.channel) return;
    process.nextTick(() => this.emitOrKeep(event, message));
  }

  /** Messages that come before anybody listens wait for the first listener. */
  emitOrKeep(event, message, handle) {
    if (event === 'internalMessage' || this.#target.listenerCount('message')) {
      this.#target.emit(event, message, handle);
    } else {
      this.control[kPendingMessages].push([event, message, handle]);
    }
  }

  emitPending() {
    const pending = this.control[kPendingMessages];
    this.control[kPendingMessages] = [];
    for (const [event, message, handle] of pending) this.emitOrKeep(event, message, handle);
  }

  /** The other side has gone. */
  #ended() {
    const target = this.#target;
    if (target.connected) target.disconnect();
    target._channel = null;
    const { ChildProcess, maybeClose } = require('internal/child_process');
    if (target instanceof ChildProcess) maybeClose(target);
  }

  /** Writes a message; calls back, or reports a failure, as the options say. */
  write(message, options, callback) {
    const request = new WriteWrap();
    const { control } = this;
    request.oncomplete = () => {
      control.unrefCounted();
      if (typeof callback === 'function') callback(null);
    };
    const status = this.#codec.write(this.#pipe, request, message);
    if (status !== 0) {
      this.#failed(new ErrnoException(status, 'write'), options, callback);
    } else if (streamState[kLastWriteWasAsync]) {
      control.refCounted();
    } else if (typeof callback === 'function') {
      process.nextTick(callback, null);
    }
  }

  #failed(error, options, callback) {
    if (options.swallowErrors) return;
    if (typeof callback === 'function') process.nextTick(callback, error);
    else process.nextTick(() => this.#target.emit('error', error));
  }

  close() {
    if (this.#fired) return;
    this.#fired = true;
    this.#pipe.close();
    process.nextTick(() => this.#target.emit('disconnect'));
  }
}

/** Gives a ChildProcess, or process itself in a child, what messages need. */
function setupChannel(target, pipe, serialization) {
  const channel = new Channel(target, pipe, serialization);
  const { control } = channel;
  target._channel = target.channel = control;
  target.connected = true;
  target.on('newListener', () => process.nextTick(() => {
    if (target.channel && target.listenerCount('message')) channel.emitPending();
  }));

  target.send = function send(message, handle, options, callback) {
    if (typeof handle === 'function') {
      callback = handle;
      handle = undefined;
      options = undefined;
    } else if (typeof options === 'function') {
      callback = options;
      options = undefined;
    } else if (options !== undefined) {
      validateObject(options, 'options');
    }
    options = { swallowErrors: false, ...options };
    if (this.connected) return this._send(message, handle, options, callback);
    const error = new codes.ERR_IPC_CHANNEL_CLOSED();
    if (typeof callback === 'function') process.nextTick(callback, error);
    else process.nextTick(() => this.emit('error', error));
    return false;
  };

  target._send = function _send(message, handle, options, callback) {
    checkMessage(message);
    if (handle) {
      const { isSendable } = require('internal/child_process/serialization');
      if (!isSendable(handle)) throw new codes.ERR_INVALID_HANDLE_TYPE();
      throw new codes.ERR_METHOD_NOT_IMPLEMENTED('sending handles');
    }
    channel.write(message, options ?? {}, callback);
    return channel.writeQueueSize < kMaxQueuedBytes;
  };

  target.disconnect = function disconnect() {
    if (!this.connected) {
      this.emit('error', new codes.ERR_IPC_DISCONNECTED());
      return;
    }
    this._disconnect();
  };

  target._disconnect = function _disconnect() {
    this.connected = false;
    this.channel = null;
    process.nextTick(() => channel.close());
  };

  return control;
}

module.exports = { setupChannel };

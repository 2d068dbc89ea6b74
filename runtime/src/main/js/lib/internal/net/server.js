'use strict';

// net.Server: listens on a native handle and makes sockets of its connections.

const EventEmitter = require('events');
const { async_id_symbol, defaultTriggerAsyncIdScope, owner_symbol } =
  require('internal/async_hooks');
const {
  blockListOf, createHandle, initialDelaySeconds, isIP, isPipeName, normalizeArgs, publish,
  toNumber,
} = require('internal/net');
const {
  Socket, asyncIdOf, kSetKeepAlive, kSetKeepAliveInitialDelay, kSetNoDelay,
} = require('internal/net/socket');

const DEFAULT_BACKLOG = 511;
const DEFAULT_IPV4_ADDR = '0.0.0.0';
const DEFAULT_IPV6_ADDR = '::';
const UV_EINVAL = -22;
const UV_TCP_IPV6ONLY = 1;
const UV_TCP_REUSEPORT = 2;

function errnoException(status, syscall) {
  const { ErrnoException } = require('internal/errors');
  return new ErrnoException(status, syscall);
}

function Server(options, connectionListener) {
  if (!(this instanceof Server)) return new Server(options, connectionListener);
  EventEmitter.call(this);
  if (typeof options === 'function') {
    connectionListener = options;
    options = {};
  } else if (options == null || typeof options === 'object') {
    options = { ...options };
  } else {
    const { codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');
    throw new ERR_INVALID_ARG_TYPE('options', 'Object', options);
  }
  if (connectionListener !== undefined) this.on('connection', connectionListener);
  const delay = initialDelaySeconds(options);
  const { highWaterMark } = options;
  if (highWaterMark !== undefined) {
    require('internal/validators').validateNumber(highWaterMark, 'options.highWaterMark');
  }
  this._connections = 0;
  this[async_id_symbol] = -1;
  this._handle = null;
  this._usingWorkers = false;
  this._workers = [];
  this._unref = false;
  // Counts calls of listen, so that a lookup that comes late can tell it is not wanted any more.
  this._listeningId = 1;
  this.allowHalfOpen = options.allowHalfOpen || false;
  this.pauseOnConnect = !!options.pauseOnConnect;
  this.noDelay = Boolean(options.noDelay);
  this.keepAlive = Boolean(options.keepAlive);
  this.keepAliveInitialDelay = delay;
  this.highWaterMark = highWaterMark >= 0 ? highWaterMark :
    require('internal/streams/state').getDefaultHighWaterMark();
  const blockList = blockListOf(options);
  if (blockList) this.blockList = blockList;
  publish('net.server.socket.created', () => ({ server: this }));
}
Object.setPrototypeOf(Server.prototype, EventEmitter.prototype);
Object.setPrototypeOf(Server, EventEmitter);

/** A handle bound to an address, path or descriptor; or a negative status. */
function createServerHandle(address, port, addressType, fd, flags) {
  let handle;
  let status = 0;
  let isTcp = false;
  if (typeof fd === 'number' && fd >= 0) {
    try {
      handle = createHandle(fd, true);
    } catch {
      return UV_EINVAL; // nothing one can listen on
    }
    status = handle.open(fd);
    return status || handle;
  }
  if (port === -1 && addressType === -1) {
    const { Pipe, constants } = internalBinding('pipe_wrap');
    handle = new Pipe(constants.SERVER);
  } else {
    const { TCP, constants } = internalBinding('tcp_wrap');
    handle = new TCP(constants.SERVER);
    isTcp = true;
  }
  if (isTcp && !address) {
    status = handle.bind6(DEFAULT_IPV6_ADDR, port, flags);
    if (status) {
      handle.close();
      return createServerHandle(DEFAULT_IPV4_ADDR, port, undefined, undefined, flags);
    }
  } else if (isTcp) {
    status = addressType === 6 ?
      handle.bind6(address, port, flags ?? 0) : handle.bind(address, port || 0, flags ?? 0);
  } else if (address) {
    status = handle.bind(address);
  }
  if (status) {
    handle.close();
    return status;
  }
  return handle;
}

/** Binds, as far as that has not been done, and listens; what fails is told by 'error' later. */
function setupListenHandle(address, port, addressType, backlog, fd, flags) {
  if (!this._handle) {
    let made = null;
    if (!address && typeof fd !== 'number') {
      // All addresses of both families, if there is IPv6 here.
      made = createServerHandle(DEFAULT_IPV6_ADDR, port, 6, fd, flags);
      const hasIpv6 = typeof made !== 'number';
      address = hasIpv6 ? DEFAULT_IPV6_ADDR : DEFAULT_IPV4_ADDR;
      addressType = hasIpv6 ? 6 : 4;
      if (!hasIpv6) made = null;
    }
    made ??= createServerHandle(address, port, addressType, fd, flags);
    if (typeof made === 'number') {
      const error = listenError(made, address, port);
      process.nextTick(() => this.emit('error', error));
      return;
    }
    this._handle = made;
  }
  this[async_id_symbol] = asyncIdOf(this._handle);
  this._handle.onconnection = onconnection;
  this._handle[owner_symbol] = this;
  const status = this._handle.listen(backlog || DEFAULT_BACKLOG);
  if (status) {
    const error = listenError(status, address, port);
    this._handle.close();
    this._handle = null;
    soon(this, () => this.emit('error', error));
    return;
  }
  this._connectionKey = `${addressType}:${address}:${port}`;
  if (this._unref) this.unref();
  soon(this, () => {
    // It may have been closed meanwhile.
    if (this._handle) this.emit('listening');
  });
}

function listenError(status, address, port) {
  const { UVExceptionWithHostPort } = require('internal/errors');
  return new UVExceptionWithHostPort(status, 'listen', address, port);
}

const soon = (server, fn) =>
  defaultTriggerAsyncIdScope(server[async_id_symbol], process.nextTick, fn);

function lookupAndListen(self, port, host, backlog, flags) {
  const id = self._listeningId;
  require('dns').lookup(host, (error, address, family) => {
    // Another listen, or a close, has come in between.
    if (self._listeningId !== id) return;
    if (error) self.emit('error', error);
    else self._listen2(address, port, address ? family : 4, backlog, undefined, flags);
  });
}

function onconnection(status, client) {
  const self = this[owner_symbol];
  if (status) {
    self.emit('error', errnoException(status, 'accept'));
    return;
  }
  if (self.maxConnections != null && self._connections >= self.maxConnections) {
    const data = dropInfo(client);
    if (data) self.emit('drop', data);
    else self.emit('drop');
    client.close();
    return;
  }
  if (self.blockList && isBlocked(self.blockList, client)) {
    client.close();
    return;
  }
  const socket = new Socket({
    handle: client,
    allowHalfOpen: self.allowHalfOpen,
    pauseOnCreate: self.pauseOnConnect,
    readable: true,
    writable: true,
    readableHighWaterMark: self.highWaterMark,
    writableHighWaterMark: self.highWaterMark,
  });
  if (self.noDelay && client.setNoDelay) {
    socket[kSetNoDelay] = true;
    client.setNoDelay(true);
  }
  if (self.keepAlive && client.setKeepAlive) {
    socket[kSetKeepAlive] = true;
    socket[kSetKeepAliveInitialDelay] = self.keepAliveInitialDelay;
    client.setKeepAlive(true, self.keepAliveInitialDelay);
  }
  self._connections++;
  socket.server = self;
  socket._server = self;
  self.emit('connection', socket);
  publish('net.server.socket', () => ({ socket }));
}

function dropInfo(client) {
  if (!client.getsockname && !client.getpeername) return undefined;
  const data = { __proto__: null };
  const local = {};
  const remote = {};
  client.getsockname?.(local);
  client.getpeername?.(remote);
  data.localAddress = local.address;
  data.localPort = local.port;
  data.localFamily = local.family;
  data.remoteAddress = remote.address;
  data.remotePort = remote.port;
  data.remoteFamily = remote.family;
  return data;
}

function isBlocked(blockList, client) {
  const remote = {};
  client.getpeername?.(remote);
  const family = remote.address === undefined ? 0 : isIP(remote.address);
  return family !== 0 && blockList.check(remote.address, `ipv${family}`);
}

function closeOnAbort(self, { signal }) {
  if (signal === undefined) return;
  require('internal/validators').validateAbortSignal(signal, 'options.signal');
  const abort = () => self.close();
  if (signal.aborted) {
    process.nextTick(abort);
  } else {
    const disposable = require('events').addAbortListener(signal, abort);
    self.once('close', () => disposable[Symbol.dispose]());
  }
}

function listenFlags({ ipv6Only, reusePort }) {
  return (ipv6Only === true ? UV_TCP_IPV6ONLY : 0) | (reusePort === true ? UV_TCP_REUSEPORT : 0);
}

// Lets others read from or write to the socket's file.
function openToAll(self, { readableAll, writableAll }) {
  const { constants } = internalBinding('pipe_wrap');
  const mode = (readableAll === true ? constants.UV_READABLE : 0) |
    (writableAll === true ? constants.UV_WRITABLE : 0);
  if (mode === 0) return;
  const status = self._handle.fchmod(mode);
  if (status) {
    self._handle.close();
    self._handle = null;
    throw errnoException(status, 'uv_pipe_chmod');
  }
}

function isTcpHandle(value) {
  return typeof value?.bind6 === 'function' && value instanceof internalBinding('tcp_wrap').TCP;
}

Object.assign(Server.prototype, {
  _listen2: setupListenHandle,

  listen(...args) {
    const [given, callback] = normalizeArgs(args);
    const { codes } = require('internal/errors');
    if (this._handle) throw new codes.ERR_SERVER_ALREADY_LISTEN();
    if (callback !== null) this.once('listening', callback);
    const backlogFromArgs = toNumber(args.length > 1 && args[1]) ||
      toNumber(args.length > 2 && args[2]);
    const options = given._handle || given.handle || given;
    const flags = listenFlags(options);
    this._listeningId++;
    if (isTcpHandle(options)) {
      this._handle = options;
      this._listen2(null, -1, -1, backlogFromArgs);
      return this;
    }
    closeOnAbort(this, options);
    if (typeof options.fd === 'number' && options.fd >= 0) {
      this._listen2(null, null, null, backlogFromArgs, options.fd);
      return this;
    }
    const portOmitted = args.length === 0 || typeof args[0] === 'function' ||
      (options.port === undefined && 'port' in options) || options.port === null;
    if (portOmitted) options.port = 0;
    const backlog = options.backlog || backlogFromArgs;
    if (typeof options.port === 'number' || typeof options.port === 'string') {
      require('internal/validators').validatePort(options.port, 'options.port');
      if (options.host) lookupAndListen(this, options.port | 0, options.host, backlog, flags);
      else this._listen2(null, options.port | 0, 4, backlog, undefined, flags);
      return this;
    }
    if (options.path && isPipeName(options.path)) {
      this._pipeName = options.path;
      this._listen2(options.path, -1, -1, backlog);
      if (this._handle) openToAll(this, options);
      return this;
    }
    if (!('port' in options || 'path' in options)) {
      throw new codes.ERR_INVALID_ARG_VALUE('options', options,
                                            'must have the property "port" or "path"');
    }
    throw new codes.ERR_INVALID_ARG_VALUE('options', options);
  },

  address() {
    if (this._handle?.getsockname) {
      const out = {};
      const status = this._handle.getsockname(out);
      if (status) throw errnoException(status, 'address');
      return out;
    }
    return this._pipeName ? this._pipeName : null;
  },

  getConnections(callback) {
    process.nextTick(callback, null, this._connections);
    return this;
  },

  close(callback) {
    if (typeof callback === 'function') {
      if (this._handle) {
        this.once('close', callback);
      } else {
        this.once('close', () => {
          const { codes: { ERR_SERVER_NOT_RUNNING } } = require('internal/errors');
          callback(new ERR_SERVER_NOT_RUNNING());
        });
      }
    }
    if (this._handle) {
      this._handle.close();
      this._handle = null;
    }
    this._listeningId++; // a lookup under way shall not listen any more
    this._emitCloseIfDrained();
    return this;
  },

  _emitCloseIfDrained() {
    if (this._handle || this._connections) return;
    soon(this, () => this.emit('close'));
  },

  ref() {
    this._unref = false;
    this._handle?.ref();
    return this;
  },

  unref() {
    this._unref = true;
    this._handle?.unref();
    return this;
  },
});

Object.defineProperties(Server.prototype, {
  listening: { configurable: true, enumerable: true, get() { return !!this._handle; } },
  [Symbol.asyncDispose]: {
    configurable: true, writable: true, enumerable: false,
    async value() {
      if (!this._handle) return;
      await new Promise((resolve, reject) => {
        this.close((error) => { if (error) reject(error); else resolve(); });
      });
    },
  },
  [Symbol.for('nodejs.rejection')]: {
    configurable: true, writable: true, enumerable: true,
    value(error, event, socket) {
      if (event === 'connection') socket.destroy(error);
      else this.emit('error', error);
    },
  },
});

module.exports = { Server, createServerHandle };

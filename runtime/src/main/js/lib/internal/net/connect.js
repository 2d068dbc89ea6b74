'use strict';

// socket.connect(): from options to an open connection, one address or several after each other.

const { async_id_symbol, defaultTriggerAsyncIdScope, owner_symbol } =
  require('internal/async_hooks');
const { isIP, perfFor, publish } = require('internal/net');
const autoSelect = require('internal/net/auto_select');
const {
  Socket, initHandle, kReinitializeHandle, kSetKeepAlive, kSetKeepAliveInitialDelay, kSetNoDelay,
} = require('internal/net/socket');

const UV_ECANCELED = -125;
const UV_EINVAL = -22;

const kPerf = Symbol('kPerf');

const errors = () => require('internal/errors').codes;

function newTcp() {
  const { TCP, constants } = internalBinding('tcp_wrap');
  return new TCP(constants.SOCKET);
}

function newPipe() {
  const { Pipe, constants } = internalBinding('pipe_wrap');
  return new Pipe(constants.SOCKET);
}

const asTriggerOf = (self, fn, ...args) =>
  defaultTriggerAsyncIdScope(self[async_id_symbol], fn, ...args);

function connect(self, options, callback) {
  if (options.port === undefined && options.path == null) {
    throw new (errors().ERR_MISSING_ARGS)(['options', 'port', 'path']);
  }
  publish('net.client.socket', () => ({ socket: self }));
  // It may have been replaced when the former connection ended.
  if (self.write !== Socket.prototype.write) self.write = Socket.prototype.write;
  if (self.destroyed) {
    self._handle = null;
    self._peername = undefined;
    self._sockname = undefined;
  }
  const { path } = options;
  if (!self._handle) {
    self._handle = path ? newPipe() : newTcp();
    initHandle(self);
  }
  if (callback !== null) self.once('connect', callback);
  self._unrefTimer();
  self.connecting = true;
  if (path) {
    require('internal/validators').validateString(path, 'options.path');
    asTriggerOf(self, connectPipe, self, path);
  } else {
    lookupAndConnect(self, options);
  }
  return self;
}

function lookupAndConnect(self, options) {
  const target = checkTarget(options);
  const { host, port, localAddress, localPort } = target;
  const family = isIP(host);
  if (family) {
    // Later, so that the caller can add its listeners.
    asTriggerOf(self, process.nextTick, () => {
      if (self.connecting) asTriggerOf(self, connectTcp, self, { address: host, family }, target);
    });
    return;
  }
  const { validateFunction } = require('internal/validators');
  if (options.lookup != null) validateFunction(options.lookup, 'options.lookup');
  const query = {
    family: options.family === 'IPv4' ? 4 : options.family === 'IPv6' ? 6 : options.family,
    hints: options.hints || 0,
  };
  const dns = require('dns');
  const anyFamily = query.family !== 4 && query.family !== 6;
  if (anyFamily && query.hints === 0) query.hints = dns.ADDRCONFIG;
  self._host = host;
  const lookup = options.lookup || dns.lookup;
  if (target.autoSelectFamily && anyFamily && !localAddress) {
    query.all = true;
    asTriggerOf(self, lookup, host, query, (error, addresses) =>
      onAddresses(self, target, error, addresses));
    return;
  }
  asTriggerOf(self, lookup, host, query, (error, address, addressFamily) =>
    onAddress(self, target, error, address, addressFamily));
}

/** Checks the options; the values are in the result, as they are needed. */
function checkTarget(options) {
  const { localAddress, localPort, autoSelectFamilyAttemptTimeout } = options;
  let { port, autoSelectFamily } = options;
  const host = options.host || 'localhost';
  const { validateBoolean, validateNumber, validatePort, validateString } =
    require('internal/validators');
  validateString(host, 'options.host');
  if (localAddress && !isIP(localAddress)) {
    throw new (errors().ERR_INVALID_IP_ADDRESS)(localAddress);
  }
  if (localPort) validateNumber(localPort, 'options.localPort');
  if (port !== undefined) {
    if (typeof port !== 'number' && typeof port !== 'string') {
      throw new (errors().ERR_INVALID_ARG_TYPE)('options.port', ['number', 'string'], port);
    }
    validatePort(port);
  }
  port |= 0;
  if (autoSelectFamily != null) validateBoolean(autoSelectFamily, 'options.autoSelectFamily');
  else autoSelectFamily = autoSelect.getDefault();
  const timeout = autoSelectFamilyAttemptTimeout === undefined ? autoSelect.getDefaultTimeout() :
    autoSelect.checkTimeout(autoSelectFamilyAttemptTimeout,
                            'options.autoSelectFamilyAttemptTimeout');
  return { host, port, localAddress, localPort, autoSelectFamily,
           timeout, options };
}

// The caller of connect() must have had the chance to listen for the error.
function failLater(self, error) {
  process.nextTick(() => self.destroy(error));
}

/** The error of an address that lookup should not have given, or undefined. */
function addressError(address, family, { options }) {
  if (typeof address !== 'string' || !isIP(address)) {
    return new (errors().ERR_INVALID_IP_ADDRESS)(address);
  }
  if (family !== 4 && family !== 6) {
    return new (errors().ERR_INVALID_ADDRESS_FAMILY)(family, options.host, options.port);
  }
  return undefined;
}

function onAddress(self, target, error, address, family) {
  self.emit('lookup', error, address, family, target.host);
  // It may have been destroyed meanwhile.
  if (!self.connecting) return;
  const failure = error ?? addressError(address, family, target);
  if (failure) {
    failLater(self, failure);
    return;
  }
  self._unrefTimer();
  asTriggerOf(self, connectTcp, self, { address, family }, target);
}

function onAddresses(self, target, error, addresses) {
  if (!self.connecting) return;
  if (error) {
    self.emit('lookup', error, undefined, undefined, target.host);
    failLater(self, error);
    return;
  }
  const byFamily = { 4: [], 6: [] };
  let preferred;
  for (const { address, family } of addresses) {
    self.emit('lookup', error, address, family, target.host);
    if (!self.connecting) return;
    if (!isIP(address) || (family !== 4 && family !== 6)) continue;
    preferred ??= family;
    const known = byFamily[family];
    if (!known.some((k) => k.address === address)) known.push({ address, family });
  }
  if (preferred === undefined) {
    const { address, family } = addresses[0];
    failLater(self, addressError(address, family, target));
    return;
  }
  const ordered = alternate(byFamily[preferred], byFamily[preferred === 4 ? 6 : 4]);
  self._unrefTimer();
  if (ordered.length === 1) {
    asTriggerOf(self, connectTcp, self, ordered[0], target);
    return;
  }
  self.autoSelectFamilyAttemptedAddresses = [];
  const attempts = { self, target, addresses: ordered, current: 0, timer: null, errors: [] };
  asTriggerOf(self, attemptNext, attempts);
}

function alternate(first, second) {
  const result = [];
  for (let i = 0; i < first.length || i < second.length; i++) {
    if (i < first.length) result.push(first[i]);
    if (i < second.length) result.push(second[i]);
  }
  return result;
}

function bindError(status, { localAddress, localPort }) {
  const { ExceptionWithHostPort } = require('internal/errors');
  return new ExceptionWithHostPort(status, 'bind', localAddress, localPort);
}

/** Binds to the local address or port asked for; returns an error or undefined. */
function bindLocal(self, family, { localAddress, localPort }) {
  if (!localAddress && !localPort) return undefined;
  const address = localAddress || (family === 6 ? '::' : '0.0.0.0');
  let status = 0;
  if (family !== isIP(address)) status = UV_EINVAL;
  else if (family === 6) status = self._handle.bind6(address, localPort, 0);
  else status = self._handle.bind(address, localPort);
  // Many systems report an address in use only when connecting: so the name is asked for.
  if (status === 0 && localPort > 0 && self._handle.getsockname) {
    const out = {};
    status = self._handle.getsockname(out);
    if (status === 0 && localPort !== out.port) status = -98;
  }
  return status ? bindError(status, { localAddress: address, localPort }) : undefined;
}

/** Starts a connection; returns an error or undefined. */
function start(self, { address, family }, target, oncomplete) {
  if (self.blockList?.check(address, `ipv${family}`)) {
    return new (errors().ERR_IP_BLOCKED)(address);
  }
  const { localAddress, localPort, port } = target;
  const { TCPConnectWrap } = internalBinding('tcp_wrap');
  const request = new TCPConnectWrap();
  Object.assign(request, { oncomplete, address, port, localAddress, localPort,
                           addressType: family });
  const status = family === 6 ?
    self._handle.connect6(request, address, port) : self._handle.connect(request, address, port);
  if (status) return startError(self, status, address, port);
  perfFor('net')?.startPerf(self, kPerf, { type: 'net', name: 'connect',
                                           detail: { host: address, port } });
  return undefined;
}

function startError(self, status, address, port) {
  const { address: localAddress, port: localPort } = self._getsockname();
  const details = localAddress === undefined ? 'undefined:undefined' :
    `${localAddress}:${localPort}`;
  const { ExceptionWithHostPort } = require('internal/errors');
  return new ExceptionWithHostPort(status, 'connect', address, port, details);
}

function connectTcp(self, { address, family }, target) {
  const error = bindLocal(self, family, target) ??
    start(self, { address, family }, target, afterConnect);
  if (error) self.destroy(error);
}

function connectPipe(self, path) {
  const { PipeConnectWrap } = internalBinding('pipe_wrap');
  const request = new PipeConnectWrap();
  request.address = path;
  request.oncomplete = afterConnect;
  const status = self._handle.connect(request, path);
  if (status) self.destroy(startError(self, status, path, undefined));
}

function afterConnect(status, handle, request, readable, writable) {
  const self = handle[owner_symbol];
  if (self.destroyed) return;
  self.connecting = false;
  self._sockname = null;
  if (status !== 0) {
    self.destroy(connectError(status, request));
    return;
  }
  if (self.readable && !readable) {
    self.push(null);
    self.read();
  }
  if (self.writable && !writable) self.end();
  if (self[kPerf]) perfFor('net')?.stopPerf(self, kPerf);
  self._unrefTimer();
  if (self[kSetNoDelay]) self._handle.setNoDelay?.(true);
  if (self[kSetKeepAlive]) self._handle.setKeepAlive?.(true, self[kSetKeepAliveInitialDelay]);
  self.emit('connect');
  self.emit('ready');
  // Starts reading, or gets the end at once; takes nothing.
  if (readable && !self.isPaused()) self.read(0);
}

function connectError(status, { address, port, localAddress, localPort }) {
  const details = localAddress && localPort ? `${localAddress}:${localPort}` : undefined;
  const { ExceptionWithHostPort } = require('internal/errors');
  const error = new ExceptionWithHostPort(status, 'connect', address, port, details);
  if (details) Object.assign(error, { localAddress, localPort });
  return error;
}

/** Tries the next address, or gives up when all have failed. */
function attemptNext(attempts, cancelled) {
  const { self, target, addresses } = attempts;
  require('internal/timers').clearTimeout(attempts.timer);
  if (self._aborted) return;
  if (cancelled || attempts.current === addresses.length) {
    giveUp(attempts);
    return;
  }
  const index = attempts.current++;
  const { address, family } = addresses[index];
  const { port } = target;
  // Each attempt has a handle of its own.
  if (index > 0) self[kReinitializeHandle](newTcp());
  const handle = self._handle;
  const attempt = { abandoned: false };
  let error = bindLocal(self, family, target);
  if (!error) {
    self.autoSelectFamilyAttemptedAddresses.push(`${address}:${port}`);
    self.emit('connectionAttempt', address, port, family);
    error = start(self, { address, family }, target, (...result) => {
      if (!attempt.abandoned) afterAttempt(attempts, index, ...result);
    });
  }
  if (error) {
    attempts.errors.push(error);
    self.emit('connectionAttemptFailed', address, port, family, error);
    attemptNext(attempts);
    return;
  }
  if (index === addresses.length - 1) return;
  attempts.timer = setTimeout(() => {
    self.emit('connectionAttemptTimeout', address, port, family);
    attempt.abandoned = true;
    handle.close();
    if (self.connecting) attemptNext(attempts);
  }, target.timeout);
}

function giveUp({ self, errors: failures }) {
  if (failures.length === 0) {
    self.destroy(new (errors().ERR_SOCKET_CONNECTION_TIMEOUT)());
    return;
  }
  const { NodeAggregateError } = require('internal/errors');
  self.destroy(new NodeAggregateError(failures));
}

function afterAttempt(attempts, index, status, handle, request, readable, writable) {
  const { self } = attempts;
  require('internal/timers').clearTimeout(attempts.timer);
  if (status === 0 && index !== attempts.current - 1) {
    // A later attempt has taken its place.
    handle.close();
    return;
  }
  if (status !== 0) {
    const error = connectError(status, request);
    attempts.errors.push(error);
    self.emit('connectionAttemptFailed', request.address, request.port, request.addressType,
              error);
    if (self.connecting) attemptNext(attempts, status === UV_ECANCELED);
    return;
  }
  afterConnect(status, handle, request, readable, writable);
}

module.exports = { connect };

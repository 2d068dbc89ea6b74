'use strict';

const { OutgoingMessage, kUniqueHeaders, parseUniqueHeadersOption } = require('_http_outgoing');
const { stored } = require('internal/http/outgoing_headers');
const { emitError, kError, onSocket } = require('internal/http/client_exchange');
const { addHeaders, chooseAgent, readArguments, readFlag, readMethod, requireHost,
  requirePath } = require('internal/http/client_options');
const { listenTimeout, setSocketTimeout } = require('internal/http/client_timeout');
const { listening, startMeasuring, traceBegin } = require('internal/http');
const { getTimerDuration } = require('internal/timers');
const { once } = require('internal/util');
const {
  codes: { ERR_HTTP_HEADERS_SENT, ERR_INVALID_PROTOCOL },
} = require('internal/errors');
const { validateInteger } = require('internal/validators');

const methodsWithoutBody = new Set(['GET', 'HEAD', 'DELETE', 'OPTIONS', 'TRACE', 'CONNECT']);

function ClientRequest(input, options, cb) {
  OutgoingMessage.call(this);
  ({ options, cb } = readArguments(input, options, cb));
  const defaultAgent = options._defaultAgent || require('_http_agent').globalAgent;
  this.agent = chooseAgent(options, defaultAgent);
  requirePath(options.path);
  const expected = this.agent?.protocol || defaultAgent.protocol;
  this.protocol = options.protocol || defaultAgent.protocol;
  if (this.protocol !== expected) throw new ERR_INVALID_PROTOCOL(this.protocol, expected);
  const defaultPort = options.defaultPort || this.agent?.defaultPort;
  options.port = options.port || defaultPort || 80;
  this.host = options.host = requireHost(options.hostname, 'hostname') ||
    requireHost(options.host, 'host') || 'localhost';
  const bare = options.setDefaultHeaders === false;
  this._removedConnection = bare;
  this._removedContLen = bare;
  this._removedTE = bare;
  this.socketPath = options.socketPath;
  if (options.timeout !== undefined) this.timeout = getTimerDuration(options.timeout, 'timeout');
  if (options.signal) require('stream').addAbortSignal(options.signal, this);
  this.method = readMethod(options.method);
  if (options.maxHeaderSize !== undefined) {
    validateInteger(options.maxHeaderSize, 'maxHeaderSize', 0);
  }
  this.maxHeaderSize = options.maxHeaderSize;
  this.insecureHTTPParser = readFlag(options, 'insecureHTTPParser');
  this.joinDuplicateHeaders = readFlag(options, 'joinDuplicateHeaders');
  this.path = options.path || '/';
  if (cb) this.once('response', cb);
  this.useChunkedEncodingByDefault = !methodsWithoutBody.has(this.method);
  this._ended = false;
  this.res = null;
  this.aborted = false;
  this.timeoutCb = null;
  this.upgradeOrConnect = false;
  this.parser = null;
  this.maxHeadersCount = null;
  this.reusedSocket = false;
  if (this.agent) {
    // To keep a connection only makes sense if the agent may use it again.
    this.shouldKeepAlive = this.agent.keepAlive || Number.isFinite(this.agent.maxSockets);
    this._last = !this.shouldKeepAlive;
  }
  addHeaders(this, options, defaultPort);
  this[kUniqueHeaders] = parseUniqueHeadersOption(options.uniqueHeaders);
  connect(this, options);
  listening('client.request.created')?.publish({ request: this });
}
Object.setPrototypeOf(ClientRequest.prototype, OutgoingMessage.prototype);
Object.setPrototypeOf(ClientRequest, OutgoingMessage);

function connect(req, options) {
  if (options.signal) {
    // It aborts the request; the connection may serve others.
    options = { ...options };
    delete options.signal;
  }
  if (req.agent) {
    req.agent.addRequest(req, options);
    return;
  }
  req._last = true;
  req.shouldKeepAlive = false;
  // To net, a path is that of a pipe.
  if (options.path || options.socketPath) options = { ...options, path: options.socketPath };
  if (typeof options.createConnection !== 'function') {
    req.onSocket(require('net').createConnection(options));
    return;
  }
  const created = once((error, socket) => {
    if (error) process.nextTick(emitError, req, error);
    else req.onSocket(socket);
  });
  try {
    const socket = options.createConnection(options, created);
    if (socket) created(null, socket);
  } catch (error) {
    created(error);
  }
}

Object.assign(ClientRequest.prototype, {
  _finish() {
    OutgoingMessage.prototype._finish.call(this);
    startMeasuring(this, 'HttpClient', () => ({
      method: this.method,
      url: `${this.protocol}//${this.host}${this.path}`,
      headers: this.getHeaders(),
    }));
    traceBegin(this, 'http.client.request');
    listening('client.request.start')?.publish({ request: this });
  },

  _implicitHeader() {
    if (this._header) throw new ERR_HTTP_HEADERS_SENT('render');
    this._storeHeader(`${this.method} ${this.path} HTTP/1.1\r\n`, stored);
  },

  abort() {
    if (this.aborted) return;
    this.aborted = true;
    process.nextTick(() => this.emit('abort'));
    this.destroy();
  },

  destroy(err) {
    if (this.destroyed) return this;
    this.destroyed = true;
    if (this.res) this.res._dump();
    this[kError] = err;
    this.socket?.destroy(err);
    return this;
  },

  onSocket(socket, err) {
    process.nextTick(onSocket, this, socket, err);
  },

  /** Calls a method of the socket as soon as there is one and it is connected. */
  _deferToConnect(method, args) {
    const call = () => {
      if (method) this.socket[method](...args);
    };
    const onSocket = () => {
      if (this.socket.writable) call();
      else this.socket.once('connect', call);
    };
    if (this.socket) onSocket();
    else this.once('socket', onSocket);
  },

  setTimeout(msecs, callback) {
    if (this._ended) return this;
    listenTimeout(this);
    msecs = getTimerDuration(msecs, 'msecs');
    if (callback) this.once('timeout', callback);
    if (this.socket) setSocketTimeout(this.socket, msecs);
    else this.once('socket', (socket) => setSocketTimeout(socket, msecs));
    return this;
  },

  setNoDelay(noDelay) {
    this._deferToConnect('setNoDelay', [noDelay]);
  },

  setSocketKeepAlive(enable, initialDelay) {
    this._deferToConnect('setKeepAlive', [enable, initialDelay]);
  },

  clearTimeout(cb) {
    this.setTimeout(0, cb);
  },
});

module.exports = { ClientRequest };

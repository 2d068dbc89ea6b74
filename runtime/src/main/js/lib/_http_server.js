'use strict';

const net = require('net');
const { parseUniqueHeadersOption, kUniqueHeaders } = require('internal/http/outgoing_headers');
const { ServerResponse } = require('internal/http/server_response');
const { kConnections, kConnectionsCheckingInterval, kServerResponse, storeHTTPOptions } =
  require('internal/http/server_options');
const STATUS_CODES = require('internal/http/status_codes');
const { defaultTriggerAsyncIdScope, getOrSetAsyncId } = require('internal/async_hooks');
const { kEmptyObject } = require('internal/util');
const { validateObject } = require('internal/validators');

const kRejection = Symbol.for('nodejs.rejection');

function Server(options, requestListener) {
  if (!(this instanceof Server)) return new Server(options, requestListener);
  if (typeof options === 'function') {
    requestListener = options;
    options = kEmptyObject;
  } else if (options === undefined || options === null) {
    options = kEmptyObject;
  } else {
    validateObject(options, 'options');
  }
  storeHTTPOptions.call(this, options);
  net.Server.call(this, {
    allowHalfOpen: true,
    noDelay: options.noDelay ?? true,
    keepAlive: options.keepAlive,
    keepAliveInitialDelay: options.keepAliveInitialDelay,
    highWaterMark: options.highWaterMark,
  });
  if (requestListener) this.on('request', requestListener);
  // Whether a connection goes on after the client ended its side; see net.Server.
  this.httpAllowHalfOpen = false;
  this.on('connection', connectionListener);
  this.on('listening', setupConnectionsTracking);
  this.timeout = 0;
  this.maxHeadersCount = null;
  this.maxRequestsPerSocket = 0;
  this[kUniqueHeaders] = parseUniqueHeadersOption(options.uniqueHeaders);
}
Object.setPrototypeOf(Server.prototype, net.Server.prototype);
Object.setPrototypeOf(Server, net.Server);

function connectionListener(socket) {
  defaultTriggerAsyncIdScope(getOrSetAsyncId(socket), () => {
    const Connection = require('internal/http/server_connection');
    new Connection(this, socket).attach();
  });
}

function setupConnectionsTracking() {
  if (!this[kConnections]) {
    const { ConnectionsList } = internalBinding('http_parser');
    this[kConnections] = new ConnectionsList();
  }
  clearInterval(this[kConnectionsCheckingInterval]);
  // Also without any timeout, since they may be set later.
  this[kConnectionsCheckingInterval] =
    setInterval(checkConnections, this.connectionsCheckingInterval, this).unref();
}

function checkConnections(server) {
  if (server.headersTimeout === 0 && server.requestTimeout === 0) return;
  const late = server[kConnections].expired(server.headersTimeout, server.requestTimeout);
  if (late.length === 0) return;
  const { onError } = require('internal/http/server_socket');
  const { codes: { ERR_HTTP_REQUEST_TIMEOUT } } = require('internal/errors');
  for (const { socket } of late) {
    if (socket) onError.call(socket, new ERR_HTTP_REQUEST_TIMEOUT());
  }
}

function httpServerPreClose(server) {
  server.closeIdleConnections();
  clearInterval(server[kConnectionsCheckingInterval]);
}

Object.assign(Server.prototype, {
  close(...args) {
    httpServerPreClose(this);
    net.Server.prototype.close.apply(this, args);
    return this;
  },

  closeAllConnections() {
    for (const { socket } of this[kConnections]?.all() ?? []) socket.destroy();
  },

  closeIdleConnections() {
    for (const { socket } of this[kConnections]?.idle() ?? []) {
      // A response may still be on its way although the request has been read.
      if (!socket._httpMessage || socket._httpMessage.finished) socket.destroy();
    }
  },

  setTimeout(msecs, callback) {
    this.timeout = msecs;
    if (callback) this.on('timeout', callback);
    return this;
  },

  async [Symbol.asyncDispose]() {
    const { promise, resolve, reject } = Promise.withResolvers();
    this.close((error) => (error ? reject(error) : resolve()));
    return promise;
  },

  [kRejection](error, event, ...args) {
    if (event !== 'request') {
      net.Server.prototype[kRejection].call(this, error, event, ...args);
      return;
    }
    const res = args[1];
    if (res.headersSent || res.writableEnded) {
      res.destroy();
      return;
    }
    for (const name of res.getHeaderNames()) res.removeHeader(name);
    res.statusCode = 500;
    res.end(STATUS_CODES[500]);
  },
});

module.exports = {
  STATUS_CODES,
  Server,
  ServerResponse,
  setupConnectionsTracking,
  storeHTTPOptions,
  _connectionListener: connectionListener,
  kServerResponse,
  httpServerPreClose,
  kConnectionsCheckingInterval,
};

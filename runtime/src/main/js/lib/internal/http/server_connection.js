'use strict';

const { HTTPParser, freeParser, isLenient, parsers, prepareError } = require('_http_common');
const { emitClose } = require('internal/http/server_response');
const { kConnections } = require('internal/http/server_options');
const { onError, onTimeout } = require('internal/http/server_socket');
const startExchange = require('internal/http/server_exchange');
const { kNeedDrain } = require('internal/http');
const { ConnResetException } = require('internal/errors');
const consume = require('internal/http/server_consume');

const kOnExecute = HTTPParser.kOnExecute | 0;
const kOnTimeout = HTTPParser.kOnTimeout | 0;

/** What async_hooks shows as the resource of a request. */
class HTTPServerAsyncResource {
  constructor(type, socket) {
    this.type = type;
    this.socket = socket;
  }
}

function makeParser(server, socket) {
  const parser = parsers.alloc();
  const lenient = server.insecureHTTPParser ?? isLenient();
  parser.initialize(HTTPParser.REQUEST, new HTTPServerAsyncResource('HTTPINCOMINGMESSAGE', socket),
                    server.maxHeaderSize || 0,
                    lenient ? HTTPParser.kLenientAll : HTTPParser.kLenientNone,
                    server[kConnections]);
  if (typeof server.maxHeadersCount === 'number') {
    parser.maxHeaderPairs = server.maxHeadersCount << 1;
  }
  parser.socket = socket;
  return parser;
}

/**
 * One connection of a server: feeds the parser, keeps requests and responses in order, and holds
 * the client back when too much waits to be sent to it.
 */
class Connection {
  constructor(server, socket) {
    this.server = server;
    this.socket = socket;
    this.parser = makeParser(server, socket);
    this.incoming = [];
    this.outgoing = [];
    this.outgoingBytes = 0;
    this.requestCount = 0;
    this.keepAliveTimeoutSet = false;
    this.onPendingData = (delta) => this.addPendingData(delta);
    this.listeners = {
      error: onError,
      timeout: onTimeout,
      data: (chunk) => this.onData(chunk),
      end: () => this.onEnd(),
      close: () => this.onClose(),
      drain: () => this.onDrain(),
    };
  }

  attach() {
    const { server, socket, parser } = this;
    socket.server = server;
    if (server.timeout && typeof socket.setTimeout === 'function') {
      socket.setTimeout(server.timeout);
    }
    socket.parser = parser;
    socket._paused = false;
    for (const event of Object.keys(this.listeners)) socket.on(event, this.listeners[event]);
    parser[kOnTimeout] = () => server.emit('timeout', socket) || socket.destroy();
    parser.onIncoming = (req, keepAlive) => startExchange(this, req, keepAlive);
    consume.attach(socket, parser);
    parser[kOnExecute] = (result) => {
      // Bytes that go straight to the parser are a sign of life, too.
      socket._unrefTimer();
      this.afterExecute(result, undefined);
    };
  }

  onData(chunk) {
    this.afterExecute(this.parser.execute(chunk), chunk);
  }

  afterExecute(result, chunk) {
    const { socket, parser } = this;
    this.restoreTimeout();
    if (result instanceof Error) {
      prepareError(result, parser, chunk);
      onError.call(socket, result);
    } else if (parser.incoming?.upgrade) {
      this.upgrade(chunk || parser.getCurrentBuffer(), result);
    }
    // Only now, since the parser had to come to the end of what it was given.
    if (socket._paused && socket.parser) socket.parser.pause();
  }

  /** Hands the socket over to whoever speaks the other protocol. */
  upgrade(chunk, used) {
    const { server, socket, parser } = this;
    const req = parser.incoming;
    for (const event of Object.keys(this.listeners)) {
      socket.removeListener(event, this.listeners[event]);
    }
    consume.detach(socket, parser);
    parser.finish();
    freeParser(parser, req, socket);
    const event = req.method === 'CONNECT' ? 'connect' : 'upgrade';
    if (server.listenerCount(event) === 0) {
      socket.destroy();
      return;
    }
    socket.readableFlowing = null;
    server.emit(event, req, socket, chunk.slice(used, chunk.length));
  }

  onEnd() {
    const { server, socket, outgoing } = this;
    const result = this.parser.finish();
    if (result instanceof Error) {
      onError.call(socket, result);
    } else if (!server.httpAllowHalfOpen) {
      socket.end();
    } else if (outgoing.length) {
      outgoing[outgoing.length - 1]._last = true;
    } else if (socket._httpMessage) {
      socket._httpMessage._last = true;
    } else {
      socket.end();
    }
  }

  onClose() {
    freeParser(this.socket.parser, null, this.socket);
    while (this.incoming.length) this.incoming.shift().destroy(new ConnResetException('aborted'));
  }

  onDrain() {
    const { socket } = this;
    if (socket._paused && this.outgoingBytes <= socket.writableHighWaterMark) {
      socket._paused = false;
      if (socket.parser) socket.parser.resume();
      socket.resume();
    }
    const message = socket._httpMessage;
    if (message && !message.finished && message[kNeedDrain]) {
      message[kNeedDrain] = false;
      message.emit('drain');
    }
  }

  addPendingData(delta) {
    this.outgoingBytes += delta;
    if (this.socket._paused && this.outgoingBytes < this.socket.writableHighWaterMark) {
      this.onDrain();
    }
  }

  /** Reads no more while a client asks faster than it takes the answers. */
  pauseIfFlooded() {
    const { socket } = this;
    if (socket._paused) return;
    if (socket._writableState.needDrain || this.outgoingBytes >= socket.writableHighWaterMark) {
      socket._paused = true;
      socket.pause();
    }
  }

  /** The timeout between requests ends when the next one begins. */
  restoreTimeout() {
    if (!this.keepAliveTimeoutSet) return;
    this.socket.setTimeout(this.server.timeout || 0);
    this.keepAliveTimeoutSet = false;
  }

  /** A response has been written: now close, wait for the next request, or send the next one. */
  next(req, res) {
    const { server, socket } = this;
    this.incoming.shift();
    if (!req._consuming) req._dump();
    res.detachSocket(socket);
    forget(req);
    process.nextTick(emitClose, res);
    if (res._last) {
      if (typeof socket.destroySoon === 'function') socket.destroySoon();
      else socket.end();
    } else if (this.outgoing.length > 0) {
      this.outgoing.shift().assignSocket(socket);
    } else if (server.keepAliveTimeout && typeof socket.setTimeout === 'function') {
      // A little longer than was announced, lest the next request meets the closing.
      socket.setTimeout(server.keepAliveTimeout + server.keepAliveTimeoutBuffer);
      this.keepAliveTimeoutSet = true;
    }
  }
}

/** Lets go of a request as soon as it has been read, so that an idle parser holds no memory. */
function forget(req) {
  const parser = req.socket?.parser;
  if (parser?.incoming !== req) return;
  if (req.readableEnded) parser.incoming = null;
  else req.on('end', () => forget(req));
}

module.exports = Connection;

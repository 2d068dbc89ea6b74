'use strict';

// A client's request on its socket: from the moment it gets the socket until the response has
// been read. `this` of the on... functions is the socket.

const { HTTPParser, freeParser, isLenient, parsers, prepareError } = require('_http_common');
const { kNeedDrain, listening, stopMeasuring, traceEnd } = require('internal/http');
const { listenTimeout, onSocketTimeout } = require('internal/http/client_timeout');
const { ConnResetException } = require('internal/errors');
const { defaultTriggerAsyncIdScope } = require('internal/async_hooks');
const { finished } = require('stream');

const kError = Symbol('kError');

/** What async_hooks shows as the resource of a response. */
class HTTPClientAsyncResource {
  constructor(type, req) {
    this.type = type;
    this.req = req;
  }
}

function emitError(req, error) {
  listening('client.request.error')?.publish({ request: req, error });
  req.emit('error', error);
}

function emitClose(req) {
  req._closed = true;
  req.emit('close');
}

/** The agent, or whoever connects, has a socket for the request or could not get one. */
function onSocket(req, socket, error) {
  if (!req.destroyed && !error) {
    start(req, socket);
    req._flush();
    return;
  }
  const reason = error || req[kError];
  if (!socket) {
    fail(req, reason);
  } else if (!error && req.agent && !socket.destroyed) {
    socket.emit('free');
    fail(req, reason);
  } else {
    finished(socket.destroy(reason), (problem) => {
      if (problem?.code === 'ERR_STREAM_PREMATURE_CLOSE') problem = null;
      fail(req, problem || reason);
    });
  }
}

function fail(req, error) {
  req.destroyed = true;
  if (!req.aborted && !error) error = new ConnResetException('socket hang up');
  if (error) emitError(req, error);
  emitClose(req);
}

function start(req, socket) {
  const parser = parsers.alloc();
  req.socket = socket;
  const lenient = req.insecureHTTPParser ?? isLenient();
  parser.initialize(HTTPParser.RESPONSE, new HTTPClientAsyncResource('HTTPINCOMINGMESSAGE', req),
                    req.maxHeaderSize || 0,
                    lenient ? HTTPParser.kLenientAll : HTTPParser.kLenientNone);
  parser.socket = socket;
  parser.outgoing = req;
  req.parser = parser;
  socket.parser = parser;
  socket._httpMessage = req;
  if (typeof req.maxHeadersCount === 'number') parser.maxHeaderPairs = req.maxHeadersCount << 1;
  parser.joinDuplicateHeaders = req.joinDuplicateHeaders;
  parser.onIncoming = onResponse;
  socket.on('error', onError);
  socket.on('data', onData);
  socket.on('end', onEnd);
  socket.on('close', onClose);
  socket.on('drain', onDrain);
  if (req.timeout !== undefined || req.agent?.options?.timeout) listenTimeout(req);
  req.emit('socket', socket);
}

function stopReading(socket) {
  socket.removeListener('data', onData);
  socket.removeListener('end', onEnd);
}

function onDrain() {
  const req = this._httpMessage;
  if (req && !req.finished && req[kNeedDrain]) {
    req[kNeedDrain] = false;
    req.emit('drain');
  }
}

function hangUp(req) {
  if (req.socket._hadError) return;
  req.socket._hadError = true;
  emitError(req, new ConnResetException('socket hang up'));
}

function endParser(parser, req, socket) {
  if (!parser) return;
  parser.finish();
  freeParser(parser, req, socket);
}

function onClose() {
  const { parser, _httpMessage: req } = this;
  const { res } = req;
  req.destroyed = true;
  if (!res) {
    hangUp(req);
    emitClose(req);
  } else {
    if (!res.complete) res.destroy(new ConnResetException('aborted'));
    emitClose(req);
    if (!res.aborted && res.readable) res.push(null);
  }
  if (req.outputData) req.outputData.length = 0;
  endParser(parser, req, this);
}

function onError(error) {
  const req = this._httpMessage;
  if (req) {
    // The closing that follows shall not be reported as well.
    req.socket._hadError = true;
    emitError(req, error);
  }
  endParser(this.parser, req, this);
  stopReading(this);
  this.destroy();
}

function onEnd() {
  const req = this._httpMessage;
  if (!req.res) hangUp(req);
  endParser(this.parser, req, this);
  this.end();
}

function onData(chunk) {
  const { parser, _httpMessage: req } = this;
  const result = parser.execute(chunk);
  if (result instanceof Error) {
    prepareError(result, parser, chunk);
    freeParser(parser, req, this);
    stopReading(this);
    this.destroy();
    req.socket._hadError = true;
    emitError(req, result);
  } else if (parser.incoming?.upgrade) {
    upgrade(req, parser, this, chunk.slice(result, chunk.length));
  } else if (parser.incoming?.complete && !isInformational(parser.incoming.statusCode)) {
    stopReading(this);
    this.removeListener('drain', onDrain);
    freeParser(parser, req, this);
  }
}

/** 1xx answers are followed by another one, except 101. */
function isInformational(status) {
  return status >= 100 && status < 200 && status !== 101;
}

/** Hands the socket over to whoever speaks the other protocol. */
function upgrade(req, parser, socket, head) {
  const res = parser.incoming;
  req.res = res;
  stopReading(socket);
  socket.removeListener('drain', onDrain);
  if (req.timeoutCb) socket.removeListener('timeout', req.timeoutCb);
  socket.removeListener('timeout', onResponseTimeout);
  endParser(parser, req, socket);
  const event = req.method === 'CONNECT' ? 'connect' : 'upgrade';
  if (req.listenerCount(event) === 0) {
    socket.destroy();
    return;
  }
  req.upgradeOrConnect = true;
  socket.emit('agentRemove');
  socket.removeListener('close', onClose);
  socket.removeListener('error', onError);
  socket._httpMessage = null;
  socket.readableFlowing = null;
  req.emit(event, res, socket, head);
  req.destroyed = true;
  emitClose(req);
}

/**
 * A response's head has been read; `this` is the parser.
 *
 * @returns what the parser has to do with the rest: 0 read the body, 1 there is none, 2 leave HTTP
 */
function onResponse(res, shouldKeepAlive) {
  const { socket } = this;
  const req = socket._httpMessage;
  if (req.res) {
    // A second answer to one request: nothing more can be believed.
    socket.destroy();
    return 0;
  }
  req.res = res;
  if (res.upgrade) return 2;
  if (req.method === 'CONNECT') {
    res.upgrade = true;
    return 2;
  }
  if (isInformational(res.statusCode)) {
    req.res = null;
    emitInformation(req, res);
    return 1;
  }
  if (!shouldKeepAlive) req.shouldKeepAlive = false;
  stopMeasuring(req, res, () => res.headers);
  traceEnd(req, 'http.client.request', { path: req.path, statusCode: res.statusCode });
  listening('client.response.finish')?.publish({ request: req, response: res });
  res.req = req;
  res.on('end', onResponseEnd);
  req.on('finish', onRequestFinish);
  if (req.timeoutCb) socket.on('timeout', onResponseTimeout);
  // Nobody listens, so nobody would read it.
  if (req.aborted || !req.emit('response', res)) res._dump();
  if (req.method === 'HEAD') return 1;
  if (res.statusCode === 304) {
    res.complete = true;
    return 1;
  }
  return 0;
}

function emitInformation(req, res) {
  if (res.statusCode === 100) req.emit('continue');
  const { statusCode, statusMessage, httpVersion, httpVersionMajor, httpVersionMinor, headers,
    rawHeaders } = res;
  req.emit('information', { statusCode, statusMessage, httpVersion, httpVersionMajor,
    httpVersionMinor, headers, rawHeaders });
}

function onResponseTimeout() {
  this._httpMessage?.res?.emit('timeout');
}

function onResponseEnd() {
  const { req } = this;
  const { socket } = req;
  if (socket) {
    if (req.timeoutCb) socket.removeListener('timeout', onSocketTimeout);
    socket.removeListener('timeout', onResponseTimeout);
  }
  req._ended = true;
  if (!req.shouldKeepAlive) {
    if (!socket.writable) return;
    if (typeof socket.destroySoon === 'function') socket.destroySoon();
    else socket.end();
  } else if (req.writableFinished && !this.aborted) {
    release(req);
  }
}

/** The response may have come to its end before the request. */
function onRequestFinish() {
  if (this.shouldKeepAlive && this._ended) release(this);
}

/** The socket has done its work for this request. */
function release(req) {
  const { socket } = req;
  if (req.timeoutCb) {
    socket.setTimeout(0, req.timeoutCb);
    req.timeoutCb = null;
  }
  socket.removeListener('close', onClose);
  socket.removeListener('error', onError);
  stopReading(socket);
  const asyncId = socket._handle ? socket._handle.getAsyncId() : undefined;
  // After those who listen for the response's end have run.
  defaultTriggerAsyncIdScope(asyncId, process.nextTick, emitFree, req);
  req.destroyed = true;
  if (req.res) {
    // Whoever destroys the message later shall not destroy a socket that others use by then.
    req.res.socket = null;
  }
}

function emitFree(req) {
  emitClose(req);
  req.socket?.emit('free');
}

module.exports = { emitError, kError, onSocket };

'use strict';

const { continueExpression } = require('_http_common');
const { kUniqueHeaders } = require('internal/http/outgoing_headers');
const { kOptimizeEmptyRequests, kServerResponse } = require('internal/http/server_options');
const { listening, traceBegin, traceEnd } = require('internal/http');

/**
 * A request's head has been read: makes the response and lets the program handle both.
 *
 * @returns what the parser has to do with the rest: 0 read the body, 2 leave HTTP
 */
function startExchange(connection, req, keepAlive) {
  const { server, socket } = connection;
  connection.restoreTimeout();
  if (req.upgrade) {
    req.upgrade = req.method === 'CONNECT' || !!server.shouldUpgradeCallback(req);
    if (req.upgrade) return 2;
  }
  connection.incoming.push(req);
  connection.pauseIfFlooded();
  const res = makeResponse(connection, req, keepAlive);
  traceBegin(res, 'http.server.request');
  listening('server.request.start')?.publish({ request: req, response: res, socket, server });
  if (socket._httpMessage) connection.outgoing.push(res);
  else res.assignSocket(socket);
  res.on('finish', () => {
    traceEnd(res, 'http.server.request', { url: req.url, statusCode: res.statusCode });
    listening('server.response.finish')?.publish({ request: req, response: res, socket, server });
    connection.next(req, res);
  });
  if (req.httpVersionMajor !== 1 || req.httpVersionMinor !== 1 ||
      !answerByRule(connection, req, res)) {
    emitRequest(server, req, res);
  }
  return 0;
}

function makeResponse(connection, req, keepAlive) {
  const { server, socket } = connection;
  const res = new server[kServerResponse](req, {
    highWaterMark: socket.writableHighWaterMark,
    rejectNonStandardBodyWrites: server.rejectNonStandardBodyWrites,
  });
  res._keepAliveTimeout = server.keepAliveTimeout;
  res._maxRequestsPerSocket = server.maxRequestsPerSocket;
  res._onPendingData = connection.onPendingData;
  res.shouldKeepAlive = keepAlive;
  res[kUniqueHeaders] = server[kUniqueHeaders];
  return res;
}

/** Handles the requests that HTTP/1.1 itself has rules for; false if this is none of them. */
function answerByRule(connection, req, res) {
  const { server, socket } = connection;
  if (server.requireHostHeader && req.headers.host === undefined) {
    res.writeHead(400, ['Connection', 'close']);
    res.end();
    return true;
  }
  const most = server.maxRequestsPerSocket;
  if (typeof most === 'number' && most > 0) {
    connection.requestCount++;
    res.maxRequestsOnConnectionReached = most <= connection.requestCount;
    if (most < connection.requestCount) {
      server.emit('dropRequest', req, socket);
      res.writeHead(503);
      res.end();
      return true;
    }
  }
  const { expect } = req.headers;
  if (expect === undefined) return false;
  if (continueExpression.test(expect)) {
    res._expect_continue = true;
    if (server.listenerCount('checkContinue') > 0) {
      server.emit('checkContinue', req, res);
    } else {
      res.writeContinue();
      emitRequest(server, req, res);
    }
  } else if (server.listenerCount('checkExpectation') > 0) {
    server.emit('checkExpectation', req, res);
  } else {
    res.writeHead(417);
    res.end();
  }
  return true;
}

function emitRequest(server, req, res) {
  if (server[kOptimizeEmptyRequests] && req.headers['content-length'] === undefined &&
      req.headers['transfer-encoding'] === undefined) {
    req._dumpAndCloseReadable();
    req._read = () => {};
  }
  server.emit('request', req, res);
}

module.exports = startExchange;

'use strict';

// Requests that the program's servers answer; by the channels that tell of them.

const { report } = require('internal/inspector/network');
const {
  bytes, contentType, nextRequestId, overhear, textHeaders, timestamp,
} = require('internal/inspector/http_tracking');

// Debuggers filter by type: these are told apart from those that the program makes.
const type = 'Document';

function started({ request, response, socket }) {
  const requestId = nextRequestId();
  const headers = textHeaders(request.headers);
  const scheme = socket.encrypted ? 'https' : 'http';
  const url = `${scheme}://${headers.host ?? 'localhost'}${request.url}`;
  const hasPostData = headers['content-length'] > 0 || headers['transfer-encoding'] !== undefined;
  report('requestWillBeSent', {
    requestId,
    timestamp: timestamp(),
    wallTime: Date.now(),
    charset: contentType(headers).charset,
    request: { url, method: request.method, headers, hasPostData },
  });
  if (hasPostData) watchRequest(requestId, request);
  watchResponse(requestId, url, response);
}

function watchRequest(requestId, request) {
  overhear(request, (data) => {
    report('dataSent', {
      requestId, timestamp: timestamp(), dataLength: data.byteLength, data,
    });
  });
  request.once('end', () => report('dataSent', { requestId, finished: true }));
}

/** Puts a function that runs first before a method, on this one object only. */
function before(object, name, first) {
  const method = object[name];
  Object.defineProperty(object, name, {
    __proto__: null,
    configurable: true,
    writable: true,
    value: function(...args) {
      first(...args);
      return method.apply(this, args);
    },
  });
}

/** The response as it is: its head is read from what is sent. */
function responseEvent(requestId, url, response) {
  const [, ...lines] = response._header.trimEnd().split('\r\n');
  const lists = {};
  for (const line of lines) {
    const colon = line.indexOf(':');
    (lists[line.slice(0, colon).toLowerCase()] ??= []).push(line.slice(colon + 1).trim());
  }
  const headers = textHeaders(lists);
  return {
    requestId,
    timestamp: timestamp(),
    type,
    response: {
      url,
      status: response.statusCode,
      statusText: response.statusMessage ?? '',
      headers,
      ...contentType(headers),
    },
  };
}

function watchResponse(requestId, url, response) {
  // What a call writes is told after the head, which the same call may make.
  const waiting = [];
  let isHeadTold = false;

  const keep = (chunk, encoding) => {
    if (!chunk || typeof chunk === 'function' || response.writableEnded || !response._hasBody) return;
    waiting.push(bytes(chunk, typeof encoding === 'string' ? encoding : undefined));
  };
  const tell = () => {
    if (!response.headersSent) return;
    if (!isHeadTold) report('responseReceived', responseEvent(requestId, url, response));
    isHeadTold = true;
    for (const data of waiting.splice(0)) {
      const { byteLength } = data;
      report('dataReceived', {
        requestId,
        timestamp: timestamp(),
        dataLength: byteLength,
        encodedDataLength: byteLength,
        data,
      });
    }
  };
  before(response, 'write', keep);
  before(response, 'end', keep);
  before(response, '_send', tell);
  let isFinished = false;
  response.once('finish', () => {
    isFinished = true;
    tell();
    report('loadingFinished', { requestId, timestamp: timestamp() });
  });
  response.once('close', () => {
    if (isFinished) return;
    report('loadingFailed', { requestId, timestamp: timestamp(), type, errorText: 'aborted' });
  });
}

module.exports = { 'server.request.start': started };

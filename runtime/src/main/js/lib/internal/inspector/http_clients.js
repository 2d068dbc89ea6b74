'use strict';

// Requests that the program makes; by the channels that tell of them.

const { report } = require('internal/inspector/network');
const {
  contentType, nextRequestId, overhear, textHeaders, timestamp,
} = require('internal/inspector/http_tracking');

const kRequestId = Symbol('kRequestId');
const type = 'Other';

function created({ request }) {
  const requestId = request[kRequestId] = nextRequestId();
  const headers = textHeaders(request.getHeaders());
  report('requestWillBeSent', {
    requestId,
    timestamp: timestamp(),
    wallTime: Date.now(),
    charset: contentType(headers).charset,
    request: { url: urlOf(request, headers), method: request.method, headers },
  });
}

function urlOf({ protocol, host, path }, headers) {
  return `${protocol}//${headers.host ?? host}${path}`;
}

function failed(requestId, errorText) {
  report('loadingFailed', { requestId, timestamp: timestamp(), type, errorText });
}

function error({ request, error }) {
  const requestId = request[kRequestId];
  if (requestId !== undefined) failed(requestId, error.message);
}

function responded({ request, response }) {
  const requestId = request[kRequestId];
  // It was made before anybody wanted to know.
  if (requestId === undefined) return;
  const headers = textHeaders(response.headers);
  report('responseReceived', {
    requestId,
    timestamp: timestamp(),
    type,
    response: {
      url: urlOf(request, textHeaders(request.getHeaders())),
      status: response.statusCode,
      statusText: response.statusMessage ?? '',
      headers,
      ...contentType(headers),
    },
  });
  overhear(response, (data) => {
    const { byteLength } = data;
    report('dataReceived', {
      requestId,
      timestamp: timestamp(),
      dataLength: byteLength,
      encodedDataLength: byteLength,
      data,
    });
  });
  let ended = false;
  response.once('end', () => {
    ended = true;
    report('loadingFinished', { requestId, timestamp: timestamp() });
  });
  response.once('close', () => {
    if (!ended) failed(requestId, 'aborted');
  });
}

module.exports = {
  'client.request.created': created,
  'client.request.error': error,
  'client.response.finish': responded,
};

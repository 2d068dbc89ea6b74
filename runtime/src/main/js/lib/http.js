'use strict';

// A program often needs only one side, so each part is loaded when it is first used.

const { defineLazy, defineLazyValue } = internalBinding('builtins');
const { methods } = internalBinding('http_parser');

function lazy(id, ...names) {
  for (const name of names) defineLazy(exports, name, true, id, name);
}

function request(url, options, cb) {
  return new (require('_http_client').ClientRequest)(url, options, cb);
}

function get(url, options, cb) {
  const req = request(url, options, cb);
  req.end();
  return req;
}

function createServer(opts, requestListener) {
  return new (require('_http_server').Server)(opts, requestListener);
}

function setMaxIdleHTTPParsers(max) {
  require('internal/validators').validateInteger(max, 'max', 1);
  require('_http_common').parsers.max = max;
}

lazy('_http_server', '_connectionListener');
exports.METHODS = methods.toSorted();
defineLazyValue(exports, 'STATUS_CODES', true, () => require('internal/http/status_codes'));
lazy('_http_agent', 'Agent');
lazy('_http_client', 'ClientRequest');
lazy('_http_incoming', 'IncomingMessage');
lazy('_http_outgoing', 'OutgoingMessage');
lazy('_http_server', 'Server', 'ServerResponse');
exports.createServer = createServer;
lazy('_http_outgoing', 'validateHeaderName', 'validateHeaderValue');
exports.get = get;
exports.request = request;
exports.setMaxIdleHTTPParsers = setMaxIdleHTTPParsers;

Object.defineProperty(exports, 'maxHeaderSize', {
  __proto__: null,
  configurable: true,
  enumerable: true,
  get() {
    return require('internal/options').getOptionValue('--max-http-header-size') ?? 16 * 1024;
  },
});

Object.defineProperty(exports, 'globalAgent', {
  __proto__: null,
  configurable: true,
  enumerable: true,
  get() {
    return require('_http_agent').globalAgent;
  },
  set(agent) {
    require('_http_agent').globalAgent = agent;
  },
});

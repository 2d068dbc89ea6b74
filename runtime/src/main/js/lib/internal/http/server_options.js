'use strict';

const { kIncomingMessage } = require('_http_common');
const { IncomingMessage } = require('_http_incoming');
const { ServerResponse } = require('internal/http/server_response');
const { codes: { ERR_OUT_OF_RANGE } } = require('internal/errors');
const { validateBoolean, validateFunction, validateInteger } = require('internal/validators');

const kServerResponse = Symbol('ServerResponse');
const kOptimizeEmptyRequests = Symbol('OptimizeEmptyRequestsOption');

function milliseconds(options, name, standard) {
  const value = options[name];
  if (value === undefined) return standard;
  validateInteger(value, name, 0);
  return value;
}

function flag(options, name, standard) {
  const value = options[name];
  if (value === undefined) return standard;
  validateBoolean(value, `options.${name}`);
  return value;
}

/** Checks the options of http.createServer and puts them on the server (`this`). */
function storeHTTPOptions(options) {
  this[kIncomingMessage] = options.IncomingMessage || IncomingMessage;
  this[kServerResponse] = options.ServerResponse || ServerResponse;
  if (options.maxHeaderSize !== undefined) {
    validateInteger(options.maxHeaderSize, 'maxHeaderSize', 0);
  }
  this.maxHeaderSize = options.maxHeaderSize;
  this.insecureHTTPParser = flag(options, 'insecureHTTPParser', undefined);
  this.requestTimeout = milliseconds(options, 'requestTimeout', 300_000);
  this.headersTimeout =
    milliseconds(options, 'headersTimeout', Math.min(60_000, this.requestTimeout));
  if (this.requestTimeout > 0 && this.headersTimeout > this.requestTimeout) {
    throw new ERR_OUT_OF_RANGE('headersTimeout', '<= requestTimeout', options.headersTimeout);
  }
  this.keepAliveTimeout = milliseconds(options, 'keepAliveTimeout', 5_000);
  this.keepAliveTimeoutBuffer = milliseconds(options, 'keepAliveTimeoutBuffer', 1_000);
  this.connectionsCheckingInterval = milliseconds(options, 'connectionsCheckingInterval', 30_000);
  this.requireHostHeader = flag(options, 'requireHostHeader', true);
  this.joinDuplicateHeaders = flag(options, 'joinDuplicateHeaders', undefined);
  this.rejectNonStandardBodyWrites = flag(options, 'rejectNonStandardBodyWrites', false);
  this[kOptimizeEmptyRequests] = flag(options, 'optimizeEmptyRequests', false);
  const { shouldUpgradeCallback } = options;
  if (shouldUpgradeCallback !== undefined) {
    validateFunction(shouldUpgradeCallback, 'options.shouldUpgradeCallback');
  }
  this.shouldUpgradeCallback = shouldUpgradeCallback ?? function() {
    return this.listenerCount('upgrade') > 0;
  };
}

module.exports = {
  kConnections: Symbol('http.server.connections'),
  kConnectionsCheckingInterval: Symbol('http.server.connectionsCheckingInterval'),
  kOptimizeEmptyRequests,
  kServerResponse,
  storeHTTPOptions,
};

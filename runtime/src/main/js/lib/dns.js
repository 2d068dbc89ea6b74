'use strict';

// Names and addresses. lookup() asks the system; what asks name servers is loaded when first used.

const {
  ask, askService, checkService, getDefaultResultOrder, immediateAnswer, parseLookup,
  setDefaultResultOrder,
} = require('internal/dns/lookup');
const { validateFunction } = require('internal/validators');
const { customPromisifyArgs } = require('internal/util');
const cares = internalBinding('cares_wrap');

function lookup(hostname, options, callback) {
  if (typeof options === 'function') {
    callback = options;
    options = undefined;
  } else if (typeof options === 'number' || options === undefined ||
             typeof options === 'object') {
    validateFunction(callback, 'callback');
  }
  const query = parseLookup(hostname, options);
  const known = immediateAnswer(query);
  if (known !== undefined) {
    if (!hostname) warnInvalidHostname(hostname);
    process.nextTick(callback, null, ...known);
    return {};
  }
  const request = new cares.GetAddrInfoReqWrap();
  request.callback = callback;
  const error = ask(query, request, callback);
  if (error) {
    process.nextTick(callback, error);
    return {};
  }
  return request;
}

let warned = false;
function warnInvalidHostname(hostname) {
  if (warned) return;
  warned = true;
  process.emitWarning(
    `The provided hostname "${hostname}" is not a valid hostname, and is supported in the dns ` +
    'module solely for compatibility.', 'DeprecationWarning', 'DEP0118');
}

function lookupService(address, port, callback) {
  if (arguments.length !== 3) {
    const { codes: { ERR_MISSING_ARGS } } = require('internal/errors');
    throw new ERR_MISSING_ARGS('address', 'port', 'callback');
  }
  checkService(address, port);
  validateFunction(callback, 'callback');
  const request = new cares.GetNameInfoReqWrap();
  request.callback = callback;
  const error = askService(address, port, request, callback);
  if (error) throw error;
  return request;
}

for (const [fn, names] of [[lookup, ['address', 'family']],
                           [lookupService, ['hostname', 'service']]]) {
  Object.defineProperty(fn, customPromisifyArgs, { __proto__: null, value: names });
}

module.exports = {
  lookup,
  lookupService,
  getDefaultResultOrder,
  setDefaultResultOrder,
  ADDRCONFIG: cares.AI_ADDRCONFIG,
  ALL: cares.AI_ALL,
  V4MAPPED: cares.AI_V4MAPPED,
  ...require('internal/dns/error_codes'),
};
// What asks name servers itself is not there yet, and says so.
for (const name of ['Resolver', 'setServers', 'getServers', 'reverse', 'resolve',
                    ...['4', '6', 'Any', 'Caa', 'Cname', 'Mx', 'Naptr', 'Ns', 'Ptr', 'Soa', 'Srv',
                        'Tlsa', 'Txt'].map((type) => `resolve${type}`)]) {
  module.exports[name] = function() {
    const { codes: { ERR_METHOD_NOT_IMPLEMENTED } } = require('internal/errors');
    throw new ERR_METHOD_NOT_IMPLEMENTED(`dns.${name}()`);
  };
}
Object.defineProperty(module.exports, 'promises', {
  __proto__: null, configurable: true, enumerable: true,
  get: () => require('internal/dns/promises') });

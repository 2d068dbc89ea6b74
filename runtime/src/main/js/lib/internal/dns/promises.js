'use strict';

// dns.promises.

const {
  ask, askService, checkService, getDefaultResultOrder, immediateAnswer, parseLookup,
  setDefaultResultOrder,
} = require('internal/dns/lookup');
const cares = internalBinding('cares_wrap');

function lookup(hostname, options) {
  const query = parseLookup(hostname, options);
  const asObject = (address, family) => query.all ? address : { address, family };
  const known = immediateAnswer(query);
  if (known !== undefined) return Promise.resolve(asObject(...known));
  return new Promise((resolve, reject) => {
    const error = ask(query, new cares.GetAddrInfoReqWrap(), (failure, address, family) => {
      if (failure) reject(failure);
      else resolve(asObject(address, family));
    });
    if (error) reject(error);
  });
}

function lookupService(address, port) {
  if (arguments.length !== 2) {
    const { codes: { ERR_MISSING_ARGS } } = require('internal/errors');
    throw new ERR_MISSING_ARGS('address', 'port');
  }
  checkService(address, port);
  return new Promise((resolve, reject) => {
    const request = new cares.GetNameInfoReqWrap();
    const error = askService(address, port, request, (failure, hostname, service) => {
      if (failure) reject(failure);
      else resolve({ hostname, service });
    });
    if (error) reject(error);
  });
}

module.exports = {
  lookup,
  lookupService,
  getDefaultResultOrder,
  setDefaultResultOrder,
  ...require('internal/dns/error_codes'),
};

'use strict';

// Host names by the system's resolver: what dns.lookup() and its promise share.

const { isIP, perfFor } = require('internal/net');
const { codes: { ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE } } = require('internal/errors');
const {
  validateBoolean, validateNumber, validateOneOf, validateString,
} = require('internal/validators');
const cares = internalBinding('cares_wrap');
const { AI_ADDRCONFIG, AI_ALL, AI_V4MAPPED } = cares;

const FAMILIES = [0, 4, 6];
const ORDERS = ['verbatim', 'ipv4first', 'ipv6first'];

const kPerf = Symbol('kPerf');

let defaultOrder;

function getDefaultResultOrder() {
  return defaultOrder ??= require('internal/options').getOptionValue('--dns-result-order') ||
    'verbatim';
}

function setDefaultResultOrder(value) {
  validateOneOf(value, 'dnsOrder', ORDERS);
  defaultOrder = value;
}

function validateHints(hints) {
  if ((hints & ~(AI_ADDRCONFIG | AI_ALL | AI_V4MAPPED)) !== 0) {
    throw new ERR_INVALID_ARG_VALUE('hints', hints);
  }
}

function toFamily(family) {
  if (family === 'IPv4') return 4;
  if (family === 'IPv6') return 6;
  validateOneOf(family, 'options.family', FAMILIES);
  return family;
}

/** The question that hostname and options ask. */
function parseLookup(hostname, options) {
  const query = { hostname, family: 0, hints: 0, all: false, order: getDefaultResultOrder() };
  if (hostname) validateString(hostname, 'hostname');
  if (typeof options === 'number') {
    validateOneOf(options, 'family', FAMILIES);
    query.family = options;
  } else if (options !== undefined && typeof options !== 'object') {
    throw new ERR_INVALID_ARG_TYPE('options', ['integer', 'object'], options);
  } else if (options) {
    parseOptions(query, options);
  }
  return query;
}

function parseOptions(query, { hints, family, all, verbatim, order }) {
  if (hints != null) {
    validateNumber(hints, 'options.hints');
    query.hints = hints >>> 0;
    validateHints(query.hints);
  }
  if (family != null) query.family = toFamily(family);
  if (all != null) {
    validateBoolean(all, 'options.all');
    query.all = all;
  }
  if (verbatim != null) {
    validateBoolean(verbatim, 'options.verbatim');
    query.order = verbatim ? 'verbatim' : 'ipv4first';
  }
  if (order != null) {
    validateOneOf(order, 'options.order', ORDERS);
    query.order = order;
  }
}

/**
 * What needs no lookup: no name, or an address. As [address, family], or with `all` as a list;
 * undefined if one has to ask.
 */
function immediateAnswer({ hostname, family, all }) {
  if (!hostname) return all ? [[]] : [null, family === 6 ? 6 : 4];
  const own = isIP(hostname);
  if (own === 0) return undefined;
  return all ? [[{ address: hostname, family: own }]] : [hostname, own];
}

/** Asks; answer(error, ...result) with results as those of immediateAnswer. */
function ask(query, request, answer) {
  const { DNSException } = require('internal/errors');
  const { hostname, family, hints, all, order } = query;
  request.family = family;
  request.hostname = hostname;
  request.oncomplete = (status, addresses) => {
    if (status) {
      answer(new DNSException(status, 'getaddrinfo', hostname));
      return;
    }
    if (request[kPerf]) perfFor('dns')?.stopPerf(request, kPerf, { detail: { addresses } });
    if (all) {
      answer(null, addresses.map((address) => ({ address, family: family || isIP(address) })));
    } else {
      answer(null, addresses[0], family || isIP(addresses[0]));
    }
  };
  const status = cares.getaddrinfo(request, hostname, family, hints, ORDERS.indexOf(order));
  if (status) return new DNSException(status, 'getaddrinfo', hostname);
  perfFor('dns')?.startPerf(request, kPerf, { type: 'dns', name: 'lookup',
    detail: { hostname, family, hints, verbatim: order === 'verbatim', order } });
  return undefined;
}

function checkService(address, port) {
  if (isIP(address) === 0) throw new ERR_INVALID_ARG_VALUE('address', address);
  require('internal/validators').validatePort(port);
}

/** Asks for the names of address and port; answer(error, hostname, service). */
function askService(address, port, request, answer) {
  const { DNSException } = require('internal/errors');
  request.hostname = address;
  request.port = +port;
  request.oncomplete = (status, hostname, service) => {
    if (status) answer(new DNSException(status, 'getnameinfo', address));
    else answer(null, hostname, service);
  };
  const status = cares.getnameinfo(request, address, +port);
  return status ? new DNSException(status, 'getnameinfo', address) : undefined;
}

module.exports = {
  ask, askService, checkService, getDefaultResultOrder, immediateAnswer, parseLookup,
  setDefaultResultOrder,
};

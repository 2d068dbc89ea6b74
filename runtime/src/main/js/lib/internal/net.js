'use strict';

// What net and its neighbours share, light enough to load anywhere.

const normalizedArgsSymbol = Symbol('normalizedArgs');

let version;
/** 4, 6, or 0 for what is no IP address. */
function isIP(value) {
  version ??= internalBinding('ip').version;
  return version(`${value}`);
}

const isIPv4 = (value) => isIP(value) === 4;
const isIPv6 = (value) => isIP(value) === 6;

function toNumber(value) {
  value = Number(value);
  return value >= 0 ? value : false;
}

const isPipeName = (value) => typeof value === 'string' && toNumber(value) === false;

/**
 * The arguments of connect() and listen() as [options, callback], the callback null if absent:
 * ([port][, host]), (path), (options), each with a last callback.
 */
function normalizeArgs(args) {
  let options = {};
  const first = args[0];
  if (args.length > 0) {
    if (typeof first === 'object' && first !== null) {
      options = first;
    } else if (isPipeName(first)) {
      options.path = first;
    } else {
      options.port = first;
      if (args.length > 1 && typeof args[1] === 'string') options.host = args[1];
    }
  }
  const last = args[args.length - 1];
  const normalized = [options, typeof last === 'function' ? last : null];
  normalized[normalizedArgsSymbol] = true;
  return normalized;
}

/** The descriptor's handle, of the kind the descriptor is. */
function createHandle(fd, isServer) {
  require('internal/validators').validateInt32(fd, 'fd', 0);
  const type = require('internal/util').guessHandleType(fd);
  if (type === 'PIPE') {
    const { Pipe, constants } = internalBinding('pipe_wrap');
    return new Pipe(isServer ? constants.SERVER : constants.SOCKET);
  }
  if (type === 'TCP') {
    const { TCP, constants } = internalBinding('tcp_wrap');
    return new TCP(isServer ? constants.SERVER : constants.SOCKET);
  }
  const { codes: { ERR_INVALID_FD_TYPE } } = require('internal/errors');
  throw new ERR_INVALID_FD_TYPE(type);
}

/** Milliseconds given for keepAliveInitialDelay in the whole seconds the system takes. */
function initialDelaySeconds(options) {
  const delay = options?.keepAliveInitialDelay;
  if (delay === undefined) return 0;
  require('internal/validators').validateNumber(delay, 'options.keepAliveInitialDelay');
  return delay < 0 ? 0 : ~~(delay / 1000);
}

/** The options' block list, checked; undefined if there is none. */
function blockListOf(options) {
  const list = options?.blockList;
  if (!list) return undefined;
  if (!require('internal/blocklist').BlockList.isBlockList(list)) {
    const { codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');
    throw new ERR_INVALID_ARG_TYPE('options.blockList', 'net.BlockList', list);
  }
  return list;
}

/** Publishes to a diagnostics channel, without loading the module that nobody has asked for. */
function publish(name, makeMessage) {
  if (!internalBinding('builtins').isLoaded('diagnostics_channel')) return;
  const channel = require('diagnostics_channel').channel(name);
  if (channel.hasSubscribers) channel.publish(makeMessage());
}

/** The module that measures, if a PerformanceObserver wants entries of this type. */
function perfFor(type) {
  if (!internalBinding('builtins').isLoaded('internal/perf/observe')) return undefined;
  const perf = require('internal/perf/observe');
  return perf.hasObserver(type) ? perf : undefined;
}

module.exports = {
  blockListOf,
  createHandle,
  initialDelaySeconds,
  isIP,
  isIPv4,
  isIPv6,
  isPipeName,
  normalizeArgs,
  normalizedArgsSymbol,
  perfFor,
  publish,
  toNumber,
};

'use strict';

// What several of the http modules share.

const { utcDate } = internalBinding('http_headers');

const { isLoaded } = internalBinding('builtins');

const channels = new Map();

/**
 * The diagnostics channel with these last words, for example 'server.request.start', if anybody
 * listens. Nobody can before the module is loaded.
 */
function listening(name) {
  if (!isLoaded('diagnostics_channel')) return undefined;
  let channel = channels.get(name);
  if (channel === undefined) {
    channel = require('diagnostics_channel').channel(`http.${name}`);
    channels.set(name, channel);
  }
  return channel.hasSubscribers ? channel : undefined;
}

const observers = internalBinding('observe');
const kTraceId = Symbol('traceId');
let lastTraceId = 0;

/** Trace events about a request, while somebody records them. */
function traceBegin(message, name) {
  if (observers.trace == null) return;
  message[kTraceId] = ++lastTraceId;
  observers.trace('b', 'node,node.http', name, message[kTraceId]);
}

function traceEnd(message, name, data) {
  const id = message[kTraceId];
  if (id === undefined) return;
  observers.trace?.('e', 'node,node.http', name, id, JSON.stringify(data));
}

const kPerformance = Symbol('performance');

/** Begins to measure an exchange if anybody observes them; `describe` makes the entry's req. */
function startMeasuring(target, name, describe) {
  if (!isLoaded('internal/perf/observe')) return;
  const { hasObserver, startPerf } = require('internal/perf/observe');
  if (!hasObserver('http')) return;
  startPerf(target, kPerformance, { type: 'http', name, detail: { req: describe() } });
}

function stopMeasuring(target, { statusCode, statusMessage }, headers) {
  if (target[kPerformance] === undefined) return;
  require('internal/perf/observe').stopPerf(target, kPerformance, {
    detail: { res: { statusCode, statusMessage, headers: headers() } },
  });
}

module.exports = {
  kNeedDrain: Symbol('kNeedDrain'),
  kOutHeaders: Symbol('kOutHeaders'),
  listening,
  startMeasuring,
  stopMeasuring,
  traceBegin,
  traceEnd,
  utcDate,
};

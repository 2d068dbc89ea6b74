'use strict';

// What several of the http modules share.

const { utcDate } = internalBinding('http_headers');

let channels;

/** The diagnostics channels of http by their last words, for example 'server.request.start'. */
function channel(name) {
  channels ??= new Map();
  let found = channels.get(name);
  if (found === undefined) {
    found = require('diagnostics_channel').channel(`http.${name}`);
    channels.set(name, found);
  }
  return found;
}

module.exports = {
  channel,
  kNeedDrain: Symbol('kNeedDrain'),
  kOutHeaders: Symbol('kOutHeaders'),
  utcDate,
};

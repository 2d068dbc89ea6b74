'use strict';

// Which of the program's http requests are reported to debuggers.

const { subscribe, unsubscribe } = require('diagnostics_channel');
const { now } = internalBinding('performance');

const kinds = {
  clients: { module: 'internal/inspector/http_clients', isOn: false },
  servers: { module: 'internal/inspector/http_servers', isOn: false },
};

function turn(kind, on) {
  if (kind.isOn === on) return;
  kind.isOn = on;
  const change = on ? subscribe : unsubscribe;
  for (const [channel, listener] of Object.entries(require(kind.module))) {
    change(`http.${channel}`, listener);
  }
}

/** Reports requests of these kinds from now on, and no others. */
function track(ofClients, ofServers) {
  turn(kinds.clients, ofClients);
  turn(kinds.servers, ofServers);
}

let lastId = 0;

function nextRequestId() {
  return `node-network-event-${++lastId}`;
}

/** Seconds since the program's start. */
function timestamp() {
  return now() / 1000;
}

// What several lines of a header are joined by; other names have a comma.
const separators = { 'cookie': '; ', 'set-cookie': '\n' };

/** Headers as the protocol has them: each a text, whatever it was given as. */
function textHeaders(headers) {
  const texts = {};
  for (const [name, value] of Object.entries(headers)) {
    const key = name.toLowerCase();
    texts[key] = Array.isArray(value) ? value.join(separators[key] ?? ', ') : `${value}`;
  }
  return texts;
}

/** The media type of headers, and its charset; both empty if there is none. */
function contentType(headers) {
  const type = headers['content-type'];
  if (type !== undefined) {
    const { MIMEType } = require('internal/mime');
    try {
      const { essence, params } = new MIMEType(type);
      return { mimeType: essence, charset: params.get('charset')?.toLowerCase() ?? '' };
    } catch {
      // Whatever it is, it is no type.
    }
  }
  return { mimeType: '', charset: '' };
}

/** Bytes of a piece of a body. */
function bytes(chunk, encoding) {
  return typeof chunk === 'string' ? Buffer.from(chunk, encoding ?? 'utf8') : chunk;
}

/** Hears a readable's data, but does not make it flow: whoever reads it does. */
function overhear(readable, listener) {
  const { on } = require('events').prototype;
  on.call(readable, 'data', (chunk) => listener(bytes(chunk, readable.readableEncoding)));
}

module.exports = {
  bytes,
  contentType,
  nextRequestId,
  overhear,
  textHeaders,
  timestamp,
  track,
};

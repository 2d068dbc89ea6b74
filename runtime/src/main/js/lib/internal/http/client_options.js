'use strict';

const { Buffer } = require('buffer');
const { isToken } = internalBinding('http_headers');
const {
  codes: { ERR_INVALID_ARG_TYPE, ERR_INVALID_HTTP_TOKEN, ERR_UNESCAPED_CHARACTERS },
} = require('internal/errors');
const { validateBoolean } = require('internal/validators');
const { kEmptyObject } = require('internal/util');

/** Sorts out http.request(url, options, callback), where each of the first two may be missing. */
function readArguments(input, options, cb) {
  if (typeof input === 'string') {
    const { URL, urlToHttpOptions } = require('internal/url');
    input = urlToHttpOptions(new URL(input));
  } else if (isURL(input)) {
    input = require('internal/url').urlToHttpOptions(input);
  } else {
    cb = options;
    options = input;
    input = null;
  }
  if (typeof options === 'function') return { cb: options, options: input || { ...kEmptyObject } };
  return { cb, options: Object.assign(input || {}, options) };
}

function isURL(value) {
  return Boolean(value?.href && value.protocol && value.auth === undefined &&
                 value.path === undefined);
}

function chooseAgent(options, defaultAgent) {
  const { agent } = options;
  if (agent === false) return new defaultAgent.constructor();
  if (agent === null || agent === undefined) {
    return typeof options.createConnection === 'function' ? agent : defaultAgent;
  }
  if (typeof agent.addRequest !== 'function') {
    throw new ERR_INVALID_ARG_TYPE(
      'options.agent', ['Agent-like Object', 'undefined', 'false'], agent);
  }
  return agent;
}

function requirePath(path) {
  if (path && /[^\u0021-\u00ff]/.test(String(path))) {
    throw new ERR_UNESCAPED_CHARACTERS('Request path');
  }
}

function requireHost(host, name) {
  if (host !== null && host !== undefined && typeof host !== 'string') {
    throw new ERR_INVALID_ARG_TYPE(`options.${name}`, ['string', 'undefined', 'null'], host);
  }
  return host;
}

function readMethod(method) {
  if (method !== null && method !== undefined && typeof method !== 'string') {
    throw new ERR_INVALID_ARG_TYPE('options.method', 'string', method);
  }
  if (!method) return 'GET';
  if (!isToken(method)) throw new ERR_INVALID_HTTP_TOKEN('Method', method);
  return method.toUpperCase();
}

function readFlag(options, name) {
  if (options[name] !== undefined) validateBoolean(options[name], `options.${name}`);
  return options[name];
}

function addHeaders(req, options, defaultPort) {
  const { headers } = options;
  if (Array.isArray(headers)) {
    req._storeHeader(`${req.method} ${req.path} HTTP/1.1\r\n`, headers);
    return;
  }
  if (headers) for (const name of Object.keys(headers)) req.setHeader(name, headers[name]);
  const wantsHost = options.setHost === undefined ?
    options.setDefaultHeaders !== false : Boolean(options.setHost);
  if (wantsHost && !req.getHeader('host')) {
    req.setHeader('Host', hostHeader(req.host, options.port, defaultPort));
  }
  if (options.auth && !req.getHeader('Authorization')) {
    req.setHeader('Authorization', `Basic ${Buffer.from(options.auth).toString('base64')}`);
  }
  if (req.agent?.options?.proxyEnv) {
    require('internal/http/proxy').rewriteRequest(req, options.port);
  }
  if (req.getHeader('expect')) req._implicitHeader();
}

function hostHeader(host, port, defaultPort) {
  // An IPv6 address has several colons, so it needs brackets before the port.
  const bare = host.split(':').length > 2 && host[0] !== '[';
  const name = bare ? `[${host}]` : host;
  return port && +port !== defaultPort ? `${name}:${port}` : name;
}

module.exports = {
  addHeaders,
  chooseAgent,
  readArguments,
  readFlag,
  readMethod,
  requireHost,
  requirePath,
};

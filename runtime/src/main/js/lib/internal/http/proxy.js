'use strict';

// Sends the requests of an agent through a proxy that environment variables name.

const { codes: { ERR_PROXY_INVALID_CONFIG } } = require('internal/errors');

const kProxy = Symbol('proxy');

/** A proxy and the hosts that are asked directly. */
class Proxy {
  constructor(url, exceptions) {
    this.protocol = url.protocol;
    this.host = url.hostname.replace(/^\[|\]$/g, '');
    this.port = url.port || (url.protocol === 'https:' ? 443 : 80);
    this.exceptions = exceptions.toLowerCase().split(',').map((entry) => entry.trim());
    const { username, password } = url;
    if (username || password) {
      const credentials = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
      this.authorization = `Basic ${require('buffer').Buffer.from(credentials).toString('base64')}`;
    }
  }

  serves(host, port) {
    const name = host.toLowerCase();
    return !this.exceptions.some((entry) => matches(entry, name, port));
  }

  connect(options) {
    const target = { ...options, host: this.host, port: this.port };
    return require(this.protocol === 'https:' ? 'tls' : 'net').connect(target);
  }
}

function matches(entry, host, port) {
  if (entry === '') return false;
  if (entry === '*' || entry === host || entry === `${host}:${port}`) return true;
  if (entry.startsWith('*.')) return host.endsWith(entry.slice(1));
  if (entry.startsWith('.')) return host.endsWith(entry) || host === entry.slice(1);
  const [first, last] = entry.split('-').map(addressNumber);
  const address = addressNumber(host);
  return first <= address && address <= last;
}

/** An IPv4 address as a number, to compare it with the ends of a range; else NaN. */
function addressNumber(text) {
  if (!/^\d+\.\d+\.\d+\.\d+$/.test(text)) return NaN;
  return text.split('.').reduce((number, part) => number * 256 + Number(part), 0);
}

/** The proxy for a protocol according to variables like HTTP_PROXY, or undefined. */
function proxyFrom(env, protocol) {
  const name = protocol === 'https:' ? 'https_proxy' : 'http_proxy';
  const value = env[name] ?? env[name.toUpperCase()];
  if (!/^https?:/i.test(value)) return undefined;
  if (/[\r\n]/.test(value)) throw new ERR_PROXY_INVALID_CONFIG(`Invalid proxy URL: ${value}`);
  const { URL } = require('internal/url');
  return new Proxy(new URL(value), env.no_proxy ?? env.NO_PROXY ?? '');
}

/** Makes a request one that a proxy understands, if its agent uses one for this host. */
function rewriteRequest(req, port) {
  const proxy = req.agent?.[kProxy];
  if (!proxy || req.agent.protocol !== 'http:' || !proxy.serves(req.host, port)) return;
  const { URL } = require('internal/url');
  const url = new URL(req.path, `http://${req.getHeader('host') ?? req.host}`);
  url.port = port;
  req.path = url.href;
  if (proxy.authorization) req.setHeader('proxy-authorization', proxy.authorization);
  req.setHeader('proxy-connection', req.shouldKeepAlive ? 'keep-alive' : 'close');
}

module.exports = { kProxy, proxyFrom, rewriteRequest };

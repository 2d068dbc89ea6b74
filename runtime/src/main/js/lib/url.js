'use strict';

// The older URL functions. Parsing is Java's; formatting and resolving are here.

const { codes } = require('internal/errors');
const { validateObject, validateString } = require('internal/validators');
const internalUrl = require('internal/url');
const { URL, domainToASCII, domainToUnicode, fileURLToPathBuffer } = internalUrl;
const { defineLazyValue } = internalBinding('builtins');
const binding = internalBinding('url');

const slashed = new Set(['http', 'http:', 'https', 'https:', 'ftp', 'ftp:', 'gopher', 'gopher:',
  'file', 'file:', 'ws', 'ws:', 'wss', 'wss:']);

let warnedOfParse = false;
let warnedOfPort = false;

function Url() {
  this.protocol = null;
  this.slashes = null;
  this.auth = null;
  this.host = null;
  this.port = null;
  this.hostname = null;
  this.hash = null;
  this.search = null;
  this.query = null;
  this.pathname = null;
  this.path = null;
  this.href = null;
}

// Dependencies that call url.parse are not the user's to fix.
function warnOfParse() {
  if (warnedOfParse) return;
  const { isInsideNodeModules } = require('internal/util');
  if (isInsideNodeModules()) return;
  warnedOfParse = true;
  process.emitWarning(
    '`url.parse()` behavior is not standardized and prone to errors that have security ' +
    'implications. Use the WHATWG URL API instead. CVEs are not issued for `url.parse()` ' +
    'vulnerabilities.', 'DeprecationWarning', 'DEP0169');
}

function urlParse(url, parseQueryString, slashesDenoteHost) {
  warnOfParse();
  if (url instanceof Url) return url;
  const parsed = new Url();
  parsed.parse(url, parseQueryString, slashesDenoteHost);
  return parsed;
}

function parseQuietly(url, parseQueryString, slashesDenoteHost) {
  if (url instanceof Url) return url;
  const parsed = new Url();
  parsed.parse(url, parseQueryString, slashesDenoteHost);
  return parsed;
}

Url.prototype.parse = function parse(url, parseQueryString, slashesDenoteHost) {
  validateString(url, 'url');
  const fields = binding.parseLegacy(url, slashesDenoteHost);
  if (fields === false) throw new codes.ERR_INVALID_URL(url);
  let auth;
  let portIgnored;
  [this.protocol, this.slashes, auth, this.host, this.port, this.hostname, this.pathname,
    this.search, this.hash, portIgnored] = fields;
  if (auth !== null) this.auth = decodeURIComponent(auth);
  if (portIgnored && !warnedOfPort) {
    warnedOfPort = true;
    process.emitWarning(`The URL ${url} is invalid. Future versions of Node.js will throw an ` +
      'error.', 'DeprecationWarning', 'DEP0170');
  }
  if (this.search !== null) this.query = this.search.slice(1);
  if (parseQueryString) this.query = require('querystring').parse(this.query ?? '');
  if (this.pathname || this.search) this.path = (this.pathname || '') + (this.search || '');
  this.href = this.format();
  return this;
};

function urlFormat(urlObject, options) {
  if (typeof urlObject === 'string') {
    urlObject = parseQuietly(urlObject);
  } else if (typeof urlObject !== 'object' || urlObject === null) {
    throw new codes.ERR_INVALID_ARG_TYPE('urlObject', ['Object', 'string'], urlObject);
  } else if (urlObject instanceof URL || isForeignUrl(urlObject)) {
    return formatWhatwg(urlObject, options);
  }
  return Url.prototype.format.call(urlObject);
}

function isForeignUrl(object) {
  return !(object instanceof Url) && object[Symbol.toStringTag] === 'URL' &&
    typeof object.href === 'string';
}

function formatWhatwg(url, options) {
  let fragment = true;
  let unicode = false;
  let search = true;
  let auth = true;
  if (options) {
    validateObject(options, 'options');
    if (options.fragment != null) fragment = Boolean(options.fragment);
    if (options.unicode != null) unicode = Boolean(options.unicode);
    if (options.search != null) search = Boolean(options.search);
    if (options.auth != null) auth = Boolean(options.auth);
  }
  return binding.format(url.href, fragment, unicode, search, auth);
}

// As encodeURIComponent, but the colon between user and password stays.
function encodeAuth(auth) {
  return require('querystring').escape(auth).replaceAll('%3A', ':');
}

Url.prototype.format = function format() {
  let protocol = this.protocol || '';
  if (protocol && protocol[protocol.length - 1] !== ':') protocol += ':';
  let host = formatHost(this);
  let pathname = (this.pathname || '').replace(/[#?]/g, (char) => char === '#' ? '%23' : '%3F');
  if (this.slashes || slashed.has(protocol)) {
    if (this.slashes || host) {
      if (pathname && pathname[0] !== '/') pathname = `/${pathname}`;
      host = `//${host}`;
    } else if (protocol === 'file:') {
      host = '//';
    }
  }
  let search = formatSearch(this).replaceAll('#', '%23');
  if (search && search[0] !== '?') search = `?${search}`;
  let hash = this.hash || '';
  if (hash && hash[0] !== '#') hash = `#${hash}`;
  return protocol + host + pathname + search + hash;
};

function formatHost(url) {
  const auth = url.auth ? `${encodeAuth(url.auth)}@` : '';
  if (url.host) return auth + url.host;
  if (!url.hostname) return '';
  const { hostname } = url;
  const bare = hostname.includes(':') && !/^\[.*\]$/s.test(hostname);
  return auth + (bare ? `[${hostname}]` : hostname) + (url.port ? `:${url.port}` : '');
}

function formatSearch(url) {
  if (url.search) return url.search;
  const { query } = url;
  const text = query !== null && typeof query === 'object' ?
    require('querystring').stringify(query) : '';
  return text && `?${text}`;
}

function urlResolve(source, relative) {
  return parseQuietly(source, false, true).resolve(relative);
}

Url.prototype.resolve = function resolve(relative) {
  return this.resolveObject(parseQuietly(relative, false, true)).format();
};

function urlResolveObject(source, relative) {
  if (!source) return relative;
  return parseQuietly(source, false, true).resolveObject(relative);
}

Url.prototype.resolveObject = function resolveObject(relative) {
  if (typeof relative === 'string') relative = parseQuietly(relative, false, true);
  return require('internal/url_resolve').resolve(this, relative, new Url());
};

Url.prototype.parseHost = function parseHost() {
  let { host } = this;
  const port = /:[0-9]*$/.exec(host)?.[0];
  if (port) {
    if (port !== ':') this.port = port.slice(1);
    host = host.slice(0, host.length - port.length);
  }
  if (host) this.hostname = host;
};

// Functions of the internal module that must not be seen as its own.
function pathToFileURL(path, options) {
  return internalUrl.pathToFileURL(path, options);
}

module.exports = {
  Url,
  parse: urlParse,
  resolve: urlResolve,
  resolveObject: urlResolveObject,
  format: urlFormat,
  URL,
};
defineLazyValue(module.exports, 'URLSearchParams', true, () => internalUrl.URLSearchParams);
Object.assign(module.exports, {
  domainToASCII,
  domainToUnicode,
  pathToFileURL,
  fileURLToPath: internalUrl.fileURLToPath,
  fileURLToPathBuffer,
  urlToHttpOptions: internalUrl.urlToHttpOptions,
});

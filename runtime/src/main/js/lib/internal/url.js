'use strict';

// The URL class and file URLs. Parsing is Java's; a URL keeps its serialized form and where the
// parts of it begin, and answers every getter with a piece of that.

const { codes } = require('internal/errors');
const { customInspectSymbol, kEmptyObject } = require('internal/util');
const { validateObject, validateString } = require('internal/validators');
const binding = internalBinding('url');

const components = new Int32Array(binding.components);
const kParsed = Symbol('parsed');
const contextForInspect = Symbol('context');
const isWindows = process.platform === 'win32';

// The ids of binding.update.
const [PROTOCOL, HOST, HOSTNAME, PORT, USERNAME, PASSWORD, PATHNAME, SEARCH, HASH, HREF] =
  [0, 1, 2, 3, 4, 5, 6, 7, 8, 9];

const omitted = 0xffffffff;
const schemeTypes = ['http:', ' ', 'https:', 'ws:', 'ftp:', 'wss:', 'file:'];

class URLContext {
  href = '';
  protocol_end = 0;
  username_end = 0;
  host_start = 0;
  host_end = 0;
  pathname_start = 0;
  search_start = 0;
  hash_start = 0;
  port = 0;
  scheme_type = 1;

  get hasPort() {
    return this.port !== omitted;
  }

  get hasSearch() {
    return this.search_start !== omitted;
  }

  get hasHash() {
    return this.hash_start !== omitted;
  }
}

function invalidUrl(input, base) {
  return new codes.ERR_INVALID_URL(input, base);
}

class URL {
  #context = new URLContext();
  #searchParams;

  constructor(input, base = undefined) {
    if (arguments.length === 0) throw new codes.ERR_MISSING_ARGS('url');
    if (input === kParsed) {
      this.#adopt(base);
      return;
    }
    input = `${input}`;
    if (base !== undefined) base = `${base}`;
    const href = binding.parse(input, base);
    if (href === undefined) throw invalidUrl(input, base);
    this.#adopt(href);
  }

  static parse(input, base = undefined) {
    if (arguments.length === 0) throw new codes.ERR_MISSING_ARGS('url');
    const href = binding.parse(`${input}`, base === undefined ? base : `${base}`);
    return href === undefined ? null : new URL(kParsed, href);
  }

  static canParse(input, base = undefined) {
    if (arguments.length === 0) throw new codes.ERR_MISSING_ARGS('url');
    return binding.canParse(`${input}`, base === undefined ? base : `${base}`);
  }

  // What binding.parse and binding.update have just left in `components`.
  #adopt(href) {
    const context = this.#context;
    context.href = href;
    context.protocol_end = components[0];
    context.username_end = components[1];
    context.host_start = components[2];
    context.host_end = components[3];
    context.port = components[4] >>> 0;
    context.pathname_start = components[5];
    context.search_start = components[6] >>> 0;
    context.hash_start = components[7] >>> 0;
  }

  #update(part, value) {
    const href = binding.update(this.#context.href, part, `${value}`);
    if (href === undefined) return false;
    this.#adopt(href);
    return true;
  }

  #slice(start, end) {
    return this.#context.href.slice(start, end);
  }

  #syncParams() {
    if (this.#searchParams) {
      require('internal/url_search_params').replace(this.#searchParams, this.#search());
    }
  }

  [customInspectSymbol](depth, opts) {
    if (this == null || Object.getPrototypeOf(this.#context) !== URLContext.prototype) {
      throw new codes.ERR_INVALID_THIS('URL');
    }
    if (typeof depth === 'number' && depth < 0) return this;
    const { inspect } = require('internal/util/inspect');
    const shown = {};
    for (const name of ['href', 'origin', 'protocol', 'username', 'password', 'host', 'hostname',
      'port', 'pathname', 'search', 'searchParams', 'hash']) {
      shown[name] = this[name];
    }
    if (opts.showHidden) {
      const context = this.#context;
      context.scheme_type = Math.max(schemeTypes.indexOf(this.protocol), 0) ||
        (this.protocol === 'http:' ? 0 : 1);
      shown[contextForInspect] = context;
    }
    const { constructor } = this;
    return `${constructor?.name || 'URL'} ${inspect(shown, opts)}`;
  }

  toString() {
    return this.#context.href;
  }

  get href() {
    return this.#context.href;
  }

  set href(value) {
    value = `${value}`;
    if (!this.#update(HREF, value)) throw invalidUrl(value);
    this.#syncParams();
  }

  get origin() {
    const { protocol } = this;
    switch (protocol) {
      case 'http:': case 'https:': case 'ws:': case 'wss:': case 'ftp:':
        return `${protocol}//${this.host}`;
      case 'blob:': {
        const inner = URL.parse(this.pathname);
        return inner?.protocol === 'http:' || inner?.protocol === 'https:' ? inner.origin : 'null';
      }
      default: return 'null';
    }
  }

  get protocol() {
    return this.#slice(0, this.#context.protocol_end);
  }

  set protocol(value) {
    this.#update(PROTOCOL, value);
  }

  get username() {
    const { protocol_end: start, username_end: end } = this.#context;
    return start + 2 < end ? this.#slice(start + 2, end) : '';
  }

  set username(value) {
    this.#update(USERNAME, value);
  }

  get password() {
    const { username_end: start, host_start: end } = this.#context;
    return end > start ? this.#slice(start + 1, end) : '';
  }

  set password(value) {
    this.#update(PASSWORD, value);
  }

  get host() {
    const { host_start: start, pathname_start: end, host_end: hostEnd, hasPort } = this.#context;
    // Without an authority a path may be guarded by `/.`, which is not a port.
    return this.#slice(this.#afterAt(start), hasPort ? end : hostEnd);
  }

  set host(value) {
    this.#update(HOST, value);
  }

  get hostname() {
    const { host_start: start, host_end: end } = this.#context;
    return this.#slice(this.#afterAt(start), end);
  }

  set hostname(value) {
    this.#update(HOSTNAME, value);
  }

  #afterAt(start) {
    return this.#context.href[start] === '@' ? start + 1 : start;
  }

  get port() {
    const { hasPort, port } = this.#context;
    return hasPort ? `${port}` : '';
  }

  set port(value) {
    this.#update(PORT, value);
  }

  get pathname() {
    const { pathname_start: start, search_start: search, hash_start: hash } = this.#context;
    return this.#slice(start, Math.min(search, hash));
  }

  set pathname(value) {
    this.#update(PATHNAME, value);
  }

  #search() {
    const { hasSearch, search_start: start, hash_start: end } = this.#context;
    return hasSearch && start + 1 < this.#context.href.length && start + 1 !== end ?
      this.#slice(start, end) : '';
  }

  get search() {
    return this.#search();
  }

  set search(value) {
    this.#update(SEARCH, value);
    this.#syncParams();
  }

  get searchParams() {
    if (this.#searchParams === undefined) {
      const { attached } = require('internal/url_search_params');
      this.#searchParams = attached(this.#search(), (search) => this.#update(SEARCH, search));
    }
    return this.#searchParams;
  }

  get hash() {
    const { hasHash, hash_start: start, href } = this.#context;
    return hasHash && start + 1 < href.length ? this.#slice(start) : '';
  }

  set hash(value) {
    this.#update(HASH, value);
  }

  toJSON() {
    return this.#context.href;
  }

  static createObjectURL(obj) {
    return require('internal/blob').createObjectURL(obj);
  }

  static revokeObjectURL(url) {
    require('internal/blob').revokeObjectURL(url);
  }
}

const enumerable = { __proto__: null, enumerable: true };
for (const key of ['toString', 'href', 'origin', 'protocol', 'username', 'password', 'host',
  'hostname', 'port', 'pathname', 'search', 'searchParams', 'hash', 'toJSON']) {
  Object.defineProperty(URL.prototype, key, enumerable);
}
for (const key of ['parse', 'canParse', 'createObjectURL', 'revokeObjectURL']) {
  Object.defineProperty(URL, key, enumerable);
}
Object.defineProperty(URL.prototype, Symbol.toStringTag, { configurable: true, value: 'URL' });

// ---- helpers -----------------------------------------------------------------------------------

/** A URL object of whatever realm or library, as opposed to the result of url.parse. */
function isURL(self) {
  return Boolean(self?.href && self.protocol && self.auth === undefined &&
    self.path === undefined);
}

function urlToHttpOptions(url) {
  validateObject(url, 'url', require('internal/validators').kValidateObjectAllowObjects);
  const { hostname, pathname, port, username, password, search } = url;
  const options = {
    __proto__: null,
    ...url,
    protocol: url.protocol,
    hostname: hostname && hostname[0] === '[' ? hostname.slice(1, -1) : hostname,
    hash: url.hash,
    search,
    pathname,
    path: `${pathname || ''}${search || ''}`,
    href: url.href,
  };
  if (port !== '') options.port = Number(port);
  if (username || password) {
    options.auth = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  }
  return options;
}

function requireDomain(given) {
  if (given === 0) throw new codes.ERR_MISSING_ARGS('domain');
}

function domainToASCII(domain) {
  requireDomain(arguments.length);
  return binding.domainToASCII(`${domain}`);
}

function domainToUnicode(domain) {
  requireDomain(arguments.length);
  return binding.domainToUnicode(`${domain}`);
}

// ---- file URLs ---------------------------------------------------------------------------------

function checkedFileUrl(path) {
  if (typeof path === 'string') path = new URL(path);
  else if (!isURL(path)) throw new codes.ERR_INVALID_ARG_TYPE('path', ['string', 'URL'], path);
  if (path.protocol !== 'file:') throw new codes.ERR_INVALID_URL_SCHEME('file');
  return path;
}

function windowsPath(url, decode) {
  const { hostname, pathname } = url;
  if (/%2f|%5c/i.test(pathname)) {
    throw new codes.ERR_INVALID_FILE_URL_PATH('must not include encoded \\ or / characters', url);
  }
  const path = decode(pathname.replaceAll('/', '\\'));
  if (hostname !== '') return ['\\\\', domainToUnicode(hostname), path];
  if (!/^\\[a-z]:/i.test(path)) {
    throw new codes.ERR_INVALID_FILE_URL_PATH('must be absolute', url);
  }
  return ['', '', path.slice(1)];
}

function posixPath(url) {
  if (url.hostname !== '') throw new codes.ERR_INVALID_FILE_URL_HOST(process.platform);
  const { pathname } = url;
  if (pathname.includes('%') && /%2f/i.test(pathname)) {
    throw new codes.ERR_INVALID_FILE_URL_PATH('must not include encoded / characters', url);
  }
  return pathname;
}

function fileURLToPath(path, options = kEmptyObject) {
  const url = checkedFileUrl(path);
  if (options?.windows ?? isWindows) return windowsPath(url, decodeURIComponent).join('');
  const pathname = posixPath(url);
  return pathname.includes('%') ? decodeURIComponent(pathname) : pathname;
}

/** The bytes of the path, for names that are not UTF-8. */
function fileURLToPathBuffer(path, options = kEmptyObject) {
  const url = checkedFileUrl(path);
  const { unescapeBuffer } = require('querystring');
  const decode = (text) => unescapeBuffer(text).latin1Slice();
  const decoded = options?.windows ?? isWindows ?
    windowsPath(url, decode).join('') : decode(posixPath(url));
  return require('buffer').Buffer.from(decoded, 'latin1');
}

function toPathIfFileURL(fileURLOrPath) {
  return isURL(fileURLOrPath) ? fileURLToPath(fileURLOrPath) : fileURLOrPath;
}

function uncParts(path) {
  const start = path.startsWith('\\\\?\\UNC\\') ? 8 : 2;
  const end = path.indexOf('\\', start);
  if (end === -1) {
    throw new codes.ERR_INVALID_ARG_VALUE('path', path, 'Missing UNC resource path');
  }
  if (end === 2) throw new codes.ERR_INVALID_ARG_VALUE('path', path, 'Empty UNC servername');
  return { host: path.slice(start, end), path: path.slice(end) };
}

function pathToFileURL(filepath, options = kEmptyObject) {
  validateString(filepath, 'path');
  const windows = options?.windows ?? isWindows;
  if (windows && filepath.startsWith('\\\\')) {
    if (/^\\\\\?\\[a-z]:\\/i.test(filepath)) filepath = filepath.slice(4);
    else return fileUrlOf(uncParts(filepath), true);
  }
  const path = require('path');
  let resolved = (windows ? path.win32 : path.posix).resolve(filepath);
  if (windows && resolved.startsWith('\\\\')) return fileUrlOf(uncParts(resolved), true);
  const last = filepath[filepath.length - 1];
  const separator = windows ? '\\' : '/';
  if ((last === '/' || last === separator) && !resolved.endsWith(separator)) resolved += '/';
  return fileUrlOf({ path: resolved, host: undefined }, windows);
}

function fileUrlOf({ path, host }, windows) {
  const href = binding.pathToFileURL(path, windows, host);
  if (href === undefined) throw invalidUrl(`file://${host}${path}`);
  return new URL(kParsed, href);
}

module.exports = {
  URL, domainToASCII, domainToUnicode, fileURLToPath, fileURLToPathBuffer, isURL, pathToFileURL,
  toPathIfFileURL, urlToHttpOptions, bindingUrl: binding,
  get URLSearchParams() {
    return require('internal/url_search_params').URLSearchParams;
  },
};

'use strict';

// CommonJS modules.

const { stat, readText, realpath, readJson } = internalBinding('modules');
const { compileFunctionForCJSLoader } = internalBinding('contextify');
const builtins = internalBinding('builtins');
const { makeRequire } = require('internal/modules/cjs/helpers');

function Module(id = '', parent) {
  this.id = id;
  this.path = id.slice(0, Math.max(0, id.lastIndexOf('/')));
  this.exports = {};
  this.filename = null;
  this.loaded = false;
  this.children = [];
  Object.defineProperty(this, 'parent', { value: parent, writable: true, configurable: true });
}

Module._cache = { __proto__: null };
Module._extensions = { __proto__: null };
Module._pathCache = { __proto__: null };
Module.globalPaths = [];
Module.Module = Module;

const packages = new Map();
function readPackage(dir) {
  let found = packages.get(dir);
  if (found === undefined) {
    const text = readJson(`${dir}/package.json`);
    found = text === undefined ? null : JSON.parse(text);
    packages.set(dir, found);
  }
  return found;
}

function tryFile(path) {
  return stat(path) === 0 ? realpath(path) : undefined;
}

function tryExtensions(path) {
  for (const extension of Object.keys(Module._extensions)) {
    const found = tryFile(path + extension);
    if (found !== undefined) return found;
  }
}

function tryPath(path) {
  const kind = stat(path);
  if (kind === 0 && !path.endsWith('/')) return realpath(path);
  const found = tryExtensions(path);
  if (found !== undefined) return found;
  if (kind !== 1) return undefined;
  const main = readPackage(path)?.main;
  if (main) {
    const target = join(path, main);
    const byMain = tryFile(target) ?? tryExtensions(target) ?? tryExtensions(`${target}/index`);
    if (byMain !== undefined) return byMain;
  }
  return tryExtensions(`${path}/index`);
}

function join(dir, request) {
  const parts = request.startsWith('/') ? [] : dir.split('/').filter(Boolean);
  for (const part of request.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return `/${parts.join('/')}`;
}

Module._nodeModulePaths = function(from) {
  const paths = [];
  const parts = from.split('/').filter(Boolean);
  for (let i = parts.length; i >= 0; i--) {
    if (parts[i - 1] === 'node_modules') continue;
    paths.push(`${i === 0 ? '' : '/' + parts.slice(0, i).join('/')}/node_modules`);
  }
  return paths;
};

Module._resolveLookupPaths = function(request, parent) {
  if (isBuiltin(request)) return null;
  if (/^\.\.?(?:\/|$)/.test(request)) return [parent ? parent.path : '.'];
  return parent ? parent.paths : [];
};

function isBuiltin(request) {
  const id = request.startsWith('node:') ? request.slice(5) : request;
  return !id.startsWith('internal/') && builtins.exists(id);
}

Module._resolveFilename = function(request, parent) {
  if (isBuiltin(request)) return request;
  let found;
  if (request.startsWith('/')) {
    found = tryPath(request);
  } else if (/^\.\.?(?:\/|$)/.test(request)) {
    const dir = parent?.filename ? parent.path : process.cwd();
    found = tryPath(join(dir, request) + (request.endsWith('/') ? '/' : ''));
  } else {
    for (const dir of parent?.paths ?? []) {
      found = tryPath(join(dir, request));
      if (found !== undefined) break;
    }
  }
  if (found !== undefined) return found;
  const stack = [];
  for (let at = parent; at; at = at.parent) stack.push(at.filename || at.id);
  let message = `Cannot find module '${request}'`;
  if (stack.length > 0) message += `\nRequire stack:\n- ${stack.join('\n- ')}`;
  const error = new Error(message);
  error.code = 'MODULE_NOT_FOUND';
  error.requireStack = stack;
  throw error;
};

Module._load = function(request, parent, isMain) {
  const filename = Module._resolveFilename(request, parent, isMain);
  const cached = Module._cache[filename];
  if (cached !== undefined) {
    parent?.children.push(cached);
    return cached.exports;
  }
  if (isBuiltin(filename)) {
    return builtins.require(filename.startsWith('node:') ? filename.slice(5) : filename);
  }
  const mod = new Module(filename, parent);
  if (isMain) {
    process.mainModule = mod;
    mod.id = '.';
  }
  parent?.children.push(mod);
  Module._cache[filename] = mod;
  let ok = false;
  try {
    mod.load(filename);
    ok = true;
  } finally {
    if (!ok) delete Module._cache[filename];
  }
  return mod.exports;
};

Module.prototype.load = function(filename) {
  this.filename = filename;
  this.path = filename.slice(0, filename.lastIndexOf('/')) || '/';
  this.paths = Module._nodeModulePaths(this.path);
  const extension = /\.[^./]*$/.exec(filename)?.[0];
  (Module._extensions[extension] ?? Module._extensions['.js'])(this, filename);
  this.loaded = true;
};

Module.prototype.require = function(id) {
  if (typeof id !== 'string' || id === '') {
    const { validateString } = require('internal/validators');
    validateString(id, 'id');
    const { ERR_INVALID_ARG_VALUE } = require('internal/errors').codes;
    throw new ERR_INVALID_ARG_VALUE('id', id, 'must be a non-empty string');
  }
  return Module._load(id, this, false);
};

Module.prototype._compile = function(content, filename) {
  const wrapper = compileFunctionForCJSLoader(content, filename);
  return wrapper.call(this.exports, this.exports, makeRequire(this), this, filename, this.path);
};

Module._extensions['.js'] = function(mod, filename) {
  mod._compile(readText(filename), filename);
};

Module._extensions['.json'] = function(mod, filename) {
  try {
    mod.exports = JSON.parse(readText(filename).replace(/^\uFEFF/, ''));
  } catch (error) {
    error.message = `${filename}: ${error.message}`;
    throw error;
  }
};

function runMain() {
  const path = join(process.cwd(), process.argv[1]);
  process.argv[1] = path;
  Module._load(path, null, true);
}

module.exports = { Module, runMain };

'use strict';

// The rest of the public node:module API.

const binding = internalBinding('modules');
const builtins = internalBinding('builtins');
const { Module } = require('internal/modules/cjs/loader');
const { makeRequire } = require('internal/modules/helpers');
const {
  codes: { ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE },
} = require('internal/errors');

// Only reachable with the node: scheme.
const kSchemeOnly = ['sea', 'sqlite', 'test', 'test/reporters'];

const builtinModules = builtins.list()
  .filter((id) => !id.startsWith('internal/') && !kSchemeOnly.includes(id));
for (const id of kSchemeOnly) {
  if (builtins.exists(id)) builtinModules.push(`node:${id}`);
}
Object.freeze(builtinModules);

function isBuiltin(moduleName) {
  return builtins.isUserModule(`${moduleName}`);
}

function toPath(value, name, message) {
  if (value instanceof URL || (typeof value === 'string' && value.startsWith('file:'))) {
    return require('internal/url').fileURLToPath(value);
  }
  if (typeof value !== 'string' || !require('path').isAbsolute(value)) {
    throw new ERR_INVALID_ARG_VALUE(name, value, message);
  }
  return value;
}

function createRequire(filename) {
  const path = toPath(filename, 'filename',
    'must be a file URL object, file URL string, or absolute path string');
  const isDir = path.endsWith('/');
  const parent = new Module(isDir ? `${path}noop.js` : path);
  parent.filename = parent.id;
  parent.paths = Module._nodeModulePaths(parent.path);
  return makeRequire(parent);
}

function findPackageJSON(specifier, base = 'data:') {
  if (arguments.length === 0) {
    const { ERR_MISSING_ARGS } = require('internal/errors').codes;
    throw new ERR_MISSING_ARGS('specifier');
  }
  if (typeof specifier !== 'string' && !(specifier instanceof URL)) {
    throw new ERR_INVALID_ARG_TYPE('specifier', ['string', 'URL'], specifier);
  }
  const text = `${specifier}`;
  if (text.startsWith('file:')) return binding.packageScope(require('url').fileURLToPath(text));
  if (text.startsWith('/')) return binding.packageScope(text);
  const from = `${base}`.startsWith('file:') ? require('url').fileURLToPath(base) : `${base}`;
  if (/^\.\.?(?:\/|$)/.test(text)) {
    return binding.packageScope(require('path').resolve(require('path').dirname(from), text, 'x'));
  }
  const name = text.split('/', text.startsWith('@') ? 2 : 1).join('/');
  for (const dir of Module._nodeModulePaths(require('path').dirname(from))) {
    const candidate = `${dir}/${name}/package.json`;
    if (binding.stat(candidate) === 0) return binding.realpath(candidate);
  }
  return undefined;
}

function runMain() {
  return require('internal/modules/run_main').runMain(process.argv[1]);
}

function syncBuiltinESMExports() {
  binding.syncBuiltinExports();
}

/** Asynchronous hooks run on a thread of their own, which does not exist yet. */
function register(specifier, parentURL = undefined, options = undefined) {
  const { ERR_METHOD_NOT_IMPLEMENTED } = require('internal/errors').codes;
  throw new ERR_METHOD_NOT_IMPLEMENTED('module.register()');
}

module.exports = {
  register,
  builtinModules,
  isBuiltin,
  createRequire,
  findPackageJSON,
  runMain,
  syncBuiltinESMExports,
};

'use strict';

// module.registerHooks: hooks that see, on this thread and synchronously, each resolution and each
// load of import and of require(). The hook registered last runs first; the last "next" is what the
// loader does by itself.

const binding = internalBinding('modules');
const { validateFunction, validateObject } = require('internal/validators');
const {
  codes: { ERR_INVALID_RETURN_PROPERTY_VALUE, ERR_INVALID_RETURN_VALUE },
} = require('internal/errors');
const loader = require('internal/modules/cjs/loader');

const { Module } = loader;
const kRequireConditions = ['require', 'node', 'node-addons', 'module-sync'];

const resolveHooks = [];
const loadHooks = [];
const urls = new Map();

class ModuleHooks {
  #resolve;
  #load;

  constructor(resolve, load) {
    this.#resolve = resolve;
    this.#load = load;
    if (resolve !== undefined) resolveHooks.push(resolve);
    if (load !== undefined) loadHooks.push(load);
    connect();
  }

  deregister() {
    remove(resolveHooks, this.#resolve);
    remove(loadHooks, this.#load);
    connect();
  }
}

function remove(hooks, hook) {
  const at = hooks.indexOf(hook);
  if (at !== -1) hooks.splice(at, 1);
}

function registerHooks(hooks) {
  validateObject(hooks, 'hooks');
  const { resolve, load } = hooks;
  if (resolve !== undefined) validateFunction(resolve, 'hooks.resolve');
  if (load !== undefined) validateFunction(load, 'hooks.load');
  return new ModuleHooks(resolve, load);
}

/** The loaders do not ask while there are no hooks. */
function connect() {
  const resolves = resolveHooks.length > 0;
  const loads = loadHooks.length > 0;
  binding.setHooks(resolves ? resolveImport : undefined, loads ? loadImport : undefined);
  loader.setHooks(resolves || loads ? { resolve: resolveRequire, load: loadRequired } : undefined);
}

// ---- chains ------------------------------------------------------------------------------------

class ModuleResolveContext {
  constructor(parentURL, importAttributes, conditions) {
    this.parentURL = parentURL;
    this.importAttributes = importAttributes;
    this.conditions = conditions;
  }
}

class ModuleLoadContext {
  constructor(format, importAttributes, conditions) {
    this.format = format;
    this.importAttributes = importAttributes;
    this.conditions = conditions;
  }
}

/** Runs hooks[at] with a next() that goes on towards the first hook, and then to last(). */
function run(hooks, at, name, last, subject, context, check) {
  if (at < 0) return last(subject, context);
  let nextCalled = false;
  const next = (nextSubject = subject, extra = undefined) => {
    nextCalled = true;
    const merged = extra === undefined || extra === context ? context :
      Object.assign(Object.create(Object.getPrototypeOf(context)), context, extra);
    return run(hooks, at - 1, name, last, nextSubject, merged, check);
  };
  const result = Reflect.apply(hooks[at], undefined, [subject, context, next]);
  if (typeof result !== 'object' || result === null) {
    throw new ERR_INVALID_RETURN_VALUE('an object', name, result);
  }
  if (!nextCalled && result.shortCircuit !== true) {
    throw new ERR_INVALID_RETURN_PROPERTY_VALUE('true', name, 'shortCircuit',
      result.shortCircuit);
  }
  check(result);
  return result;
}

function checkResolved({ url }) {
  if (typeof url !== 'string') {
    throw new ERR_INVALID_RETURN_PROPERTY_VALUE('a URL string', 'resolve', 'url', url);
  }
}

function checkLoaded({ source, format }) {
  if (source === null && format !== undefined) return;
  checkSource(source, format);
}

function checkSource(source, format) {
  if (format === 'builtin' || typeof source === 'string' || ArrayBuffer.isView(source) ||
      require('internal/util/types').isAnyArrayBuffer(source)) {
    return;
  }
  throw new ERR_INVALID_RETURN_PROPERTY_VALUE('a string, an ArrayBuffer, or a TypedArray', 'load',
    'source', source);
}

function textOf(source) {
  return typeof source === 'string' ? source : new TextDecoder().decode(source);
}

function runResolve(specifier, context, last) {
  return run(resolveHooks, resolveHooks.length - 1, 'resolve', last, specifier, context,
    checkResolved);
}

function runLoad(url, context, last, check) {
  return run(loadHooks, loadHooks.length - 1, 'load', last, url, context, check);
}

// ---- import ------------------------------------------------------------------------------------

/** The conditions that a hook passed on, or the usual ones. */
function conditionsOf(given, usual) {
  if (given === undefined) return usual;
  if (Array.isArray(given)) return given;
  const { ERR_INVALID_ARG_VALUE } = require('internal/errors').codes;
  throw new ERR_INVALID_ARG_VALUE('conditions', given, 'expected an array');
}

function withoutPrototype(attributes) {
  return Object.assign({ __proto__: null }, attributes);
}

function resolveImport(specifier, parentURL, importAttributes, conditions) {
  const context = new ModuleResolveContext(parentURL, withoutPrototype(importAttributes),
    conditions);
  return runResolve(specifier, context, (request, { parentURL: parent, conditions: given }) => {
    const url = binding.resolveEsm(`${request}`, parent ?? parentURL,
      conditionsOf(given, conditions));
    return { __proto__: null, url, format: binding.formatOf(url), importAttributes: undefined };
  });
}

function loadImport(url, format, importAttributes, conditions) {
  const context = new ModuleLoadContext(format ?? binding.formatOf(url),
    withoutPrototype(importAttributes), conditions);
  const loaded = runLoad(url, context, loadByDefault, checkLoaded);
  let source = loaded.source ?? undefined;
  if (source !== undefined && loaded.format !== 'builtin') source = textOf(source);
  return { format: loaded.format ?? formatOfText(source, url), source };
}

function loadByDefault(url, context) {
  const format = context.format ?? binding.formatOrThrow(url);
  binding.checkAttributes(url, format, context.importAttributes ?? {});
  const source = format === 'builtin' ? null : binding.readModule(url);
  return { __proto__: null, format, responseURL: url, source };
}

function formatOfText(text, url) {
  return binding.isModuleText(text ?? '', url) ? 'module' : 'commonjs';
}

// ---- require -----------------------------------------------------------------------------------

/** The file name (or node: id, or URL of another kind) that a request means. */
function resolveRequire(request, parent, isMain) {
  const parentURL = parent?.filename ? urlOf(parent.filename) : undefined;
  const context = new ModuleResolveContext(parentURL, undefined, kRequireConditions);
  const { url, format } = runResolve(request, context, (specifier, { conditions }) => {
    const found = resolveFile(specifier, parent, isMain, conditions);
    return { __proto__: null, url: found, format: undefined, importAttributes: undefined };
  });
  if (url.startsWith('node:')) {
    if (loadHooks.length > 0) {
      runLoad(url, new ModuleLoadContext('builtin', undefined, kRequireConditions),
        () => ({ source: null, format: 'builtin' }), checkLoaded);
    }
    return url;
  }
  const filename = url.startsWith('file:') ? binding.filePath(url) : url;
  urls.set(filename, { url, format });
  return filename;
}

function resolveFile(specifier, parent, isMain, conditions) {
  if (specifier.startsWith('file:')) return specifier;
  const wanted = conditionsOf(conditions, kRequireConditions);
  const custom = wanted === kRequireConditions ? undefined : { conditions: wanted };
  const found = Module._resolveFilename(specifier, parent, isMain, custom);
  if (found.startsWith('/')) return binding.fileUrl(found);
  return found.startsWith('node:') ? found : `node:${found}`;
}

function urlOf(filename) {
  return urls.get(filename)?.url ?? (filename.startsWith('/') ? binding.fileUrl(filename) :
    filename);
}

/** Fills a CommonJS module from what the load hooks give. */
function loadRequired(mod, filename) {
  const url = urlOf(filename);
  const format = urls.get(filename)?.format ?? declaredFormat(filename);
  const context = new ModuleLoadContext(format, undefined, kRequireConditions);
  const loaded = runLoad(url, context, (target, given) => ({
    source: binding.readText(target.startsWith('file:') ? binding.filePath(target) : target),
    format: given.format,
  }), ({ source, format: known }) => checkSource(source, known));
  const text = textOf(loaded.source);
  switch (loaded.format) {
    case 'module':
      loader.loadEsm(mod, filename, text, url);
      break;
    case 'json':
      mod.exports = internalBinding('contextify').parseJson(text, filename);
      break;
    default:
      mod._compile(text, filename, loaded.format);
  }
}

function declaredFormat(filename) {
  if (filename.endsWith('.mjs')) return 'module';
  if (filename.endsWith('.cjs')) return 'commonjs';
  if (filename.endsWith('.json')) return 'json';
  const type = filename.endsWith('.js') ? binding.packageType(filename) : 'none';
  return type === 'none' ? undefined : type;
}

module.exports = { registerHooks };

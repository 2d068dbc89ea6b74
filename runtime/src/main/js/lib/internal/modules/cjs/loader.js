'use strict';

// CommonJS modules: the cache, the file kinds, and the require() that programs see. Searching the
// file system is Java's work.

const binding = internalBinding('modules');
const { compileFunctionForCJSLoader } = internalBinding('contextify');
const builtins = internalBinding('builtins');

const kDefaultExtensions = '.js,.json,.node';

// What each parent learnt of a request: most are asked for more than once.
const resolved = new Map();

// A regular expression here would be the first one of most programs, which costs 15 ms.
function isRelative(request) {
  return request === '.' || request === '..' || request.startsWith('./') ||
    request.startsWith('../');
}

function Module(id = '', parent) {
  this.id = id;
  this.path = dirname(id);
  this.exports = {};
  setParent(this, parent);
  this.filename = null;
  this.loaded = false;
  this.children = [];
}

const kParent = Symbol('parent');

function setParent(mod, parent) {
  Object.defineProperty(mod, kParent, { value: parent, writable: true, configurable: true });
  if (parent?.children && !parent.children.includes(mod)) parent.children.push(mod);
}

Object.defineProperty(Module.prototype, 'parent', {
  configurable: true,
  get() { return this[kParent]; },
  set(value) { this[kParent] = value; },
});

Module._cache = { __proto__: null };
Module._pathCache = { __proto__: null };
Module._extensions = { __proto__: null };
Module.Module = Module;

function dirname(path) {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '.' : slash === 0 ? '/' : path.slice(0, slash);
}

function normalizeBuiltin(request) {
  return request.startsWith('node:') ? request.slice(5) : request;
}

// ---- search ------------------------------------------------------------------------------------

Module._nodeModulePaths = function(from) {
  const paths = [];
  let dir = binding.absolute(from);
  for (;;) {
    if (!dir.endsWith('/node_modules')) {
      paths.push(dir === '/' ? '/node_modules' : `${dir}/node_modules`);
    }
    if (dir === '/') return paths;
    dir = dirname(dir);
  }
};

Module._resolveLookupPaths = function(request, parent) {
  if (builtins.isUserModule(request)) return null;
  if (isRelative(request)) {
    return [parent?.filename ? dirname(parent.filename) : '.'];
  }
  const own = parent?.paths ?? [];
  return own.length > 0 ? [...own, ...Module.globalPaths] : Module.globalPaths;
};

Module._findPath = function(request, paths, isMain) {
  const absolute = request.startsWith('/');
  if (isMain && keepsMainLink(request)) return request;
  if (!absolute && (!paths || paths.length === 0)) return false;
  return findIn(request, absolute ? [''] : paths.map(toAbsolute)) ?? false;
};

/** --preserve-symlinks-main: the main script is what was given, not what it links to. */
function keepsMainLink(path) {
  const { getOptionValue } = require('internal/options');
  return getOptionValue('--preserve-symlinks-main') === true && path.startsWith('/') &&
    binding.stat(path) === 0;
}

function toAbsolute(path) {
  return path.startsWith('/') ? path : binding.absolute(path);
}

function findIn(request, paths, base, conditions) {
  const extensions = Object.keys(Module._extensions);
  const usual = extensions.join() === kDefaultExtensions;
  return binding.find(request, paths, usual ? undefined : extensions, base, conditions);
}

Module._resolveFilename = function(request, parent, isMain, options) {
  if (builtins.isUserModule(request)) return request;
  if (request.startsWith('node:')) {
    const { ERR_UNKNOWN_BUILTIN_MODULE } = require('internal/errors').codes;
    throw new ERR_UNKNOWN_BUILTIN_MODULE(request);
  }
  const file = parent?.filename;
  if (file && request.startsWith('#')) {
    const target = binding.findImports(request, file);
    if (target?.startsWith('/')) return target;
    if (target !== undefined) return Module._resolveFilename(target, parent, isMain);
  }
  if (file && !isRelative(request) && !request.startsWith('/')) {
    const self = binding.findSelf(request, file);
    if (self !== undefined) return self;
  }
  if (isMain && keepsMainLink(binding.absolute(request))) return binding.absolute(request);
  const isPlain = request.startsWith('/') && options?.paths === undefined;
  const paths = isPlain ? [''] :
    lookupPaths(request, parent, options).map(toAbsolute);
  const found = findIn(request, paths, file, options?.conditions);
  if (found !== undefined) return found;
  throw notFound(request, parent);
};

function lookupPaths(request, parent, options) {
  if (options?.paths === undefined) return Module._resolveLookupPaths(request, parent) ?? [];
  if (!Array.isArray(options.paths)) {
    const { ERR_INVALID_ARG_VALUE } = require('internal/errors').codes;
    throw new ERR_INVALID_ARG_VALUE('options.paths', options.paths);
  }
  if (isRelative(request)) return options.paths;
  const all = [];
  for (const path of options.paths) {
    const fake = new Module('', null);
    fake.paths = Module._nodeModulePaths(path);
    for (const dir of Module._resolveLookupPaths(request, fake)) {
      if (!all.includes(dir)) all.push(dir);
    }
  }
  return all;
}

function notFound(request, parent) {
  const requireStack = [];
  for (let at = parent; at; at = at[kParent]) requireStack.push(at.filename || at.id);
  let message = `Cannot find module '${request}'`;
  if (requireStack.length > 0) message += `\nRequire stack:\n- ${requireStack.join('\n- ')}`;
  const error = new Error(message);
  error.code = 'MODULE_NOT_FOUND';
  error.requireStack = requireStack;
  return error;
}

// ---- loading -----------------------------------------------------------------------------------

// Set while module.registerHooks has registered some.
let hooks;

function setHooks(given) {
  hooks = given;
}

Module._load = function(request, parent, isMain) {
  if (hooks !== undefined) {
    const filename = hooks.resolve(request, parent, isMain);
    return filename.startsWith('node:') ?
      builtins.requireForUser(normalizeBuiltin(filename)) : loadFile(filename, parent, isMain);
  }
  const key = parent && `${parent.path}\0${request}`;
  if (parent) {
    const filename = resolved.get(key);
    if (filename !== undefined) {
      const cached = Module._cache[filename];
      if (cached !== undefined) {
        if (!cached.loaded) enterCycle(cached);
        if (!parent.children.includes(cached)) parent.children.push(cached);
        return cached.exports;
      }
      resolved.delete(key);
    }
  }
  if (request.startsWith('node:')) {
    const id = normalizeBuiltin(request);
    if (!builtins.isUserModule(request)) {
      const { ERR_UNKNOWN_BUILTIN_MODULE } = require('internal/errors').codes;
      throw new ERR_UNKNOWN_BUILTIN_MODULE(request);
    }
    return builtins.requireForUser(id);
  }
  const filename = Module._resolveFilename(request, parent, isMain);
  if (builtins.isUserModule(filename) && Module._cache[filename] === undefined) {
    return builtins.requireForUser(normalizeBuiltin(filename));
  }
  return loadFile(filename, parent, isMain, key);
};

function loadFile(filename, parent, isMain, key) {
  const cached = Module._cache[filename];
  if (cached !== undefined) {
    if (parent && !parent.children?.includes(cached)) parent.children?.push(cached);
    if (parent && key !== undefined) resolved.set(key, filename);
    if (!cached.loaded) enterCycle(cached);
    return cached.exports;
  }
  const mod = new Module(filename, parent);
  if (isMain) setMain(mod);
  Module._cache[filename] = mod;
  if (parent && key !== undefined) resolved.set(key, filename);
  let ok = false;
  try {
    mod.load(filename);
    ok = true;
  } finally {
    if (!ok) forget(filename, key, mod, parent);
    unguardCycle(mod);
  }
  return mod.exports;
}

function setMain(mod) {
  process.mainModule = mod;
  mod.id = '.';
}

function forget(filename, key, mod, parent) {
  delete Module._cache[filename];
  if (!parent) return;
  resolved.delete(key);
  const at = parent.children?.indexOf(mod) ?? -1;
  if (at >= 0) parent.children.splice(at, 1);
}

// In a cycle a module sees unfinished exports; reading what is not there yet deserves a warning.
const kEsm = Symbol('esm');
const kUnset = ['then', '__esModule', 'default', 'toJSON', 'nodeType', 'constructor'];
let guards;

/** An ES module cannot show unfinished exports; a CommonJS one gives a warning. */
function enterCycle(mod) {
  if (mod[kEsm] === undefined) {
    guardCycle(mod);
    return;
  }
  const { ERR_REQUIRE_CYCLE_MODULE } = require('internal/errors').codes;
  const from = mod[kParent]?.filename;
  throw new ERR_REQUIRE_CYCLE_MODULE(
    `Cannot require() ES Module ${mod.filename} in a cycle.${from ? ` (from ${from})` : ''}`);
}

function guardCycle(mod) {
  const { exports } = mod;
  guards ??= new WeakMap();
  if (typeof exports !== 'object' || exports === null || guards.has(mod) ||
      Object.getPrototypeOf(exports) !== Object.prototype) {
    return;
  }
  const proto = new Proxy({}, {
    get(target, key) {
      if (key in Object.prototype || typeof key === 'symbol' || kUnset.includes(key)) {
        return Object.prototype[key];
      }
      process.emitWarning(`Accessing non-existent property '${key}' of module exports inside ` +
        'circular dependency');
      return undefined;
    },
    getOwnPropertyDescriptor(target, key) {
      return Object.getOwnPropertyDescriptor(Object.prototype, key);
    },
    getPrototypeOf() { return Object.prototype; },
  });
  guards.set(mod, exports);
  Object.setPrototypeOf(exports, proto);
}

function unguardCycle(mod) {
  const exports = guards?.get(mod);
  if (exports !== undefined) {
    guards.delete(mod);
    Object.setPrototypeOf(exports, Object.prototype);
  }
}

Module.prototype.load = function(filename) {
  this.filename = filename;
  this.path = dirname(filename);
  this.paths = Module._nodeModulePaths(this.path);
  Module._extensions[extensionOf(filename)](this, filename);
  this.loaded = true;
};

/** The longest registered extension of a file; .js when none is registered. */
function extensionOf(filename) {
  const name = filename.slice(filename.lastIndexOf('/') + 1);
  for (let dot = name.indexOf('.', 1); dot >= 0; dot = name.indexOf('.', dot + 1)) {
    const extension = name.slice(dot);
    if (Module._extensions[extension] !== undefined) return extension;
  }
  return '.js';
}

Module.prototype.require = function(id) {
  if (typeof id !== 'string' || id === '') {
    require('internal/validators').validateString(id, 'id');
    const { ERR_INVALID_ARG_VALUE } = require('internal/errors').codes;
    throw new ERR_INVALID_ARG_VALUE('id', id, 'must be a non-empty string');
  }
  return Module._load(id, this, false);
};

Module.prototype._compile = function(content, filename, format) {
  if (format === 'module') return loadEsm(this, filename, content);
  const wrapper = compileWrapper(content, filename);
  if (wrapper === undefined) return loadEsm(this, filename, hooks && content);
  const require_ = require('internal/modules/helpers').makeRequire(this);
  return Reflect.apply(wrapper, this.exports,
    [this.exports, require_, this, filename, dirname(filename), process, globalThis]);
};

/** The wrapper function; undefined for ES module syntax in a file that nothing declares. */
function compileWrapper(content, filename) {
  if (patchedWrapper !== undefined) return compilePatched(content, filename);
  try {
    return compileFunctionForCJSLoader(content, filename);
  } catch (error) {
    if (error instanceof SyntaxError) {
      if (isUndeclaredModule(content, filename)) return undefined;
      require('internal/modules/cjs/require_esm').warnOfSyntax(error, filename);
    }
    throw error;
  }
}

// Programs may replace Module.wrap or Module.wrapper.
let patchedWrapper;

function compilePatched(content, filename) {
  const { runInThisContext } = internalBinding('contextify');
  return runInThisContext(Module.wrap(content), filename);
}

const kWrapper = ['(function (exports, require, module, __filename, __dirname) { ', '\n});'];
let wrap = (script) => Module.wrapper[0] + script + Module.wrapper[1];

Object.defineProperty(Module, 'wrap', {
  configurable: true,
  get: () => wrap,
  set(value) { patchedWrapper = true; wrap = value; },
});
Object.defineProperty(Module, 'wrapper', {
  configurable: true,
  value: new Proxy(kWrapper, {
    set(target, key, value) {
      patchedWrapper = true;
      return Reflect.set(target, key, value);
    },
  }),
});

Module._extensions['.js'] = function(mod, filename) {
  if (hooks !== undefined) return hooks.load(mod, filename);
  const content = binding.readText(filename);
  if (filename.endsWith('.js') && binding.packageType(filename) === 'module') {
    return loadEsm(mod, filename);
  }
  mod._compile(content, filename, 'commonjs');
};

/** True for ES module syntax in a file whose package does not say what it holds. */
function isUndeclaredModule(content, filename) {
  const { getOptionValue } = require('internal/options');
  return getOptionValue('--experimental-detect-module') !== false &&
    (filename.endsWith('.js') || !/\.[^/]*$/.test(filename)) &&
    binding.packageType(filename) === 'none' &&
    binding.isModuleText(content, filename);
}

/** `source` replaces the text of the file; `url` names a module that is no file. */
function loadEsm(mod, filename, source, url = binding.fileUrl(filename)) {
  const parent = mod[kParent]?.filename;
  const { getOptionValue } = require('internal/options');
  if (getOptionValue('--experimental-require-module') === false) {
    throw require('internal/modules/cjs/require_esm').notSupported(filename, parent);
  }
  if (getOptionValue('--trace-require-module') !== undefined) {
    require('internal/modules/cjs/require_esm').trace(mod, filename);
  }
  mod[kEsm] = true;
  const namespace = binding.requireEsm(url, filename, parent, source);
  if (Object.hasOwn(namespace, 'module.exports')) {
    mod.exports = namespace['module.exports'];
  } else if (!Object.hasOwn(namespace, 'default') || Object.hasOwn(namespace, '__esModule')) {
    mod.exports = namespace;
  } else {
    mod.exports = binding.withEsModuleMark(url);
  }
}

Module._extensions['.json'] = function(mod, filename) {
  if (hooks !== undefined) return hooks.load(mod, filename);
  const content = binding.readText(filename);
  mod.exports = internalBinding('contextify').parseJson(
    content.charCodeAt(0) === 0xFEFF ? content.slice(1) : content, filename);
};

Module._extensions['.node'] = function(mod, filename) {
  return process.dlopen(mod, require('path').toNamespacedPath(filename));
};

// .mjs has a handler without being searched for.
Object.defineProperty(Module._extensions, '.mjs', {
  enumerable: false,
  configurable: true,
  writable: true,
  value: (mod, filename) => (hooks === undefined ? loadEsm : hooks.load)(mod, filename),
});

// ---- entry points ------------------------------------------------------------------------------

/** For import of CommonJS: the exports of a file, loading it if need be. */
function loadForImport(filename, source) {
  const cached = Module._cache[filename];
  if (cached !== undefined) return cached.exports;
  if (source === undefined) return Module._load(filename, undefined, false);
  const mod = new Module(filename, undefined);
  mod.filename = filename;
  mod.paths = Module._nodeModulePaths(mod.path);
  Module._cache[filename] = mod;
  let ok = false;
  try {
    mod._compile(source, filename, 'commonjs');
    ok = mod.loaded = true;
  } finally {
    if (!ok) delete Module._cache[filename];
  }
  return mod.exports;
}

/** For import of JSON: what require() of the file gives. */
function jsonForImport(filename, text) {
  const cached = Module._cache[filename];
  if (cached?.loaded) return cached.exports;
  const mod = new Module(filename, undefined);
  mod.filename = filename;
  mod.paths = Module._nodeModulePaths(mod.path);
  mod.exports = internalBinding('contextify').parseJson(text, filename);
  mod.loaded = true;
  Module._cache[filename] = mod;
  return mod.exports;
}

/** Whether a CommonJS module's code is on the stack. */
function isRunning(filename) {
  const cached = Module._cache[filename];
  return cached !== undefined && !cached.loaded && cached[kEsm] === undefined;
}

/** For the search of export names: a file's path or undefined. */
function tryResolve(request, from) {
  const parent = new Module(from, null);
  parent.filename = from;
  parent.paths = Module._nodeModulePaths(dirname(from));
  try {
    return Module._resolveFilename(request, parent, false);
  } catch {
    return undefined;
  }
}

/** Folders searched last; read from the environment when a search first needs them. */
builtins.defineLazyValue(Module, 'globalPaths', true, () => {
  Module._initPaths();
  return Module.globalPaths;
});

Module._initPaths = function() {
  const paths = [];
  const { NODE_PATH, HOME } = process.env;
  if (HOME) paths.push(`${HOME}/.node_modules`, `${HOME}/.node_libraries`);
  paths.push(`${dirname(dirname(process.execPath))}/lib/node`);
  if (NODE_PATH) paths.unshift(...NODE_PATH.split(':').filter(Boolean));
  Module.globalPaths = paths;
};

Module._preloadModules = function(requests) {
  if (!Array.isArray(requests)) return;
  const parent = new Module('internal/preload', null);
  parent.paths = Module._nodeModulePaths(process.cwd());
  for (const request of requests) parent.require(request);
};

builtins.defineLazies(Module, true, `
  internal/modules/public: builtinModules createRequire isBuiltin findPackageJSON runMain
  internal/modules/public: syncBuiltinESMExports findSourceMap SourceMap constants
  internal/modules/public: enableCompileCache getCompileCacheDir flushCompileCache
  internal/modules/public: stripTypeScriptTypes register
  internal/modules/customization_hooks: registerHooks
  internal/modules/public: getSourceMapsSupport setSourceMapsSupport
`);

module.exports = {
  Module, loadForImport, jsonForImport, isRunning, tryResolve, dirname, kParent,
  setHooks, loadEsm,
};

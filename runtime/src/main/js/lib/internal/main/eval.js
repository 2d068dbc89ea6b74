'use strict';

// Programs without a file: -e, -p and standard input.

const { runInThisContext } = internalBinding('contextify');
const binding = internalBinding('modules');
const { getOptionValue } = require('internal/options');

function runEval(code, print) {
  evaluate('[eval]', code, print);
}

function runStdin() {
  evaluate('[stdin]', internalBinding('stdio').readAll(), getOptionValue('--print') === true);
}

function evaluate(name, code, print) {
  const type = getOptionValue('--input-type');
  if (type === 'module' || (type === undefined && !print && isModuleOnly(code, name))) {
    if (print) {
      const { ERR_EVAL_ESM_CANNOT_PRINT } = require('internal/errors').codes;
      throw new ERR_EVAL_ESM_CANNOT_PRINT();
    }
    const url = `${binding.fileUrl(process.cwd())}/${name}1`;
    require('internal/modules/run_main').runAsModule(
      () => binding.startText(code, url, url), url);
    return;
  }
  const run = () => {
    defineScope(name);
    const result = runInThisContext(code, name);
    if (print) require('internal/console/global').log(result);
  };
  if (getOptionValue('--import') === undefined) run();
  else require('internal/modules/run_main').runAsModule(run);
}

function isModuleOnly(code, name) {
  return getOptionValue('--experimental-detect-module') !== false &&
    binding.isModuleText(code, name);
}

/** The variables of a CommonJS module, as globals. */
function defineScope(name) {
  const { Module } = require('internal/modules/cjs/loader');
  const mod = new Module(name);
  mod.filename = require('path').join(process.cwd(), name);
  mod.paths = Module._nodeModulePaths(process.cwd());
  const define = (key, value) => Object.defineProperty(globalThis, key, {
    value, writable: true, configurable: true, enumerable: true,
  });
  define('module', mod);
  define('exports', mod.exports);
  define('require', require('internal/modules/helpers').makeRequire(mod));
  define('__filename', name);
  define('__dirname', '.');
  defineModules();
}

const kModules = ['assert', 'async_hooks', 'buffer', 'child_process', 'cluster', 'constants',
  'crypto', 'dgram', 'diagnostics_channel', 'dns', 'domain', 'events', 'fs', 'http', 'http2',
  'https', 'inspector', 'module', 'net', 'os', 'path', 'perf_hooks', 'punycode', 'querystring',
  'readline', 'repl', 'stream', 'string_decoder', 'sys', 'timers', 'tls', 'trace_events', 'tty',
  'url', 'util', 'v8', 'vm', 'wasi', 'worker_threads', 'zlib'];

/** Builtin modules are globals of such programs, as in Node's REPL. */
function defineModules() {
  const builtins = internalBinding('builtins');
  for (const id of kModules) {
    if (!(id in globalThis) && builtins.exists(id)) {
      builtins.defineLazyValue(globalThis, id, false, () => builtins.requireForUser(id));
    }
  }
}

module.exports = { runEval, runStdin };

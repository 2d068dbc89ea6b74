'use strict';
// Runs before a program whose order is predicted: it may compute and read, nothing else. This keeps
// what is run by mistake from doing harm; it is no wall against code that means to.
const Module = require('module');

const allowed = new Set(['assert', 'assert/strict', 'async_hooks', 'buffer', 'console', 'crypto',
  'events', 'fs', 'fs/promises', 'os', 'path', 'perf_hooks', 'process', 'querystring', 'stream',
  'stream/promises', 'stream/consumers', 'stream/web', 'string_decoder', 'timers', 'timers/promises',
  'url', 'util', 'util/types', 'zlib']);
// To load and guard it takes longer than most programs run.
const files = process.env.ORRERY_PREDICT_FILES === '1';
if (!files) {
  allowed.delete('fs');
  allowed.delete('fs/promises');
}

function refusal(what) {
  return new Error(`${what} is not available while the order of output is predicted`);
}

function refuse(what) {
  return function refused() {
    throw refusal(what);
  };
}

Module.registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    const builtin = found.url.startsWith('node:') ? found.url.slice(5) : null;
    if (builtin !== null && !allowed.has(builtin)) {
      throw refusal(specifier);
    }
    return found;
  },
});

function guardFiles() {
  const fs = require('fs');
  const reads = /^(access|close|exists|fdatasync|fstat|fsync|lstat|open|opendir|read|readdir|readFile|readlink|readv|realpath|stat|statfs|createReadStream|write|writev)(Sync)?$/;
  for (const functions of [fs, fs.promises]) {
    for (const name of Object.keys(functions)) {
      if (typeof functions[name] === 'function' && /^[a-z]/.test(name) && !reads.test(name)) {
        functions[name] = refuse(`fs.${name}`);
      }
    }
  }

  function readOnly(name, open) {
    return function guarded(path, flags, ...rest) {
      const mode = typeof flags === 'function' || flags === undefined ? 'r' : flags;
      if (mode !== 'r' && mode !== 'rs' && mode !== fs.constants.O_RDONLY) {
        throw refusal(`fs.${name} for writing`);
      }
      return open.call(this, path, flags, ...rest);
    };
  }
  fs.open = readOnly('open', fs.open);
  fs.openSync = readOnly('openSync', fs.openSync);
  fs.promises.open = readOnly('promises.open', fs.promises.open);
  Module.syncBuiltinESMExports();
}
if (files) {
  guardFiles();
}

for (const name of ['fetch', 'WebSocket', 'EventSource', 'Worker', 'BroadcastChannel']) {
  if (name in globalThis) {
    Object.defineProperty(globalThis, name, { configurable: true, writable: true, value: refuse(name) });
  }
}
for (const name of ['kill', 'dlopen', 'binding', '_linkedBinding', 'chdir', 'setuid', 'setgid', 'abort']) {
  if (typeof process[name] === 'function') {
    process[name] = refuse(`process.${name}`);
  }
}
const builtinModule = process.getBuiltinModule;
process.getBuiltinModule = function getBuiltinModule(id) {
  if (!allowed.has(String(id).replace(/^node:/, ''))) {
    throw refusal(id);
  }
  return builtinModule.call(process, id);
};

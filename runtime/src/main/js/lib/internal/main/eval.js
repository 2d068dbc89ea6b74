'use strict';

// node -e and -p.

const { runInThisContext } = internalBinding('contextify');

function run(code, print) {
  const { Module } = require('internal/modules/cjs/loader');
  const module = new Module('[eval]');
  const dir = process.cwd();
  module.filename = `${dir}/[eval]`;
  module.paths = Module._nodeModulePaths(dir);
  globalThis.module = module;
  globalThis.exports = module.exports;
  globalThis.require = require('internal/modules/cjs/helpers').makeRequire(module);
  globalThis.__filename = '[eval]';
  globalThis.__dirname = '.';
  const result = runInThisContext(code, '[eval]');
  if (print) console.log(result);
}

module.exports = { run };

'use strict';

// Package resolution warns of what will not be resolved one day.

const assert = require('node:assert');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { createRequire } = require('node:module');

const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'orrery-deprecations-')));
process.on('exit', () => fs.rmSync(root, { recursive: true }));
const dir = path.join(root, 'node_modules/pkg');
fs.mkdirSync(path.join(dir, 'src'), { recursive: true });
fs.writeFileSync(path.join(dir, 'src/a.js'), 'module.exports = 1;');
fs.writeFileSync(path.join(dir, 'package.json'), JSON.stringify({
  exports: { './a/*': './src/*', './b': './/src/a.js' },
}));

const warnings = [];
process.on('warning', (warning) => warnings.push(`${warning.code} ${warning.message}`));

const load = createRequire(path.join(root, 'main.js'));
assert.strictEqual(load('pkg/a//a.js'), 1);
assert.strictEqual(load('pkg/b'), 1);
assert.throws(() => load('pkg/a/..%2fa.js'), {
  code: 'ERR_INVALID_MODULE_SPECIFIER',
  message: /must not include encoded "\/" or "\\" characters/,
});

setImmediate(() => {
  const end = `in the "exports" field module resolution of the package at ${dir}/package.json.`;
  assert.deepStrictEqual(warnings, [
    'DEP0166 Use of deprecated double slash resolving "./src//a.js" for module request ' +
      `"./a//a.js" matched to "./a/*" ${end}`,
    'DEP0166 Use of deprecated double slash resolving ".//src/a.js" for module request "./b" ' +
      end,
  ]);
});

'use strict';

// Exports, conditions, self-reference, imports, and modules of both kinds that load each other.

const assert = require('node:assert');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { createRequire } = require('node:module');

const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'orrery-module-')));
process.on('exit', () => fs.rmSync(root, { recursive: true }));

function write(name, text) {
  const file = path.join(root, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, typeof text === 'string' ? text : JSON.stringify(text));
  return file;
}

write('node_modules/pkg/package.json', {
  name: 'pkg',
  exports: {
    '.': { import: './main.mjs', require: './main.cjs' },
    './features/*': './src/*.js',
    './private/*': null,
  },
});
write('node_modules/pkg/main.mjs', 'export default "esm"; export const kind = "named";');
write('node_modules/pkg/main.cjs', 'module.exports = "cjs";');
write('node_modules/pkg/src/a.js', 'module.exports = "feature a";');
write('package.json', { name: 'self', exports: './self.js', imports: { '#own': './own.js' } });
write('self.js', 'exports.self = true;');
write('own.js', 'module.exports = "own";');
write('names.cjs', 'exports.a = 1; module.exports.b = 2; exports["c"] = 3;');
write('plain.mjs', 'export const value = 1;');
write('both.mjs', 'export default 1; export const value = 2;');
write('unwrapped.mjs', 'const f = () => 7; export { f as "module.exports" };');
write('waits.mjs', 'await 1; export default 1;');
write('undeclared.js', 'export const detected = typeof require;');
const main = write('main.js', '');

const load = createRequire(main);

assert.strictEqual(load('pkg'), 'cjs');
assert.strictEqual(load('pkg/features/a'), 'feature a');
assert.strictEqual(load('self').self, true);
assert.strictEqual(load('./names.cjs').c, 3);
assert.strictEqual(load(write('uses-own.js', 'module.exports = require("#own");')), 'own');
assert.throws(() => load('pkg/private/x'), { code: 'ERR_PACKAGE_PATH_NOT_EXPORTED' });
assert.throws(() => load('./missing'), { code: 'MODULE_NOT_FOUND' });

// require() of ES modules.
assert.strictEqual(load('./plain.mjs').value, 1);
assert.strictEqual(load('./both.mjs').__esModule, true);
assert.strictEqual(load('./unwrapped.mjs')(), 7);
assert.strictEqual(load('./undeclared.js').detected, 'undefined');
assert.throws(() => load('./waits.mjs'), { code: 'ERR_REQUIRE_ASYNC_MODULE' });

(async () => {
  const names = await import(path.join(root, 'names.cjs'));
  assert.deepStrictEqual(Object.keys(names).sort(), ['a', 'b', 'c', 'default', 'module.exports']);
  const entry = write('entry.mjs', `
    import pkg, { kind } from 'pkg';
    export { pkg, kind };
    export const { url, dirname, filename, main } = import.meta;
    export const resolved = import.meta.resolve('pkg');`);
  const namespace = await import(entry);
  assert.strictEqual(namespace.pkg, 'esm');
  assert.strictEqual(namespace.kind, 'named');
  assert.strictEqual(namespace.filename, entry);
  assert.strictEqual(namespace.dirname, root);
  assert.strictEqual(namespace.main, false);
  assert.match(namespace.resolved, /^file:\/\/\/.*node_modules\/pkg\/main\.mjs$/);
  await assert.rejects(import('pkg-that-is-not-there'), { code: 'ERR_MODULE_NOT_FOUND' });
  await assert.rejects(import(path.join(root, 'package.json')),
    { code: 'ERR_IMPORT_ATTRIBUTE_MISSING' });
  assert.strictEqual((await import('data:text/javascript,export default 5')).default, 5);
})();

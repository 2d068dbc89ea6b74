// What imports that fail say.

import assert from 'node:assert';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'orrery-import-errors-')));
process.on('exit', () => fs.rmSync(root, { recursive: true }));

function write(name, text) {
  const file = path.join(root, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
  return pathToFileURL(file).href;
}

write('plain.cjs', 'module.exports = { a: "not an identifier", b };');
await assert.rejects(import(write('named.mjs', 'import { a as c } from "./plain.cjs";')), {
  name: 'SyntaxError',
  message: "Named export 'a' not found. The requested module './plain.cjs' is a CommonJS module, " +
    'which may not support all module.exports as named exports.\nCommonJS modules can always be ' +
    "imported via the default export, for example using:\n\nimport pkg from './plain.cjs';\n" +
    'const { a: c } = pkg;\n',
});

write('other.mjs', 'export const a = 1;');
await assert.rejects(import(write('indirect.mjs', 'export { z } from "./other.mjs";')), {
  name: 'SyntaxError',
  message: "The requested module './other.mjs' does not provide an export named 'z'",
});

process.chdir(root);
write('script.js', '');
await assert.rejects(import(write('hint2.mjs', 'import "./script";')), {
  code: 'ERR_MODULE_NOT_FOUND',
  message: /\nDid you mean to import "\.\/script\.js"\?$/,
});

await assert.rejects(import('data:text/javascript,require;'), {
  name: 'ReferenceError',
  message: 'require is not defined in ES module scope, you can use import instead',
});
write('typed/package.json', '{ "type": "module" }');
await assert.rejects(import(write('typed/a.js', 'exports.a = 1;')), {
  message: /^exports is not defined in ES module scope\nThis file .*use the '\.cjs' file extension/,
});

await assert.rejects(import('data:text/javascript,', { with: { type: 'css' } }), {
  code: 'ERR_IMPORT_ATTRIBUTE_UNSUPPORTED',
  message: 'Import attribute "type" with value "css" is not supported in data:text/javascript,',
});
await assert.rejects(import('data:application/json,1', { with: { foo: 'x' } }), {
  code: 'ERR_IMPORT_ATTRIBUTE_UNSUPPORTED',
});
await assert.rejects(import('data:text/css,', { with: { type: 'css' } }), {
  name: 'RangeError',
  code: 'ERR_UNKNOWN_MODULE_FORMAT',
  message: 'Unknown module format: text/css for URL data:text/css,',
});
await assert.rejects(import('data:text/javascript,import "bare"'), {
  code: 'ERR_UNSUPPORTED_RESOLVE_REQUEST',
});

assert.strictEqual(import.meta.resolve('some://where'), 'some://where');
assert.strictEqual(import.meta.resolve('./absent.mjs'), new URL('absent.mjs', import.meta.url).href);

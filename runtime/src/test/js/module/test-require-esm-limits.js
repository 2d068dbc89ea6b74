'use strict';

// require() of ES modules: no cycles through it, no top-level await, and the names of its export.

const assert = require('node:assert');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'orrery-require-esm-')));
process.on('exit', () => fs.rmSync(root, { recursive: true }));

function write(name, text) {
  const file = path.join(root, name);
  fs.writeFileSync(file, text);
  return file;
}

// b.cjs -> a.mjs -> b.cjs
const a = write('a.mjs', 'import "./b.cjs";');
const b = write('b.cjs', 'require("./a.mjs");');
assert.throws(() => require(b), {
  code: 'ERR_REQUIRE_CYCLE_MODULE',
  message: `Cannot import CommonJS Module ./b.cjs in a cycle. (from ${a})`,
});
// a.mjs -> b.cjs -> a.mjs
assert.throws(() => require(a), {
  code: 'ERR_REQUIRE_CYCLE_MODULE',
  message: `Cannot require() ES Module ${a} in a cycle. (from ${__filename})`,
});

// A cycle of ES modules alone is none of require()'s business.
write('x.mjs', 'import { y } from "./y.mjs"; export const x = () => y;');
write('y.mjs', 'import "./x.mjs"; export const y = 2;');
assert.strictEqual(require(path.join(root, 'x.mjs')).x(), 2);

const waits = write('waits.mjs', 'export default await 1;');
const refused = {
  code: 'ERR_REQUIRE_ASYNC_MODULE',
  message: 'require() cannot be used on an ESM graph with top-level await. Use import() instead. ' +
    'To see where the top-level await comes from, use --experimental-print-required-tla.\n' +
    `  From ${__filename} \n  Requiring ${waits} `,
};
assert.throws(() => require(waits), refused);
import(waits).then((namespace) => {
  assert.strictEqual(namespace.default, 1);
  // Evaluated or not: it has a top-level await.
  assert.throws(() => require(waits), refused);
});

const named = write('named.mjs', 'export { f as "module.exports" }; function f() { return 1; }');
assert.strictEqual(require(named)(), 1);
const marked = require(write('marked.mjs', 'export default 1;'));
assert.deepStrictEqual({ ...marked }, { __esModule: true, default: 1 });

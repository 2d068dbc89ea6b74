'use strict';
// A program that does not exist is an event of spawn and a result of spawnSync.
const assert = require('node:assert');
const { execSync, spawn, spawnSync } = require('node:child_process');

let told = false;
spawn('no-such-program', ['x']).on('error', (error) => {
  assert.strictEqual(error.message, 'spawn no-such-program ENOENT');
  assert.deepStrictEqual([error.code, error.path, error.spawnargs],
                         ['ENOENT', 'no-such-program', ['x']]);
  told = true;
});
const result = spawnSync('no-such-program');
assert.strictEqual(result.error.code, 'ENOENT');
assert.strictEqual(result.status, null);
assert.throws(() => execSync('echo oops >&2; exit 3', { stdio: 'pipe' }), {
  status: 3, message: 'Command failed: echo oops >&2; exit 3\noops\n' });
assert.throws(() => spawn('a\0b'), { code: 'ERR_INVALID_ARG_VALUE' });
process.on('exit', () => assert.ok(told));

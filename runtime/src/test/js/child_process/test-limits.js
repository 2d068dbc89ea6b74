'use strict';
// Time, output and abort signals end children.
const assert = require('node:assert');
const { exec, execFile, spawn, spawnSync } = require('node:child_process');

let answers = 0;
execFile('sleep', ['60'], { timeout: 50 }, (error) => {
  assert.deepStrictEqual([error.killed, error.signal, error.code], [true, 'SIGTERM', null]);
  answers++;
});
exec('yes', { maxBuffer: 5 }, (error, stdout) => {
  assert.strictEqual(error.code, 'ERR_CHILD_PROCESS_STDIO_MAXBUFFER');
  assert.strictEqual(stdout, 'y\ny\ny');
  answers++;
});
const controller = new AbortController();
spawn('sleep', ['60'], { signal: controller.signal }).on('error', (error) => {
  assert.strictEqual(error.name, 'AbortError');
  answers++;
});
controller.abort();
const { error, signal } = spawnSync('sleep', ['60'], { timeout: 50, killSignal: 'SIGKILL' });
assert.deepStrictEqual([error.code, signal], ['ETIMEDOUT', 'SIGKILL']);
process.on('exit', () => assert.strictEqual(answers, 3));

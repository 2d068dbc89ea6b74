'use strict';
const assert = require('node:assert');
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

// --record writes a file that is complete after exit; --record-on-crash only after a fatal error.
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'record-'));
const magic = Buffer.from('8f4f525245430d0a', 'hex').toString('latin1');

function run(flag, code) {
  const file = path.join(folder, 'out.orrec');
  fs.rmSync(file, { force: true });
  const { status, stdout } = spawnSync(process.execPath, [`${flag}=${file}`, '-e', code]);
  const bytes = fs.existsSync(file) ? fs.readFileSync(file, 'latin1') : '';
  return { status, stdout: String(stdout), bytes, mode: bytes && fs.statSync(file).mode & 0o777 };
}

const recorded = run('--record', 'setTimeout(function later() { console.log("hi"); }, 1)');
assert.strictEqual(recorded.status, 0);
assert.strictEqual(recorded.stdout, 'hi\n');
assert.ok(recorded.bytes.startsWith(magic));
assert.ok(recorded.bytes.includes('later'));
assert.strictEqual(recorded.mode, 0o600);

const crashed = run('--record-on-crash', 'setTimeout(() => { throw new Error("bad"); }, 1)');
assert.strictEqual(crashed.status, 1);
assert.ok(crashed.bytes.includes('Error: bad'));

const fine = run('--record-on-crash', '1');
assert.strictEqual(fine.status, 0);
assert.strictEqual(fine.bytes, '');

fs.rmSync(folder, { recursive: true });

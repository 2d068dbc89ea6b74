'use strict';

// --preserve-symlinks-main, the warning about ES module syntax in CommonJS, and --import of a module
// before a CommonJS main script.

const assert = require('node:assert');
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const root = fs.realpathSync(fs.mkdtempSync(path.join(os.tmpdir(), 'orrery-main-')));
process.on('exit', () => fs.rmSync(root, { recursive: true }));
fs.mkdirSync(path.join(root, 'target'));
fs.writeFileSync(path.join(root, 'target/main.cjs'),
  'console.log(__dirname, require.main === module);');
fs.symlinkSync('target/main.cjs', path.join(root, 'link.cjs'));
fs.writeFileSync(path.join(root, 'wrong.cjs'), 'export default 1;');

function run(...args) {
  return spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
}

assert.strictEqual(run('link.cjs').stdout, `${root}/target true\n`);
assert.strictEqual(run('--preserve-symlinks-main', 'link.cjs').stdout, `${root} true\n`);
assert.strictEqual(run('--import', 'data:text/javascript,console.log(1)', 'link.cjs').stdout,
  `1\n${root}/target true\n`);
assert.match(run('wrong.cjs').stderr,
  /Warning: Failed to load the ES module: .*wrong\.cjs\. Make sure to set "type": "module"/);

'use strict';
// watch tells what happens in a directory, and in a tree.
const assert = require('node:assert');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'orrery-watch-'));
const seen = new Set();
let closed = 0;
const watchers = [fs.watch(root), fs.watch(root, { recursive: true })];
watchers.forEach((watcher, i) => {
  watcher.on('close', () => closed++);
  watcher.on('change', (type, name) => {
    seen.add(`${i} ${type} ${name}`);
    if (seen.has('0 rename d') && seen.has('1 rename d') && seen.has('1 rename d/new')) finish();
  });
});
fs.mkdirSync(path.join(root, 'd'));
fs.writeFileSync(path.join(root, 'd', 'new'), '');

function finish() {
  for (const watcher of watchers) watcher.close();
  fs.rmSync(root, { recursive: true, force: true });
}
process.on('exit', () => assert.strictEqual(closed, 2));

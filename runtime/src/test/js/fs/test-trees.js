'use strict';
// mkdir, readdir, cp and rm of whole trees.
const assert = require('node:assert');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const root = fs.mkdtempSync(path.join(os.tmpdir(), 'orrery-trees-'));
try {
  const inside = (name) => path.join(root, name);
  assert.strictEqual(fs.mkdirSync(inside('a/b/c'), { recursive: true }), inside('a'));
  assert.strictEqual(fs.mkdirSync(inside('a/b/c'), { recursive: true }), undefined);
  fs.writeFileSync(inside('a/f'), 'f');
  fs.writeFileSync(inside('a/b/c/g'), 'g');
  fs.symlinkSync('../f', inside('a/b/link'));
  assert.deepStrictEqual(fs.readdirSync(inside('a'), { recursive: true }),
                         ['b', 'f', 'b/c', 'b/link', 'b/c/g']);
  const entries = fs.readdirSync(inside('a/b'), { withFileTypes: true });
  assert.deepStrictEqual(entries.map((e) => [e.name, e.isDirectory(), e.isSymbolicLink()]),
                         [['c', true, false], ['link', false, true]]);
  assert.throws(() => fs.cpSync(inside('a'), inside('copy')), { code: 'ERR_FS_EISDIR' });
  assert.throws(() => fs.cpSync(inside('a'), inside('a/b/x'), { recursive: true }),
                { code: 'ERR_FS_CP_EINVAL' });
  fs.cpSync(inside('a'), inside('copy'), {
    recursive: true, filter: (source) => !source.endsWith('g') });
  assert.deepStrictEqual(fs.readdirSync(inside('copy'), { recursive: true }),
                         ['b', 'f', 'b/c', 'b/link']);
  assert.deepStrictEqual(fs.globSync('**/{f,g}', { cwd: inside('a') }).sort(), ['b/c/g', 'f']);
  assert.throws(() => fs.rmSync(inside('a')), { code: 'ERR_FS_EISDIR', syscall: 'rm' });
  fs.rmSync(inside('a'), { recursive: true });
  assert.ok(!fs.existsSync(inside('a')));
} finally {
  fs.rmSync(root, { recursive: true });
}

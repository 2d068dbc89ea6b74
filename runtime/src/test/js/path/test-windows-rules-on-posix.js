'use strict';

const assert = require('node:assert');
const { posix, win32 } = require('node:path');

assert.strictEqual(win32.join('a', '..', 'b\\c'), 'b\\c');
assert.strictEqual(win32.normalize('test/../C:/Windows'), '.\\C:\\Windows');
assert.strictEqual(win32.resolve('c:/ignore', 'd:\\a/b\\c/d', '\\e.exe'), 'd:\\e.exe');
assert.strictEqual(win32.relative('C:\\foo\\bar', 'c:\\FOO\\baz'), '..\\baz');
assert.deepStrictEqual(win32.parse('\\\\server\\share\\dir\\f.txt'), {
  root: '\\\\server\\share\\', dir: '\\\\server\\share\\dir', base: 'f.txt', ext: '.txt',
  name: 'f',
});
assert.strictEqual(win32.posix, posix);
assert.strictEqual(posix.win32, win32);
assert.strictEqual(require('node:path/win32'), win32);

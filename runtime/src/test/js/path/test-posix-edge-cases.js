'use strict';

const assert = require('node:assert');
const path = require('node:path').posix;

assert.strictEqual(path.normalize('///..//./foo/.//bar/'), '/foo/bar/');
assert.strictEqual(path.join('./', '..', '/foo'), '../foo');
assert.strictEqual(path.relative('/page1/page2/foo', '/'), '../../..');
assert.strictEqual(path.dirname('//a'), '//');
assert.strictEqual(path.basename('aaa/bbb', 'bbb'), 'bbb');
assert.strictEqual(path.extname('..a'), '.a');
assert.strictEqual(path.format({ root: '/', name: 'f', ext: 'txt' }), '/f.txt');
assert.throws(() => path.join('a', 1), { code: 'ERR_INVALID_ARG_TYPE' });

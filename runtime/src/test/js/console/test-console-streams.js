'use strict';
// A Console writes to its streams: groups, counts, assertions, tables.
const assert = require('node:assert');
const { Console } = require('node:console');
const { Writable } = require('node:stream');

const sink = () => {
  const stream = new Writable({ decodeStrings: false,
    write(chunk, _, callback) { stream.text += chunk; callback(); } });
  stream.text = '';
  return stream;
};
const stdout = sink();
const stderr = sink();
const { log, ...c } = new Console({ stdout, stderr });
log('%s-%d', 'a', 1, { b: [2] });
c.group('G');
c.info('two\nlines');
c.groupEnd();
c.count();
c.count();
c.assert(1 === 2, 'no %s', 'way');
c.table([{ a: 1 }]);
assert.strictEqual(stdout.text, 'a-1 { b: [ 2 ] }\nG\n  two\n  lines\ndefault: 1\ndefault: 2\n' +
  '┌─────────┬───┐\n│ (index) │ a │\n├─────────┼───┤\n│ 0       │ 1 │\n└─────────┴───┘\n');
assert.strictEqual(stderr.text, 'Assertion failed: no way\n');
assert.ok(console instanceof Console);
assert.throws(() => new Console({ stdout: {} }), { code: 'ERR_CONSOLE_WRITABLE_STREAM' });

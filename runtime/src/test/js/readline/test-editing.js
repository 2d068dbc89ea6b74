'use strict';
// The keys of the line editor, as a terminal sends them.
const assert = require('node:assert');
const { PassThrough } = require('node:stream');
const readline = require('node:readline');

const input = new PassThrough();
const rl = readline.createInterface({ input, terminal: true });
const lines = [];
rl.on('line', (line) => lines.push(line));

function type(keys, line, cursor) {
  rl.write(null, { ctrl: true, name: 'e' });
  rl.write(null, { ctrl: true, name: 'u' });
  input.write(keys);
  assert.deepStrictEqual([rl.line, rl.cursor], [line, cursor], JSON.stringify(keys));
}

type('abc\x1b[D\x1b[DX', 'aXbc', 2);
type('one two\x17', 'one ', 4); // ctrl+w
type('one two\x01\x0b\x19\x19', 'one twoone two', 14); // ctrl+a, ctrl+k, ctrl+y twice
type('one two\x1bb\x1bd', 'one ', 4); // meta+b, meta+d
type('a💻\x7f', 'a', 1);
type('ab\x1b[D\x1b[3~', 'a', 1); // delete
type('abc\x02\x1f', 'ab', 2); // ctrl+b, undo

input.write('\n');
type('first\r', '', 0);
type('second\r', '', 0);
type('\x1b[A\x1b[A\x1b[B', 'second', 6);
type('f\x1b[A', 'first', 5); // up searches for what was typed
assert.deepStrictEqual(lines, ['ab', 'first', 'second']);
assert.deepStrictEqual(rl.history, ['second', 'first', 'ab']);
rl.close();

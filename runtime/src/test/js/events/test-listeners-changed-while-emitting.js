'use strict';
// What a listener adds or removes takes effect with the next emit, not with the running one.
const assert = require('node:assert');
const EventEmitter = require('node:events');

const e = new EventEmitter();
const seen = [];
const third = () => seen.push('third');
e.on('x', () => {
  seen.push('first');
  e.removeListener('x', third);
  e.prependListener('x', () => seen.push('new'));
});
e.on('x', () => seen.push('second'));
e.on('x', third);
e.emit('x');
assert.deepStrictEqual(seen, ['first', 'second', 'third']);
seen.length = 0;
e.emit('x');
assert.deepStrictEqual(seen, ['new', 'first', 'second']);

// Any number of arguments arrives, in a list of listeners as well as with a single one.
for (const listeners of [1, 2]) {
  for (let count = 0; count <= 6; count++) {
    const emitter = new EventEmitter();
    const args = Array.from({ length: count }, (_, i) => i);
    let calls = 0;
    for (let i = 0; i < listeners; i++) {
      emitter.on('y', function(...got) {
        assert.strictEqual(this, emitter);
        assert.deepStrictEqual(got, args);
        calls++;
      });
    }
    assert.strictEqual(emitter.emit('y', ...args), true);
    assert.strictEqual(calls, listeners);
  }
}

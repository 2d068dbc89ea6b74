'use strict';
// What is loaded late has Node's names, arities and property attributes all the same.
const assert = require('node:assert');
const stream = require('node:stream');

assert.strictEqual(stream, stream.Stream);
for (const name of ['Transform', 'PassThrough', 'pipeline', 'finished', 'compose', 'duplexPair']) {
  assert.strictEqual(typeof stream[name], 'function');
  const descriptor = Object.getOwnPropertyDescriptor(stream, name);
  assert.strictEqual(descriptor.value, stream[name]);
  assert.ok(descriptor.enumerable && descriptor.writable);
}
assert.strictEqual(stream.promises, require('node:stream/promises'));
assert.strictEqual(stream.Readable.prototype.map.name, 'map');
assert.strictEqual(stream.Readable.prototype.reduce.length, 3);
assert.deepStrictEqual(Object.keys(stream.Readable.prototype).filter((k) => k === 'map'), []);
assert.throws(() => new stream.Readable.prototype.map(), { code: 'ERR_ILLEGAL_CONSTRUCTOR' });
assert.ok(new stream.Duplex() instanceof stream.Writable);
assert.ok(!(new stream.Readable() instanceof stream.Writable));

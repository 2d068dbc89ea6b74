'use strict';
// util.inspect shows each kind of value as documented, with and without the native shortcut.
const assert = require('node:assert');
const { inspect } = require('node:util');

const cases = [
  [1, '1'], [-0, '-0'], [10n, '10n'], ["it's", '"it\'s"'], [null, 'null'], [undefined, 'undefined'],
  [Symbol('s'), 'Symbol(s)'], [[1, [2, [3, [4]]]], '[ 1, [ 2, [ 3, [Array] ] ] ]'],
  [{ a: { b: { c: {} } } }, '{ a: { b: { c: {} } } }'],
  [{ a: { b: { c: { d: 1 } } } }, '{ a: { b: { c: [Object] } } }'],
  [[, 1], '[ <1 empty item>, 1 ]'], [{ 'a-b': 1, [Symbol('k')]: 2 }, "{ 'a-b': 1, Symbol(k): 2 }"],
  [new Map([['k', new Set([1])]]), "Map(1) { 'k' => Set(1) { 1 } }"],
  [new (class Foo { x = 1; })(), 'Foo { x: 1 }'], [Object.create(null), '[Object: null prototype] {}'],
  [class A extends Map {}, '[class A extends Map]'], [async () => {}, '[AsyncFunction (anonymous)]'],
  [{ get a() { return 1; } }, '{ a: [Getter] }'], [new Date(0), '1970-01-01T00:00:00.000Z'],
  [/x/g, '/x/g'], [Promise.resolve(4), 'Promise { 4 }'], [new Uint8Array(2), 'Uint8Array(2) [ 0, 0 ]'],
  [new Map([[1, 2]]).entries(), '[Map Entries] { [ 1, 2 ] }'], [new String('ab'), "[String: 'ab']"],
  [new Proxy([1], {}), '[ 1 ]'], [new ArrayBuffer(1), 'ArrayBuffer { [Uint8Contents]: <00>, [byteLength]: 1 }'],
];
for (const [value, expected] of cases) {
  assert.strictEqual(inspect(value), expected);
  // Any option turns the shortcut off: both ways must agree.
  assert.strictEqual(inspect(value, { depth: 2 }), expected);
}

const ring = { name: 'ring' };
ring.self = ring;
assert.strictEqual(inspect(ring), "<ref *1> { name: 'ring', self: [Circular *1] }");
assert.strictEqual(inspect({ [inspect.custom]: () => 'mine' }), 'mine');

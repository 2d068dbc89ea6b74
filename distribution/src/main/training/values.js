'use strict';
const assert = require('node:assert');
const util = require('node:util');
const { EventEmitter, once } = require('node:events');
const timers = require('node:timers/promises');

class Shape {
  #sides;
  static made = 0;
  constructor(sides) {
    this.#sides = sides;
    Shape.made++;
  }
  get sides() {
    return this.#sides;
  }
}

/** Printing, classes, iteration, errors, timers, buffers: the daily language. */
module.exports = async function values() {
  const map = new Map([['key', { nested: [1, 2, { deep: new Date(0) }] }]]);
  const text = util.inspect({ map, set: new Set('abc'), shape: new Shape(4), fn() {} }, { depth: 5 });
  assert.match(text, /nested/);
  assert.match(util.format('%s %d %j %o', 'text', 42, { a: 1 }, [1]), /^text 42/);
  console.log('%s', text.length, [1, 2, 3], new Error('shown').message);

  const [first, ...rest] = [...'hello'].map((c, i) => `${c}${i}`);
  assert.strictEqual([first, ...rest].join('-').replace(/(\d)-/g, '<$1>').length, 18);
  assert.deepStrictEqual(JSON.parse(JSON.stringify({ a: [1, { b: 'c' }], d: null })).a[1].b, 'c');
  assert.strictEqual(new Intl.NumberFormat('en').format(1234.5), '1,234.5');

  const emitter = new EventEmitter();
  setImmediate(() => emitter.emit('ready', 1));
  assert.deepStrictEqual(await once(emitter, 'ready'), [1]);
  await timers.setTimeout(2);
  await Promise.all([1, 2, 3].map(async (n) => (await null, n)));
  async function* generate() {
    yield* [1, 2, 3];
  }
  for await (const n of generate()) {
    assert.ok(n);
  }
  await new Promise((resolve) => process.nextTick(resolve));
  try {
    null.property;
  } catch (error) {
    assert.match(error.stack, /values\.js/);
  }

  const buffer = Buffer.concat([Buffer.from('héllo wörld'), Buffer.alloc(4), Buffer.from([1, 2])]);
  for (const encoding of ['utf8', 'hex', 'base64', 'latin1']) {
    assert.ok(buffer.equals(Buffer.from(buffer.toString(encoding), encoding)) || encoding === 'utf8');
  }
  const url = new URL('https://user@example.org:8080/a/b?x=1&y=2#z');
  assert.strictEqual(url.searchParams.get('y'), '2');
};

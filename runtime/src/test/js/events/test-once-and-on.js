'use strict';
// events.once() and events.on() deliver, fail on 'error', and leave no listener behind.
const assert = require('node:assert');
const { EventEmitter, once, on } = require('node:events');

async function main() {
  const e = new EventEmitter();
  process.nextTick(() => e.emit('ready', 1, 2));
  assert.deepStrictEqual(await once(e, 'ready'), [1, 2]);
  process.nextTick(() => e.emit('error', new Error('no')));
  await assert.rejects(once(e, 'ready'), { message: 'no' });
  assert.deepStrictEqual(e.eventNames(), []);

  process.nextTick(() => {
    e.emit('n', 1);
    e.emit('n', 2);
    e.emit('end');
  });
  const got = [];
  for await (const [n] of on(e, 'n', { close: ['end'] })) got.push(n);
  assert.deepStrictEqual(got, [1, 2]);
  assert.deepStrictEqual(e.eventNames(), []);

  const controller = new AbortController();
  process.nextTick(() => controller.abort());
  await assert.rejects(once(e, 'ready', { signal: controller.signal }), { name: 'AbortError' });
  assert.deepStrictEqual(e.eventNames(), []);
}

let done = false;
main().then(() => { done = true; });
process.on('exit', () => assert.ok(done));

'use strict';
// The operators keep order under concurrency, stop early, and fail with the stream.
const assert = require('node:assert');
const { Readable } = require('node:stream');
const { pipeline } = require('node:stream/promises');

async function main() {
  let running = 0;
  let most = 0;
  const slow = async (n) => {
    most = Math.max(most, ++running);
    await new Promise((resolve) => { setTimeout(resolve, 5 - n); });
    running--;
    return n * 2;
  };
  const numbers = () => Readable.from([1, 2, 3, 4]);
  assert.deepStrictEqual(await numbers().map(slow, { concurrency: 3 }).toArray(), [2, 4, 6, 8]);
  assert.ok(most > 1 && most <= 3);
  assert.deepStrictEqual(await numbers().filter((n) => n % 2).toArray(), [1, 3]);
  assert.deepStrictEqual(await numbers().flatMap((n) => [n, n]).take(3).toArray(), [1, 1, 2]);
  assert.deepStrictEqual(await numbers().drop(2).toArray(), [3, 4]);
  assert.strictEqual(await numbers().reduce((sum, n) => sum + n), 10);
  assert.strictEqual(await numbers().find((n) => n > 2), 3);
  assert.strictEqual(await numbers().some((n) => n > 9), false);
  assert.strictEqual(await numbers().every((n) => n > 0), true);
  await assert.rejects(numbers().map(() => { throw new Error('no'); }).toArray(), /no/);

  const result = await pipeline(
    ['a', 'b'],
    async function* (source) {
      for await (const chunk of source) yield chunk.toUpperCase();
    },
    async (source) => (await Array.fromAsync(source)).join(''));
  assert.strictEqual(result, 'AB');
}

let done = false;
main().then(() => { done = true; });
process.on('exit', () => assert.ok(done));

'use strict';
const assert = require('node:assert');

const stream = new ReadableStream({
  start(controller) {
    controller.enqueue({ a: 1 });
    controller.enqueue(2);
    controller.close();
  },
});
const arrived = structuredClone(stream, { transfer: [stream] });
assert.strictEqual(stream.locked, true);

let chunks;
// The port behind an arrived stream does not keep the process alive by itself.
const alive = setInterval(() => {}, 1000);
Array.fromAsync(arrived).then((all) => {
  chunks = all;
  clearInterval(alive);
});
process.on('exit', () => assert.deepStrictEqual(chunks, [{ a: 1 }, 2]));

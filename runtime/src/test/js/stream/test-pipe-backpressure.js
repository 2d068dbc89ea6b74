'use strict';
// pipe() pauses the source while a destination is full; the slowest of two sets the pace.
const assert = require('node:assert');
const { Readable, Writable } = require('node:stream');

let pushed = 0;
const source = new Readable({
  highWaterMark: 4,
  read() {
    this.push(pushed++ < 50 ? 'abcd' : null);
  },
});
const received = [];
function sink(delay) {
  let bytes = 0;
  const dest = new Writable({
    highWaterMark: 8,
    write(chunk, encoding, callback) {
      bytes += chunk.length;
      assert.ok(dest.writableLength <= 16, `${dest.writableLength} buffered`);
      delay(callback);
    },
  });
  dest.on('finish', () => received.push(bytes));
  return dest;
}
source.pipe(sink(setImmediate));
source.pipe(sink(process.nextTick));
process.on('exit', () => assert.deepStrictEqual(received, [200, 200]));

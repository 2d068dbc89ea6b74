'use strict';
const assert = require('node:assert');
const fs = require('node:fs');
const { Readable, Transform, Writable } = require('node:stream');
const { pipeline } = require('node:stream/promises');

/** Pipes from a file and from an iterator. */
module.exports = async function streams() {
  let bytes = 0;
  const count = () =>
    new Writable({
      write(chunk, encoding, callback) {
        bytes += chunk.length;
        callback();
      },
    });
  const upper = new Transform({
    transform(chunk, encoding, callback) {
      callback(null, chunk.toString().toUpperCase());
    },
  });
  await pipeline(fs.createReadStream(__filename), upper, count());
  await pipeline(Readable.from(['a', 'b', 'c']), count());
  fs.createReadStream(__filename).pipe(count());
  assert.ok(bytes > 500);
};

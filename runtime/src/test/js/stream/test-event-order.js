'use strict';
// The order of events and callbacks around write, drain, end, prefinish, finish and close.
const assert = require('node:assert');
const { Writable, Readable } = require('node:stream');

const log = [];
const w = new Writable({
  highWaterMark: 3,
  write(chunk, encoding, callback) {
    log.push(`_write ${chunk}`);
    process.nextTick(callback);
  },
  final(callback) {
    log.push('_final');
    callback();
  },
});
for (const event of ['drain', 'prefinish', 'finish', 'close']) w.on(event, () => log.push(event));
assert.strictEqual(w.write('ab', () => log.push('cb ab')), true);
assert.strictEqual(w.write('cd'), false);
w.on('drain', () => {
  w.end('e', () => log.push('cb end'));
  log.push('ended');
});
w.on('close', () => {
  assert.deepStrictEqual(log, [
    '_write ab', '_write cd', 'cb ab', 'drain', '_write e', 'ended', '_final', 'prefinish',
    'cb end', 'finish', 'close',
  ]);
});

const reads = [];
const r = new Readable({
  read() {
    reads.push('_read');
    this.push(reads.length < 3 ? 'x' : null);
  },
});
for (const event of ['data', 'resume', 'pause', 'end', 'close']) {
  r.on(event, () => reads.push(event));
}
process.on('exit', () => {
  assert.deepStrictEqual(reads, ['_read', 'resume', '_read', 'data', 'end', 'close']);
});

'use strict';
// A destroyed stream emits 'error' and 'close' once each, later, and fails what still waits.
const assert = require('node:assert');
const { Writable, Readable, finished, pipeline, PassThrough } = require('node:stream');

const log = [];
const w = new Writable({ write() {} });
w.write('never done', (error) => log.push(`write ${error?.code}`));
w.write('waits', (error) => log.push(`waits ${error?.message}`));
w.end((error) => log.push(`end ${error?.message}`));
w.on('error', (error) => log.push(`error ${error.message}`));
w.on('close', () => log.push('close'));
w.destroy(new Error('first'));
w.destroy(new Error('second'));
assert.deepStrictEqual(log, []);
assert.strictEqual(w.errored.message, 'first');

const r = new Readable({ read() {} });
finished(r, (error) => log.push(`finished ${error.code}`));
r.destroy();

const failing = new PassThrough();
pipeline(new Readable({ read() { this.destroy(new Error('source')); } }), failing, (error) => {
  log.push(`pipeline ${error.message}`);
  assert.ok(failing.destroyed);
});

process.on('exit', () => {
  assert.deepStrictEqual(log.sort(), [
    'close', 'error first', 'finished ERR_STREAM_PREMATURE_CLOSE', 'pipeline source',
  ]);
});

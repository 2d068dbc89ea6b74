'use strict';

const assert = require('node:assert');
const zlib = require('node:zlib');

const order = [];
const gzip = zlib.createGzip({ chunkSize: 64 });
const gunzip = zlib.createGunzip({ chunkSize: 64 });
let text = '';
gzip.pipe(gunzip);
gunzip.on('data', (chunk) => { text += chunk; });
gunzip.on('end', () => order.push('end'));
gzip.write('abc'.repeat(1000));
gzip.flush(() => {
  order.push('flush');
  gzip.params(0, 0, () => {
    order.push('params');
    gzip.end('xyz');
  });
});
process.on('exit', () => {
  assert.strictEqual(text, `${'abc'.repeat(1000)}xyz`);
  assert.strictEqual(gzip.bytesWritten, 3003);
  assert.deepStrictEqual(order, ['flush', 'params', 'end']);
});

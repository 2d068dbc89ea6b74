'use strict';

const assert = require('node:assert');

const buffer = Buffer.alloc(16);

for (const [kind, value, size] of [['UInt8', 200, 1], ['Int8', -2, 1], ['UInt16LE', 65000, 2],
  ['Int16BE', -300, 2], ['UInt32BE', 4e9, 4], ['Int32LE', -5, 4], ['FloatLE', 0.5, 4],
  ['DoubleBE', Math.PI, 8], ['BigInt64LE', -7n, 8], ['BigUInt64BE', 2n ** 63n, 8]]) {
  assert.strictEqual(buffer[`write${kind}`](value, 3), 3 + size);
  assert.strictEqual(buffer[`read${kind}`](3), value, kind);
}
assert.strictEqual(buffer.writeIntBE(-(2 ** 40), 1, 6), 7);
assert.strictEqual(buffer.readIntBE(1, 6), -(2 ** 40));
assert.strictEqual(Buffer.prototype.readUint8, Buffer.prototype.readUInt8);
assert.throws(() => buffer.readUInt8(16), {
  code: 'ERR_OUT_OF_RANGE',
  message: 'The value of "offset" is out of range. It must be >= 0 and <= 15. Received 16',
});
assert.throws(() => buffer.writeInt8(128), { code: 'ERR_OUT_OF_RANGE' });
assert.throws(() => buffer.readUInt16LE('0'), { code: 'ERR_INVALID_ARG_TYPE' });

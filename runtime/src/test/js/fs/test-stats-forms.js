'use strict';
// Stats as numbers and BigInts, dates made when asked for, quiet misses.
const assert = require('node:assert');
const fs = require('node:fs');

const stats = fs.statSync(__filename);
const exact = fs.statSync(__filename, { bigint: true });
assert.ok(stats.isFile() && exact.isFile() && !stats.isDirectory());
assert.strictEqual(BigInt(stats.size), exact.size);
assert.strictEqual(exact.mtimeNs / 1_000_000n, exact.mtimeMs);
assert.ok(!Object.keys(stats).includes('mtime'));
assert.strictEqual(stats.mtime.getTime(), Math.round(stats.mtimeMs));
assert.strictEqual(stats.mtime, stats.mtime);
assert.strictEqual(fs.statSync('/no/such', { throwIfNoEntry: false }), undefined);
assert.throws(() => fs.lstatSync(`${__filename}/x`, { throwIfNoEntry: false }),
              { code: 'ENOTDIR' });

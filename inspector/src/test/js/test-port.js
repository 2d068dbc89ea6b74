'use strict';

// inspector.open, url and close.

const assert = require('node:assert');
const inspector = require('node:inspector');

assert.strictEqual(inspector.url(), undefined);
assert.throws(() => inspector.waitForDebugger(), { code: 'ERR_INSPECTOR_NOT_ACTIVE' });
assert.throws(() => inspector.open(70000), { code: 'ERR_OUT_OF_RANGE' });
const port = inspector.open(0);
assert.match(inspector.url(), new RegExp(`^ws://127.0.0.1:${process.debugPort}/[0-9a-f-]{36}$`));
assert.throws(() => inspector.open(0), { code: 'ERR_INSPECTOR_ALREADY_ACTIVATED' });
port[Symbol.dispose]();
assert.strictEqual(inspector.url(), undefined);
inspector.close();

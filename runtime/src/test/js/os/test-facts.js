'use strict';
// Facts about the machine have the right kinds and agree with each other.
const assert = require('node:assert');
const os = require('node:os');

assert.strictEqual(os.EOL, '\n');
assert.strictEqual(`${os.hostname}`, os.hostname());
assert.ok(os.totalmem() > os.freemem() && os.freemem() > 0);
assert.ok(os.cpus().length >= 1 && os.cpus()[0].times.user > 0);
assert.strictEqual(os.loadavg().length, 3);
assert.strictEqual(os.userInfo().uid, process.getuid());
assert.ok(Buffer.isBuffer(os.userInfo({ encoding: 'buffer' }).username));
assert.strictEqual(os.constants.signals.SIGTERM, 15);
assert.throws(() => { os.constants.signals.SIGTERM = 1; }, TypeError);
const loopback = os.networkInterfaces().lo?.find(({ family }) => family === 'IPv4');
if (loopback) assert.strictEqual(loopback.cidr, '127.0.0.1/8');
assert.ok(Number.isInteger(os.getPriority()));
assert.throws(() => os.getPriority(-1), { name: 'SystemError', code: 'ERR_SYSTEM_ERROR' });

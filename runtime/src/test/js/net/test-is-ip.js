'use strict';
// What counts as an IP address.
const assert = require('node:assert');
const net = require('node:net');

for (const ip of ['127.0.0.1', '0.0.0.0', '255.255.255.255']) assert.strictEqual(net.isIP(ip), 4);
for (const ip of ['::', '::1', '1::', 'fe80::1%eth0', '1:2:3:4:5:6:7:8', '::ffff:1.2.3.4',
                  '1:2:3:4:5:6:1.2.3.4']) {
  assert.strictEqual(net.isIP(ip), 6, ip);
}
for (const text of ['', '1.2.3', '1.2.3.4.5', '01.2.3.4', '256.1.1.1', '1.2.3.4 ', ':', ':::',
                    '1::2::3', '1:2:3:4:5:6:7', '1:2:3:4:5:6:7:8:9', '12345::', '::1%', '::g',
                    '1.2.3.4::', undefined, null, {}, 127]) {
  assert.strictEqual(net.isIP(text), 0, `${text}`);
}
assert.strictEqual(net.isIP({ toString: () => '::1' }), 6);
assert.ok(net.isIPv4('1.2.3.4') && !net.isIPv4('::1') && net.isIPv6('::1'));

'use strict';
// Block lists match addresses, ranges and subnets, and IPv4 addresses in their IPv6 form.
const assert = require('node:assert');
const net = require('node:net');

const list = new net.BlockList();
list.addAddress('1.1.1.1');
list.addRange('10.0.0.1', '10.0.0.10');
list.addSubnet('8592:757c:efae:4e45::', 64, 'ipv6');
assert.deepStrictEqual(list.rules, [
  'Subnet: IPv6 8592:757c:efae:4e45::/64',
  'Range: IPv4 10.0.0.1-10.0.0.10',
  'Address: IPv4 1.1.1.1',
]);
assert.ok(list.check('1.1.1.1'));
assert.ok(list.check('::ffff:1.1.1.1', 'ipv6'));
assert.ok(list.check(new net.SocketAddress({ address: '10.0.0.10' })));
assert.ok(!list.check('10.0.0.11'));
assert.ok(list.check('8592:757c:efae:4e45:1::1', 'ipv6'));
assert.ok(!list.check('no address'));

const copy = new net.BlockList();
copy.fromJSON(JSON.stringify(list));
assert.ok(copy.check('10.0.0.3'));

assert.throws(() => list.addRange('2.0.0.0', '1.0.0.0'), { code: 'ERR_INVALID_ARG_VALUE' });
assert.throws(() => list.addSubnet('1.1.1.1', 33), { code: 'ERR_OUT_OF_RANGE' });
assert.throws(() => list.addAddress('::1'), { code: 'ERR_INVALID_ADDRESS' });

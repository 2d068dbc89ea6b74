// Flags: --experimental-inspector-network-resource
'use strict';

// What the program gives debuggers to load, and its streams.

const assert = require('node:assert');
const { NetworkResources } = require('node:inspector');
const { Session } = require('node:inspector/promises');

const session = new Session();
session.connect();
const load = async (url) => (await session.post('Network.loadNetworkResource', { url })).resource;
const read = (params) => session.post('IO.read', { handle: 'u', ...params });

async function main() {
  assert.deepStrictEqual(await load('u'), { success: false });
  assert.deepStrictEqual(await read(), { data: '', eof: true });
  NetworkResources.put('u', 'abäöü€');
  assert.deepStrictEqual(await load('u'), { success: true, stream: 'u' });
  assert.deepStrictEqual(await read({ size: 3 }), { data: 'ab', eof: false });
  assert.deepStrictEqual(await read({ size: 3 }), { data: 'ä', eof: false });
  assert.deepStrictEqual(await read({ offset: 0, size: 1 }), { data: 'a', eof: false });
  assert.deepStrictEqual(await read({ size: 1 }), { data: 'ö', eof: false });
  assert.deepStrictEqual(await read({ size: 0 }), { data: '', eof: false });
  assert.deepStrictEqual(await read({ size: -1 }), { data: 'ü€', eof: false });
  assert.deepStrictEqual(await read(), { data: '', eof: true });
  assert.deepStrictEqual(await read({ offset: -1 }), { data: '', eof: true });
  assert.deepStrictEqual(await read({ offset: 100 }), { data: '', eof: true });
  await session.post('IO.close', { handle: 'u' });
  assert.deepStrictEqual(await load('u'), { success: false });
  NetworkResources.put('u', 'x'.repeat(1_500_000));
  assert.strictEqual((await read()).data.length, 1 << 20);
  assert.strictEqual((await read()).data.length, 1_500_000 - (1 << 20));
  assert.deepStrictEqual(await read(), { data: '', eof: true });
  session.disconnect();
}

main();

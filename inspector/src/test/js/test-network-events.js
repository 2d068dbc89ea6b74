// Flags: --experimental-network-inspection
'use strict';

// Events that the program reports itself, and the data it keeps for them.

const assert = require('node:assert');
const { Session } = require('node:inspector/promises');
const { Network } = require('node:inspector');

const session = new Session();
session.connect();
const seen = [];
session.on('inspectorNotification', ({ method, params }) => seen.push([method, params]));

async function main() {
  await session.post('Network.enable');
  Network.requestWillBeSent({});
  assert.deepStrictEqual(seen, []);
  Network.requestWillBeSent({
    requestId: '1', timestamp: 1, wallTime: 2, request: { url: 'u', method: 'GET', headers: {} },
  });
  const [[method, params]] = seen.splice(0);
  assert.strictEqual(method, 'Network.requestWillBeSent');
  assert.deepStrictEqual(params.request, {
    url: 'u', method: 'GET', headers: {}, hasPostData: false,
  });
  assert.strictEqual(params.initiator.stack.callFrames[0].functionName, 'main');

  const data = { requestId: '1', timestamp: 2, dataLength: 2, encodedDataLength: 2 };
  Network.dataReceived({ ...data, data: Buffer.from('ab') });
  assert.deepStrictEqual(seen, []);
  assert.deepStrictEqual(
    await session.post('Network.streamResourceContent', { requestId: '1' }),
    { bufferedData: 'YWI=' });
  Network.dataReceived({ ...data, data: Buffer.from('cd') });
  assert.deepStrictEqual(seen.splice(0), [['Network.dataReceived', { ...data, data: 'Y2Q=' }]]);
  Network.loadingFinished({ requestId: '1', timestamp: 3 });
  await assert.rejects(session.post('Network.getResponseBody', { requestId: '1' }), {
    message: 'Inspector error -32602: Request not found',
  });
}

main().then(() => session.disconnect());

// Flags: --experimental-network-inspection
'use strict';

// How much data of exchanges is kept: so much of each, and of the newest so much at all.

const assert = require('node:assert');
const { Session } = require('node:inspector/promises');
const { Network } = require('node:inspector');

const session = new Session();
session.connect();
const ten = Buffer.from('0123456789');

function exchange(requestId, pieces) {
  Network.requestWillBeSent({
    requestId, timestamp: 1, wallTime: 1, request: { url: 'u', method: 'GET', headers: {} },
  });
  Network.responseReceived({
    requestId, timestamp: 1, type: 'Other',
    response: { url: 'u', status: 200, statusText: '', headers: {}, charset: 'utf-8' },
  });
  for (let i = 0; i < pieces; i++) {
    Network.dataReceived({
      requestId, timestamp: 1, dataLength: 10, encodedDataLength: 10, data: ten,
    });
  }
  Network.loadingFinished({ requestId, timestamp: 1 });
}

async function lengths(...ids) {
  const all = [];
  for (const requestId of ids) {
    const answer = session.post('Network.getResponseBody', { requestId });
    all.push(await answer.then(({ body }) => body.length, () => -1));
  }
  return all;
}

async function main() {
  await session.post('Network.enable', { maxTotalBufferSize: 60, maxResourceBufferSize: 25 });
  exchange('a', 3);
  assert.deepStrictEqual(await lengths('a', 'a'), [20, -1]);
  for (const id of ['b', 'c', 'd']) exchange(id, 2);
  exchange('e', 1);
  assert.deepStrictEqual(await lengths('b', 'c', 'd', 'e'), [-1, 20, 20, 10]);
  await session.post('Network.enable', { maxTotalBufferSize: 5 });
  exchange('f', 1);
  assert.deepStrictEqual(await lengths('f'), [-1]);
  await session.post('Network.disable');
  exchange('g', 1);
  await session.post('Network.enable');
  assert.deepStrictEqual(await lengths('g'), [-1]);
  session.disconnect();
}

main();

// Flags: --experimental-network-inspection
'use strict';

// Requests that the program makes, while a session has the domain enabled.

const assert = require('node:assert');
const http = require('node:http');
const { once } = require('node:events');
const { Session } = require('node:inspector/promises');

const session = new Session();
session.connect();
const seen = [];
session.on('inspectorNotification', ({ method, params }) => seen.push([method, params]));

const server = http.createServer((req, res) => {
  if (req.url === '/cut') {
    res.writeHead(200, { 'Content-Length': 10 });
    res.write('abc', () => req.socket.destroy());
    return;
  }
  res.writeHead(203, {
    'Content-Type': 'TEXT/plain; charset="UTF-8"', 'Set-Cookie': ['a=1', 'b=2'], 'X-List': ['1', '2'],
  });
  res.end('grüß');
});

async function get(options) {
  const request = http.get({ port: server.address().port, host: '127.0.0.1', ...options });
  try {
    const [response] = await once(request, 'response');
    assert.strictEqual(response.readableFlowing, null);
    response.on('error', () => {});
    response.resume();
    await once(response, 'close');
  } catch (error) {
    return error;
  }
}

async function main() {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const host = `127.0.0.1:${server.address().port}`;
  await get({ path: '/before' });
  assert.deepStrictEqual(seen, []);

  await session.post('Network.enable');
  await get({ path: '/a?b=c', headers: { 'X-Two': ['p', 'q'], 'Cookie': ['k=1', 'l=2'], 'N': 5 } });
  const [sent, received, finished] = seen.splice(0);
  const { requestId } = sent[1];
  const url = `http://${host}/a?b=c`;
  assert.strictEqual(sent[0], 'Network.requestWillBeSent');
  assert.deepStrictEqual(sent[1].request, {
    url,
    method: 'GET',
    headers: { 'x-two': 'p, q', 'cookie': 'k=1; l=2', 'n': '5', host },
    hasPostData: false,
  });
  assert.strictEqual(sent[1].initiator.type, 'script');
  const [{ functionName, url: script }] = sent[1].initiator.stack.callFrames;
  assert.deepStrictEqual([functionName, script], ['get', __filename]);
  assert.strictEqual(received[0], 'Network.responseReceived');
  const { headers, ...response } = received[1].response;
  assert.deepStrictEqual(response, {
    url,
    status: 203,
    statusText: 'Non-Authoritative Information',
    mimeType: 'text/plain',
    charset: 'utf-8',
  });
  assert.strictEqual(headers['set-cookie'], 'a=1\nb=2');
  assert.strictEqual(headers['x-list'], '1, 2');
  assert.strictEqual(received[1].type, 'Other');
  assert.strictEqual(finished[0], 'Network.loadingFinished');
  assert.strictEqual(finished[1].encodedDataLength, 6);
  assert.ok(sent[1].timestamp < received[1].timestamp);
  assert.ok(received[1].timestamp < finished[1].timestamp);
  assert.deepStrictEqual(await session.post('Network.getResponseBody', { requestId }),
                         { body: 'grüß', base64Encoded: false });

  const { message } = await get({ host: '127.0.0.1', port: 1 });
  assert.deepStrictEqual(seen.splice(0).map(([method, { errorText }]) => [method, errorText]), [
    ['Network.requestWillBeSent', undefined], ['Network.loadingFailed', message],
  ]);

  await get({ path: '/cut' });
  assert.deepStrictEqual(seen.splice(0).map(([method, { errorText }]) => [method, errorText]), [
    ['Network.requestWillBeSent', undefined],
    ['Network.responseReceived', undefined],
    ['Network.loadingFailed', 'aborted'],
  ]);

  await session.post('Network.disable');
  await get({ path: '/after' });
  assert.deepStrictEqual(seen, []);
  session.disconnect();
  server.close();
}

main();

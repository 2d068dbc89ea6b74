// Flags: --inspect-server-requests
'use strict';

// Requests that the program answers, and none that it makes.

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
    res.write('abc', () => req.socket.destroy());
    return;
  }
  if (req.url === '/head') {
    res.end('never sent');
    return;
  }
  req.resume().on('end', () => {
    res.writeHead(201, { 'Content-Type': 'text/plain; charset=utf-8', 'X-List': ['1', '2'] });
    res.write('gr');
    res.write(Buffer.from('ü'));
    res.end('w58=', 'base64');
  });
});

async function request(options, body) {
  const sent = http.request({ port: server.address().port, host: '127.0.0.1', ...options });
  sent.end(body);
  const [response] = await once(sent, 'response');
  response.on('error', () => {});
  let text = '';
  response.setEncoding('utf8').on('data', (data) => text += data);
  await new Promise((resolve) => response.once('close', resolve));
  return text;
}

/** Waits for the event that ends an exchange and gives all there were. */
async function exchange(last) {
  while (seen.at(-1)?.[0] !== last) await once(session, 'inspectorNotification');
  return seen.splice(0);
}

async function main() {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const host = `127.0.0.1:${server.address().port}`;
  await session.post('Network.enable');

  const headers = { 'Content-Type': 'text/plain; charset=utf-8', 'Connection': 'close' };
  const text = await request({ method: 'POST', path: '/a?b', headers }, 'böse');
  assert.strictEqual(text, 'grüß');
  const [begun, received] = await exchange('Network.loadingFinished');
  const { requestId } = begun[1];
  assert.deepStrictEqual(begun[1].initiator, { type: 'other' });
  assert.deepStrictEqual(begun[1].request, {
    url: `http://${host}/a?b`,
    method: 'POST',
    headers: {
      'content-type': headers['Content-Type'], 'connection': 'close', host, 'content-length': '5',
    },
    hasPostData: true,
  });
  assert.strictEqual(received[1].type, 'Document');
  assert.strictEqual(received[1].response.status, 201);
  assert.strictEqual(received[1].response.statusText, 'Created');
  assert.strictEqual(received[1].response.headers['x-list'], '1, 2');
  assert.strictEqual(received[1].response.headers['transfer-encoding'], 'chunked');
  assert.deepStrictEqual(await session.post('Network.getRequestPostData', { requestId }),
                         { postData: 'böse' });
  assert.deepStrictEqual(await session.post('Network.getResponseBody', { requestId }),
                         { body: 'grüß', base64Encoded: false });

  await request({ method: 'HEAD', path: '/head' });
  const [, [, head]] = await exchange('Network.loadingFinished');
  assert.deepStrictEqual(
    await session.post('Network.getResponseBody', { requestId: head.requestId }),
    { body: '', base64Encoded: true });

  await request({ path: '/cut' });
  assert.strictEqual((await exchange('Network.loadingFailed')).length, 3);

  await session.post('Network.disable');
  await request({ method: 'POST', path: '/after' });
  assert.deepStrictEqual(seen, []);
  session.disconnect();
  server.close();
}

main();

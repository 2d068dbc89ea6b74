'use strict';
const assert = require('node:assert');
const { once } = require('node:events');
const http = require('node:http');

const REQUESTS = 200;

/** An HTTP server under a keep-alive client, GET and POST. */
module.exports = async function web() {
  const server = http.createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += chunk));
    request.on('end', () => {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify({ method: request.method, url: request.url, body }));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const agent = new http.Agent({ keepAlive: true, maxSockets: 4 });
  const send = (method, body) =>
    new Promise((resolve, reject) => {
      const options = { ...server.address(), host: '127.0.0.1', method, agent, path: '/a?b=c' };
      http
        .request(options, (response) => {
          let text = '';
          response.on('data', (chunk) => (text += chunk));
          response.on('end', () => resolve(JSON.parse(text)));
        })
        .on('error', reject)
        .end(body);
    });
  for (let i = 0; i < REQUESTS; i += 4) {
    const [answer] = await Promise.all([send('POST', `body ${i}`), send('GET'), send('GET'), send('GET')]);
    assert.strictEqual(answer.body, `body ${i}`);
  }
  agent.destroy();
  server.close();
  await once(server, 'close');
};

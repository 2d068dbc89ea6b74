'use strict';
// An agent given the environment sends requests to the proxy named there, in absolute form,
// except to the hosts that NO_PROXY lists.
const assert = require('node:assert');
const http = require('node:http');

const answer = (text) => (req, res) => res.end(`${text} ${req.url.replace(/:\d+/, '')}`);
const server = http.createServer(answer('direct'));
const proxy = http.createServer(answer('proxied'));

function get(env) {
  const { promise, resolve, reject } = Promise.withResolvers();
  const agent = new http.Agent({ proxyEnv: env });
  http.get({ host: 'localhost', port: server.address().port, path: '/x', agent }, (res) => {
    let text = '';
    res.setEncoding('utf8');
    res.on('data', (piece) => { text += piece; });
    res.on('end', () => resolve(text));
  }).on('error', reject);
  return promise;
}

server.listen(0, () => proxy.listen(0, async () => {
  const HTTP_PROXY = `http://localhost:${proxy.address().port}`;
  assert.strictEqual(await get({ HTTP_PROXY }), 'proxied http://localhost/x');
  assert.strictEqual(await get({ HTTP_PROXY, NO_PROXY: 'a.example, localhost' }), 'direct /x');
  assert.strictEqual(await get({}), 'direct /x');
  assert.throws(() => new http.Agent({ proxyEnv: { HTTP_PROXY: 'http://a\r\nb' } }),
                { code: 'ERR_PROXY_INVALID_CONFIG' });
  server.close();
  proxy.close();
}));

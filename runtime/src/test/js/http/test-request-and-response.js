'use strict';
// A body sent in pieces comes back, with the headers both sides agree on.
const assert = require('node:assert');
const http = require('node:http');

const server = http.createServer((req, res) => {
  assert.strictEqual(req.method, 'POST');
  assert.strictEqual(req.headers['transfer-encoding'], 'chunked');
  res.setHeader('X-Path', req.url);
  req.pipe(res);
});

server.listen(0, () => {
  const req = http.request({ port: server.address().port, method: 'POST', path: '/echo' });
  req.on('response', (res) => {
    assert.strictEqual(res.statusCode, 200);
    assert.strictEqual(res.headers['x-path'], '/echo');
    assert.match(res.headers.date, /^\w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d GMT$/);
    let text = '';
    res.setEncoding('utf8');
    res.on('data', (piece) => { text += piece; });
    res.on('end', () => {
      assert.strictEqual(text, 'first second');
      assert.ok(res.complete);
      server.close();
    });
  });
  req.write('first ');
  req.end('second');
});

process.on('exit', () => assert.strictEqual(server.listening, false));

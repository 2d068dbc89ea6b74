'use strict';
// With strictContentLength a body has to be as long as was announced.
const assert = require('node:assert');
const http = require('node:http');

const server = http.createServer((req, res) => {
  res.strictContentLength = true;
  res.writeHead(200, { 'Content-Length': 3 });
  assert.throws(() => res.write('abcd'), {
    code: 'ERR_HTTP_CONTENT_LENGTH_MISMATCH',
    message: 'Response body\'s content-length of 4 byte(s) does not match the content-length of ' +
             '3 byte(s) set in header' });
  res.end('abc');
});

server.listen(0, () => {
  http.get({ port: server.address().port }, (res) => {
    res.resume();
    res.on('end', () => server.close());
  });
});

'use strict';
// What is no HTTP is answered with the status that fits and the connection ends.
const assert = require('node:assert');
const http = require('node:http');
const net = require('node:net');

const cases = [
  ['GARBAGE\r\n\r\n', 'HTTP/1.1 400 Bad Request'],
  [`GET / HTTP/1.1\r\nA: ${'x'.repeat(20_000)}\r\n\r\n`,
   'HTTP/1.1 431 Request Header Fields Too Large'],
  ['GET / HTTP/1.1\r\n\r\n', 'HTTP/1.1 400 Bad Request'],
];
const server = http.createServer(() => assert.fail('no request was valid'));

function next() {
  if (cases.length === 0) return server.close();
  const [text, status] = cases.shift();
  let answer = '';
  const client = net.connect(server.address().port, () => client.write(text));
  client.setEncoding('latin1');
  client.on('data', (piece) => { answer += piece; });
  client.on('error', () => {});
  client.on('close', () => {
    assert.strictEqual(answer.split('\r\n')[0], status);
    next();
  });
}

server.listen(0, next);
process.on('exit', () => assert.strictEqual(cases.length, 0));

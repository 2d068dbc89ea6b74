'use strict';
// A client that takes too long to send its head is told so; the check runs at intervals.
const assert = require('node:assert');
const http = require('node:http');
const net = require('node:net');

let answer = '';
const server = http.createServer({ headersTimeout: 800, requestTimeout: 2000,
  connectionsCheckingInterval: 100 }, () => assert.fail('the head never ends'));

server.listen(0, () => {
  const client = net.connect(server.address().port, () => client.write('GET / HTTP/1.1\r\nA:'));
  client.setEncoding('latin1');
  client.on('data', (piece) => { answer += piece; });
  client.on('close', () => server.close());
});

process.on('exit', () => assert.match(answer, /^HTTP\/1\.1 408 Request Timeout\r\n/));

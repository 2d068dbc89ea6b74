'use strict';
// However long each answer takes, they leave in the order of the requests.
const assert = require('node:assert');
const http = require('node:http');
const net = require('node:net');

const server = http.createServer((req, res) => {
  setTimeout(() => res.end(`<${req.url}>`), req.url === '/slow' ? 50 : 0);
});
let text = '';

server.listen(0, () => {
  const client = net.connect(server.address().port);
  client.setEncoding('latin1');
  client.on('data', (piece) => {
    text += piece;
    if (text.includes('</b>')) {
      client.destroy();
      server.close();
    }
  });
  client.write(['/slow', '/a', '/b'].map((path) => `GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`).join(''));
});

process.on('exit', () => assert.deepStrictEqual(text.match(/<.*?>/g), ['</slow>', '</a>', '</b>']));

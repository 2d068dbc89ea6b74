'use strict';

// A server, and requests to it when it is told to.

const http = require('node:http');
const { NetworkResources, Network } = require('node:inspector');

const server = http.createServer((req, res) => {
  if (req.url === '/none') {
    res.writeHead(204).end();
  } else if (req.url === '/bytes') {
    res.setHeader('content-type', 'image/png');
    res.end(Buffer.from([0, 1, 255]));
  } else if (req.url === '/odd') {
    res.setHeader('content-type', 'not a type');
    res.end('odd');
  } else {
    res.writeHead(203, { 'Content-Type': 'text/html; charset=UTF-8', 'Set-Cookie': ['a=1', 'b=2'] });
    res.end(`<p>${req.method}</p>`);
  }
});

globalThis.request = function request(options, body) {
  const sent = http.request({ host: '127.0.0.1', port: server.address().port, ...options });
  sent.on('error', () => {});
  sent.on('response', (response) => response.resume());
  sent.end(body);
};
globalThis.Network = Network;
globalThis.bytes = Buffer.from('0123456789');

NetworkResources.put('http://localhost/app.js.map', '{"version":3,"sources":["ä.ts"]}');
server.listen(0, '127.0.0.1', () => console.log('up'));

'use strict';
// Requests and responses can be watched on both sides.
const assert = require('node:assert');
const channels = require('node:diagnostics_channel');
const http = require('node:http');

const seen = [];
for (const name of ['client.request.created', 'client.request.start', 'client.response.finish',
  'server.request.start', 'server.response.created', 'server.response.finish']) {
  channels.subscribe(`http.${name}`, (message) => {
    assert.ok(message.request);
    seen.push(name);
  });
}

const server = http.createServer((req, res) => res.end());
server.listen(0, () => {
  http.get({ port: server.address().port }, (res) => {
    res.resume();
    res.on('end', () => server.close());
  });
});

process.on('exit', () => assert.deepStrictEqual(seen, [
  'client.request.created', 'client.request.start', 'server.response.created',
  'server.request.start', 'server.response.finish', 'client.response.finish']));

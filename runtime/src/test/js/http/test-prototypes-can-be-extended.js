'use strict';
// Frameworks put their own prototypes between a message and http's: everything has to be looked
// up on the way, and constructors have to be plain functions.
const assert = require('node:assert');
const http = require('node:http');

const request = Object.create(http.IncomingMessage.prototype, {
  host: { get() { return this.headers.host; } },
});
const response = Object.create(http.ServerResponse.prototype);
response.json = function(value) {
  this.setHeader('Content-Type', 'application/json');
  return this.end(JSON.stringify(value));
};

function OldStyle(...args) {
  http.ServerResponse.apply(this, args);
}
Object.setPrototypeOf(OldStyle.prototype, http.ServerResponse.prototype);
assert.ok(new OldStyle({ httpVersionMajor: 1, httpVersionMinor: 1 }) instanceof http.OutgoingMessage);

const server = http.createServer((req, res) => {
  Object.setPrototypeOf(req, request);
  Object.setPrototypeOf(res, response);
  res.json({ host: req.host });
});

server.listen(0, () => {
  http.get({ port: server.address().port, headers: { host: 'example.org' } }, (res) => {
    assert.strictEqual(res.headers['content-type'], 'application/json');
    res.setEncoding('utf8');
    res.on('data', (text) => assert.deepStrictEqual(JSON.parse(text), { host: 'example.org' }));
    res.on('end', () => server.close());
  });
});

'use strict';
// Strings of several encodings, buffers and corked writes arrive as one sequence of bytes.
const assert = require('node:assert');
const net = require('node:net');

const parts = [
  ['häß', 'utf8'], ['h\xe4', 'latin1'], ['6869', 'hex'], ['aGk=', 'base64'], ['é', 'utf16le'],
];
const expected = Buffer.concat([
  Buffer.from([1, 2, 3]), ...parts.map(([text, encoding]) => Buffer.from(text, encoding)),
  Buffer.from('corked together'),
]);

const server = net.createServer((socket) => {
  const chunks = [];
  socket.on('data', (data) => chunks.push(data));
  socket.on('end', () => {
    assert.deepStrictEqual(Buffer.concat(chunks), expected);
    server.close();
  });
});
server.listen(0, () => {
  const client = net.connect(server.address().port);
  client.write(Buffer.from([1, 2, 3]));
  for (const [text, encoding] of parts) client.write(text, encoding);
  client.on('connect', () => {
    client.cork();
    client.write('corked');
    client.write(Buffer.from(' together'));
    process.nextTick(() => {
      client.uncork();
      client.end();
    });
  });
  client.on('finish', () => assert.strictEqual(client.bytesWritten, expected.length));
});

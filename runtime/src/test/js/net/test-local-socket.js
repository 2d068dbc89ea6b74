'use strict';
// Local sockets: in the file system, with their mode, removed on close; and in the abstract space.
const assert = require('node:assert');
const fs = require('node:fs');
const net = require('node:net');
const os = require('node:os');
const path = require('node:path');

const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'orrery-net-'));
const file = path.join(directory, 'socket');

function echo(name, options, done) {
  const server = net.createServer((socket) => socket.pipe(socket));
  server.listen({ path: name, ...options }, () => {
    assert.strictEqual(server.address(), name);
    const client = net.connect(name, () => client.end('echo'));
    assert.deepStrictEqual(client.address(), {});
    client.setEncoding('utf8');
    client.on('data', (text) => assert.strictEqual(text, 'echo'));
    client.on('close', () => {
      if (options.writableAll) assert.strictEqual(fs.statSync(name).mode & 0o222, 0o222);
      server.close(done);
    });
  });
}

echo(file, { writableAll: true }, () => {
  assert.strictEqual(fs.existsSync(file), false);
  fs.writeFileSync(file, 'not a socket');
  net.createServer().listen(file).on('error', (error) => {
    assert.strictEqual(error.code, 'EADDRINUSE');
    assert.strictEqual(fs.readFileSync(file, 'utf8'), 'not a socket');
    fs.rmSync(directory, { recursive: true });
    echo(`\0orrery-test-${process.pid}`, {}, () => { finished = true; });
  });
});

let finished = false;
process.on('exit', () => assert.ok(finished));

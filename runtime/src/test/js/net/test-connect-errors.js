'use strict';
// Failed connections report what Node reports, after the caller had the chance to listen.
const assert = require('node:assert');
const net = require('node:net');

const server = net.createServer().listen(0, '127.0.0.1', () => {
  const { port } = server.address();
  server.close(() => {
    const socket = net.connect(port, '127.0.0.1');
    assert.strictEqual(socket.connecting, true);
    assert.strictEqual(socket.readyState, 'opening');
    socket.on('error', (error) => {
      assert.strictEqual(error.message, `connect ECONNREFUSED 127.0.0.1:${port}`);
      assert.strictEqual(error.code, 'ECONNREFUSED');
      assert.strictEqual(error.errno, -111);
      assert.strictEqual(error.syscall, 'connect');
      assert.strictEqual(error.address, '127.0.0.1');
      assert.strictEqual(error.port, port);
    });
    socket.on('close', (hadError) => {
      assert.strictEqual(hadError, true);
      assert.strictEqual(socket.destroyed, true);
      missingFile();
    });
  });
});

function missingFile() {
  net.connect('/nowhere/socket').on('error', (error) => {
    assert.strictEqual(error.message, 'connect ENOENT /nowhere/socket');
    assert.strictEqual(error.address, '/nowhere/socket');
    reached = true;
  });
}

let reached = false;
process.on('exit', () => assert.ok(reached));

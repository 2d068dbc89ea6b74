'use strict';
// The server as a process whose standard streams are the connection.

const { spawn } = require('node:child_process');
const rpc = require('vscode-jsonrpc/node');
const { command } = require('../launcher');

/**
 * Starts `orrery lsp`.
 *
 * @param log takes what the process writes besides
 * @returns `connection` that is not listened to yet, and `ended`, which gives how it ended
 */
function startServer(file, cwd, log) {
  const { program, options } = command(file);
  const child = spawn(program, ['lsp', '--stdio'], { cwd, ...options });
  const ended = new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('close', (code, signal) => resolve(signal ?? `exit code ${code}`));
  });
  child.stderr.setEncoding('utf8').on('data', (text) => log(text.trimEnd()));
  // A server that is gone is told of by `ended`.
  child.stdin.on('error', () => {});
  const connection = rpc.createMessageConnection(
    new rpc.StreamMessageReader(child.stdout),
    new rpc.StreamMessageWriter(child.stdin),
  );
  connection.onError(([error]) => log(`connection: ${error.message}`));
  return { connection, ended, kill: () => child.kill() };
}

module.exports = { startServer };

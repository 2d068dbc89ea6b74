'use strict';

// A signal that was ignored when the program began is heard by those who listen, and does what it
// does by itself when nobody listens any more.

const assert = require('assert');
const { spawn } = require('child_process');

const code = `
  process.once('SIGHUP', (name) => console.log('heard', name));
  console.log('ready');
  setInterval(() => {}, 1e6);
`;
const child = spawn('sh', ['-c', 'trap "" HUP; exec "$0" -e "$1"', process.execPath, code],
  { stdio: ['ignore', 'pipe', 'inherit'] });
let output = '';
child.stdout.setEncoding('utf8').on('data', (text) => {
  output += text;
  child.kill('SIGHUP');
});
child.on('close', (status, signal) => {
  assert.strictEqual(output, 'ready\nheard SIGHUP\n');
  assert.deepStrictEqual([status, signal], [null, 'SIGHUP']);
});

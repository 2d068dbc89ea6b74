'use strict';
// spawn comes first, exit before close, close after all output.
const assert = require('node:assert');
const { spawn } = require('node:child_process');

const events = [];
let output = '';
const child = spawn('sh', ['-c', 'cat; exit 4']);
child.on('spawn', () => events.push('spawn'));
child.stdout.on('data', (data) => { output += data; });
child.on('exit', (code, signal) => events.push(['exit', code, signal]));
child.on('close', (code) => {
  assert.strictEqual(output, 'hello');
  events.push(['close', code]);
});
child.stdin.end('hello');
process.on('exit', () => {
  assert.deepStrictEqual(events, ['spawn', ['exit', 4, null], ['close', 4]]);
});

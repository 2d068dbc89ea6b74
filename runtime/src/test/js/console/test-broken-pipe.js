'use strict';

// A reader that goes away is an error of the stream, whichever way the text took. The console does
// not mind it.

const assert = require('assert');
const { spawn } = require('child_process');

function run(code, check) {
  const child = spawn(process.execPath, ['-e', code], { stdio: ['pipe', 'pipe', 'pipe'] });
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text) => { errors += text; });
  child.stdout.once('data', () => {
    child.stdout.destroy();
    child.stdout.once('close', () => child.stdin.end());
  });
  child.on('close', (status) => check(status, errors));
}

const whenAlone = (body) => `console.log('first'); process.stdin.on('end', () => { ${body} }).resume();`;

run(whenAlone("process.stdout.write('text')"), (status, errors) => {
  assert.match(errors, /Error: write EPIPE/);
  assert.match(errors, /code: 'EPIPE'/);
  assert.strictEqual(status, 1);
});

for (const write of ["console.log('plain')", 'console.log({ a: 1 })']) {
  run(whenAlone(write), (status, errors) => {
    assert.strictEqual(errors, '');
    assert.strictEqual(status, 0);
  });
}

run(whenAlone(`
  process.stdout.on('error', (error) => console.error(error.code, error.syscall));
  console.log('plain');
`), (status, errors) => {
  assert.strictEqual(errors, 'EPIPE write\n');
  assert.strictEqual(status, 0);
});

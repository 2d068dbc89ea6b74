'use strict';
const assert = require('node:assert');
const { spawnSync } = require('node:child_process');

// --perturb-seed changes the order in which pool work ends, the same way each time; 0 is off.
const code = `
  const fs = require('node:fs');
  const order = [];
  for (const name of 'abcdef') {
    fs.stat('.', () => {
      if (order.push(name) === 6) console.log(order.join(''));
    });
  }
  process.nextTick(() => console.log('tick'));
`;

function run(seed) {
  const args = [`--perturb-seed=${seed}`, '-e', code];
  const { status, stdout, stderr } = spawnSync(process.execPath, args);
  assert.strictEqual(status, 0, String(stderr));
  return String(stdout);
}

const first = run(7);
assert.match(first, /^tick\n[a-f]{6}\n$/);
// A thread that the machine does not let run for long enough is not waited for.
let former = first;
let again = run(7);
for (let i = 0; i < 10 && again !== former; i++) [former, again] = [again, run(7)];
assert.strictEqual(again, former);
assert.notStrictEqual(again, 'tick\nabcdef\n');
assert.match(run(0), /^tick\n[a-f]{6}\n$/);

const { status, stderr } = spawnSync(process.execPath, ['--perturb-seed=x', '-e', '0']);
assert.strictEqual(status, 9);
assert.match(String(stderr), /--perturb-seed must be a number/);

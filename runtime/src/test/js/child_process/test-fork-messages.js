'use strict';
// Messages go both ways between a parent and the child it forked.
const assert = require('node:assert');
const { fork } = require('node:child_process');

if (process.argv[2] === 'child') {
  process.on('message', (message) => {
    process.send({ echo: message }, () => process.disconnect());
  });
} else {
  const messages = [];
  const child = fork(__filename, ['child']);
  child.on('message', (message) => messages.push(message));
  assert.strictEqual(child.send({ text: 'ß\n', list: [1, null] }), true);
  child.on('close', (code) => {
    assert.strictEqual(code, 0);
    assert.deepStrictEqual(messages, [{ echo: { text: 'ß\n', list: [1, null] } }]);
  });
}

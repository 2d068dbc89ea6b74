'use strict';
// More listeners than the maximum warn once per event, with the documented text.
const assert = require('node:assert');
const EventEmitter = require('node:events');

const warnings = [];
process.on('warning', (warning) => warnings.push(warning));

const e = new EventEmitter();
for (let i = 0; i < 13; i++) e.on('leak', () => {});
e.setMaxListeners(1);
e.on('quiet', () => {});

setImmediate(() => {
  assert.strictEqual(warnings.length, 1);
  assert.strictEqual(warnings[0].name, 'MaxListenersExceededWarning');
  assert.strictEqual(warnings[0].emitter, e);
  assert.strictEqual(warnings[0].type, 'leak');
  assert.strictEqual(warnings[0].count, 11);
  assert.strictEqual(
    warnings[0].message,
    'Possible EventEmitter memory leak detected. 11 leak listeners added to [EventEmitter]. ' +
    'MaxListeners is 10. Use emitter.setMaxListeners() to increase limit');
});

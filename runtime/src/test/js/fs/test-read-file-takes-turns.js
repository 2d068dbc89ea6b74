'use strict';
// readFile is several trips to the work pool, so the loop turns before its callback.
const assert = require('node:assert');
const fs = require('node:fs');

let turns = 0;
let done = false;
fs.readFile(__filename, 'utf8', (error, text) => {
  assert.strictEqual(error, null);
  assert.ok(text.includes('several trips'));
  assert.ok(turns >= 2, `${turns} turns`);
  done = true;
});
(function count() {
  if (done) return;
  turns++;
  setImmediate(count);
})();

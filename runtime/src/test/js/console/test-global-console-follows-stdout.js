'use strict';
// The global console uses process.stdout once a program has touched it.
const assert = require('node:assert');

console.log('direct');
let text = '';
const { write } = process.stdout;
process.stdout.write = (chunk) => { text += chunk; return true; };
console.log('through', { the: 'stream' });
process.stdout.write = write;
assert.strictEqual(text, "through { the: 'stream' }\n");

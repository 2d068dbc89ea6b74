'use strict';
// Lines end at \n, \r\n (also when cut in two), \r and the Unicode separators.
const assert = require('node:assert');
const { PassThrough } = require('node:stream');
const readline = require('node:readline');

const input = new PassThrough();
const rl = readline.createInterface({ input, crlfDelay: Infinity });
const lines = [];
rl.on('line', (line) => lines.push(line));
rl.on('close', () => lines.push('closed'));
input.write('a\nb\r');
input.write('\nc\rd\u2028e\u2029');
input.write(Buffer.from([0xe2, 0x82]));
input.end(Buffer.from([0xac]));
process.on('exit', () => {
  assert.deepStrictEqual(lines, ['a', 'b', 'c', 'd', 'e', '€', 'closed']);
  assert.throws(() => rl.resume(), { code: 'ERR_USE_AFTER_CLOSE' });
});

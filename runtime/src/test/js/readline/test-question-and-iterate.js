'use strict';
// question() takes the next line; the async iterator the others.
const assert = require('node:assert');
const { PassThrough } = require('node:stream');
const readline = require('node:readline');
const { createInterface } = require('node:readline/promises');

async function main() {
  const input = new PassThrough();
  const output = new PassThrough().setEncoding('utf8');
  const rl = createInterface({ input, output });
  const answer = rl.question('name? ');
  input.write('Ada\n');
  assert.strictEqual(await answer, 'Ada');
  assert.strictEqual(output.read(), 'name? ');

  const controller = new AbortController();
  const aborted = rl.question('again? ', { signal: controller.signal });
  controller.abort();
  await assert.rejects(aborted, { name: 'AbortError' });
  rl.close();

  const lines = [];
  const source = new PassThrough();
  source.end('1\n2\n3');
  for await (const line of readline.createInterface({ input: source })) lines.push(line);
  assert.deepStrictEqual(lines, ['1', '2', '3']);
}

let done = false;
main().then(() => { done = true; });
process.on('exit', () => assert.ok(done));

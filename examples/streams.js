'use strict';
// A file is copied through two transforms, with back-pressure all the way.
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');
const { Transform } = require('node:stream');
const { pipeline } = require('node:stream/promises');
const { createHash } = require('node:crypto');

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'streams-'));
const source = path.join(folder, 'source.txt');
const copy = path.join(folder, 'copy.txt');
fs.writeFileSync(source, Array.from({ length: 20_000 }, (_, i) => `line ${i}\n`).join(''));

const upperCase = new Transform({
  transform(chunk, encoding, callback) {
    callback(null, chunk.toString('latin1').toUpperCase());
  },
});

async function* numbered(lines) {
  let rest = '';
  let count = 0;
  for await (const chunk of lines) {
    const parts = (rest + chunk).split('\n');
    rest = parts.pop();
    for (const part of parts) {
      yield `${++count}: ${part}\n`;
    }
  }
}

(async () => {
  await pipeline(fs.createReadStream(source), upperCase, numbered, fs.createWriteStream(copy));
  const bytes = fs.readFileSync(copy);
  console.log(bytes.length, 'bytes', createHash('sha256').update(bytes).digest('hex').slice(0, 16));
  console.log(bytes.toString('latin1').split('\n').at(-2));
  fs.rmSync(folder, { recursive: true });
  console.log('removed', !fs.existsSync(folder));
})();

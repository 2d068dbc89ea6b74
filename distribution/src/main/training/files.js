'use strict';
const assert = require('node:assert');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

/** Synchronous, callback and promise file access. */
module.exports = async function files() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'orrery-training-'));
  const file = path.join(folder, 'file.txt');
  fs.writeFileSync(file, 'one\ntwo\n');
  fs.appendFileSync(file, 'three\n');
  assert.strictEqual(fs.readFileSync(file, 'utf8').split('\n').length, 4);
  assert.ok(fs.statSync(file).isFile() && fs.existsSync(folder));
  assert.deepStrictEqual(fs.readdirSync(folder, { withFileTypes: true }).map((e) => e.name), ['file.txt']);
  await new Promise((resolve, reject) =>
    fs.readFile(file, (error, data) => (error ? reject(error) : resolve(data))),
  );
  await fs.promises.writeFile(`${file}.2`, Buffer.alloc(1000, 'x'));
  await fs.promises.rename(`${file}.2`, `${file}.3`);
  await assert.rejects(fs.promises.readFile(`${file}.2`), { code: 'ENOENT' });
  fs.rmSync(folder, { recursive: true });
};

'use strict';
// A FileHandle reads, writes and streams; closing it waits for what is under way.
const assert = require('node:assert');
const fs = require('node:fs');
const os = require('node:os');
const path = require('node:path');

const file = path.join(os.tmpdir(), `orrery-handle-${process.pid}`);
async function main() {
  const handle = await fs.promises.open(file, 'w+');
  assert.strictEqual(typeof handle.fd, 'number');
  const { bytesWritten } = await handle.write('one\ntwo\n');
  assert.strictEqual(bytesWritten, 8);
  const { bytesRead, buffer } = await handle.read(Buffer.alloc(3), 0, 3, 4);
  assert.strictEqual(bytesRead, 3);
  assert.strictEqual(buffer.toString(), 'two');
  await Promise.all([handle.sync(), handle.close()]);
  assert.strictEqual(handle.fd, -1);
  await assert.rejects(handle.stat(), { code: 'EBADF', syscall: 'fstat' });
  const lines = [];
  const reading = await fs.promises.open(file);
  for await (const line of reading.readLines()) lines.push(line);
  assert.deepStrictEqual(lines, ['one', 'two']);
}
main().finally(() => fs.unlinkSync(file));

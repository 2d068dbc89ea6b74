// A tool that does one thing after the other, as it should be.
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';

interface Entry {
  readonly name: string;
  readonly bytes: number;
}

function list(folder: string): Entry[] {
  return fs
    .readdirSync(folder)
    .map((name) => ({ name, bytes: fs.statSync(path.join(folder, name)).size }))
    .sort((a, b) => b.bytes - a.bytes);
}

function revision(): string {
  return execFileSync('git', ['rev-parse', 'HEAD'], { encoding: 'utf8' }).trim();
}

async function main(argv: readonly string[]): Promise<void> {
  const entries = list(argv[2] ?? '.');
  fs.writeFileSync('list.json', JSON.stringify({ revision: revision(), entries }, null, 2));
  await new Promise<void>((resolve) => process.stdout.write(`${entries.length}\n`, () => resolve()));
}

main(process.argv).catch((err: Error) => {
  console.error(err.message);
  process.exitCode = 1;
});

// A queue of jobs, as it should be.
import { EventEmitter, once } from 'node:events';
import { open, readFile, rename } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

export class Queue extends EventEmitter {
  #waiting = [];
  #running = 0;

  constructor(limit = 4) {
    super({ captureRejections: true });
    this.limit = limit;
  }

  push(job) {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ job, resolve, reject });
      this.#next();
    });
  }

  #next() {
    while (this.#running < this.limit && this.#waiting.length > 0) {
      const { job, resolve, reject } = this.#waiting.shift();
      this.#running++;
      job()
        .then(resolve, reject)
        .finally(() => {
          this.#running--;
          this.#next();
          if (this.#running === 0) this.emit('idle');
        });
    }
  }
}

async function retry(job, times) {
  for (let i = 1; ; i++) {
    try {
      return await job();
    } catch (err) {
      if (i === times) throw err;
      await sleep(2 ** i * 100);
    }
  }
}

const queue = new Queue(8);
const names = (await readFile(process.argv[2], 'utf8')).split('\n');
const sizes = await Promise.all(
  names.map((name) => queue.push(() => retry(async () => (await readFile(name)).length, 3))),
);

const out = await open('sizes.tmp', 'w');
const lines = out.createWriteStream();
lines.on('error', (err) => console.error(err));
for (const [i, size] of sizes.entries()) {
  if (!lines.write(`${names[i]} ${size}\n`)) await once(lines, 'drain');
}
lines.end();
await once(lines, 'close');
await rename('sizes.tmp', 'sizes.txt');

'use strict';
// Named checks, one after another: each prints a line, a failed one does not stop the others.

const seconds = Number(process.env.DEADLINE || 30);

/** Rejects when `promise` takes longer than the deadline; `detail()` says what was there by then. */
async function within(promise, what, detail = () => '', limit = seconds) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => {
      const seen = detail();
      reject(new Error(`${limit} s passed: ${what}${seen ? `\n${seen}` : ''}`));
    }, limit * 1000);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}

class Checks {
  #client;
  #passed = 0;
  #failed = 0;

  constructor(client) {
    this.#client = client;
  }

  async check(name, body) {
    try {
      await within(body(), 'the check did not end', undefined, seconds * 2);
      this.#passed++;
      console.log(`ok   ${this.#client}: ${name}`);
    } catch (error) {
      this.#failed++;
      console.log(`FAIL ${this.#client}: ${name}`);
      const text = process.env.STACKS ? error.stack : error.message;
      console.log(text.split('\n').slice(0, 30).map((line) => `       ${line}`).join('\n'));
    }
  }

  end() {
    console.log(`${this.#client}: ${this.#passed} passed, ${this.#failed} failed`);
    process.exitCode = this.#failed === 0 ? 0 : 1;
  }
}

module.exports = { Checks, within };

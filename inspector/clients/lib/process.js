'use strict';
// Programs and command line clients as child processes whose output can be waited for.

const { spawn } = require('node:child_process');
const { join } = require('node:path');
const { within } = require('./checks.js');

const running = new Set();

process.on('exit', () => running.forEach((child) => child.kill()));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

/** A child in a process group of its own, so that what it starts ends with it. */
class Child {
  #process;
  #text = '';
  #ended = false;
  #waiting = new Set();

  constructor(command, args, options = {}) {
    this.#process = spawn(command, args, { detached: true, ...options });
    running.add(this);
    for (const stream of [this.#process.stdout, this.#process.stderr]) {
      stream.setEncoding('utf8').on('data', (data) => {
        this.#text += data;
        this.#waiting.forEach((look) => look());
      });
    }
    this.#process.stdin.on('error', () => {});
    this.exited = new Promise((resolve) => {
      const end = (how) => {
        running.delete(this);
        this.#ended = true;
        this.#waiting.forEach((look) => look());
        resolve(how);
      };
      this.#process.once('close', (code, signal) => end({ code, signal }));
      this.#process.once('error', (error) => {
        this.#text += error.message;
        end({ error });
      });
    });
  }

  get text() {
    return this.#text;
  }

  get pid() {
    return this.#process.pid;
  }

  write(text) {
    this.#process.stdin.write(text);
  }

  /** The first match of `pattern` in what is written from position `from` on. */
  until(pattern, from = 0) {
    let look;
    const found = new Promise((resolve, reject) => {
      look = () => {
        const match = pattern.exec(this.#text.slice(from));
        if (match) resolve(match);
        else if (this.#ended) reject(new Error(`ended without ${pattern}\n${this.#text}`));
      };
      this.#waiting.add(look);
      look();
    });
    return within(found, `no ${pattern}`, () => this.#text.slice(from)).finally(() =>
      this.#waiting.delete(look));
  }

  kill() {
    if (this.#ended) return;
    try {
      process.kill(-this.#process.pid, 'SIGKILL');
    } catch (error) {
      if (error.code !== 'ESRCH') throw error;
    }
  }

  async stop() {
    this.kill();
    await within(this.exited, 'the killed process did not end');
  }
}

/** Starts the runtime under test on one of programs/, with its inspector at a free port. */
async function debuggee(program, flag = '--inspect', { before = [], after = [],
  ...options } = {}) {
  const file = join(__dirname, '..', 'programs', program);
  const child = new Child(process.env.DEBUGGEE, [...before, `${flag}=127.0.0.1:0`, file,
    ...after], options);
  try {
    const [, url, port] = await child.until(/Debugger listening on (ws:\/\/127\.0\.0\.1:(\d+)\S+)/);
    return Object.assign(child, { file, url, port: Number(port) });
  } catch (error) {
    child.kill();
    throw error;
  }
}

/** Whether profiles have the loop's phases above the functions: Orrery's have. */
async function hasPhases() {
  const child = new Child(process.env.DEBUGGEE, ['-p', '`it is ${process.versions.orrery}`']);
  const [, version] = await child.until(/it is (.*)/);
  await child.exited;
  return version !== 'undefined';
}

module.exports = { Child, debuggee, hasPhases };

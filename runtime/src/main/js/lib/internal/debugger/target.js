'use strict';

// The program that is debugged: a child of ours, or one that listens somewhere already.

const { codes: { ERR_DEBUGGER_STARTUP_ERROR } } = require('internal/errors');

const LISTENING = /Debugger listening on ws:\/\/(.+):(\d+)\//;

// Milliseconds.
const PORT_DEADLINE = 9999;
const PORT_INTERVAL = 500;
const KILL_DEADLINE = 2000;

/** A program that this debugger starts, anew for each run. */
class LaunchedTarget {
  #args;
  #say;
  #onText;
  #host;
  #port;
  #child;

  /**
   * @param {string[]} args script and arguments
   * @param {(text: string) => void} say prints a line for the user
   * @param {(text: string) => void} onText is told what the program prints
   */
  constructor({ host, port, args }, say, onText) {
    this.#host = host;
    this.#port = port;
    this.#args = args;
    this.#say = say;
    this.#onText = onText;
  }

  get launched() {
    return true;
  }

  /** Starts the program; the promise has the address at which its inspector listens. */
  async start() {
    if (this.#port !== 0) await this.#waitForPort();
    const child = require('child_process').spawn(process.execPath, [
      `--inspect-brk=${this.#port === 0 ? 0 : `${this.#host}:${this.#port}`}`, ...this.#args,
    ]);
    this.#child = child;
    child.stdout.setEncoding('utf8').on('data', this.#onText);
    child.stderr.setEncoding('utf8');
    return new Promise((resolve, reject) => {
      let text = '';
      const look = (chunk) => {
        text += chunk;
        const [, host, port] = LISTENING.exec(text) ?? [];
        if (port === undefined) return;
        child.stderr.removeListener('data', look);
        resolve({ host, port: Number(port) });
      };
      child.stderr.on('data', this.#onText);
      child.stderr.on('data', look);
      child.once('error', reject);
      child.once('exit', (code) => reject(
        new ERR_DEBUGGER_STARTUP_ERROR(`The program ended with code ${code}`)));
    });
  }

  /** Ends the program; the promise is done when it has ended. */
  stop() {
    const child = this.#child;
    if (child === undefined) return Promise.resolve();
    this.#child = undefined;
    if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
    return new Promise((resolve) => {
      const timer = setTimeout(() => child.kill('SIGKILL'), KILL_DEADLINE);
      child.once('exit', () => {
        clearTimeout(timer);
        resolve();
      });
      child.kill();
    });
  }

  /** Ends the program at once, for the debugger's own end. */
  abandon() {
    this.#child?.kill('SIGKILL');
  }

  async #waitForPort() {
    const deadline = Date.now() + PORT_DEADLINE;
    let told = false;
    while (await isTaken(this.#host, this.#port)) {
      if (Date.now() > deadline) {
        throw new ERR_DEBUGGER_STARTUP_ERROR(
          `Timeout (${PORT_DEADLINE}) waiting for ${this.#host}:${this.#port} to be free`);
      }
      if (!told) {
        this.#say(`waiting for ${this.#host}:${this.#port} to be free`);
        told = true;
      }
      await delay(PORT_INTERVAL);
    }
  }
}

function delay(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function isTaken(host, port) {
  return new Promise((resolve) => {
    const socket = require('net').connect(port, host);
    const done = (taken) => {
      socket.destroy();
      resolve(taken);
    };
    socket.once('connect', () => done(true));
    socket.once('error', () => done(false));
  });
}

/** A program that runs already, by itself. */
class RunningTarget {
  #address;

  constructor({ host, port }) {
    this.#address = { host, port };
  }

  get launched() {
    return false;
  }

  async start() {
    return this.#address;
  }

  async stop() {}

  abandon() {}
}

module.exports = { LaunchedTarget, RunningTarget, delay };

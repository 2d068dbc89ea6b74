'use strict';

// A debugging session: the program, the connection to it, and the prompt.

const { Client } = require('internal/debugger/client');
const { Scripts } = require('internal/debugger/scripts');
const { Frames } = require('internal/debugger/frames');
const { Breakpoints } = require('internal/debugger/breakpoints');
const { Watches } = require('internal/debugger/watches');
const { Profiles, HeapSnapshots } = require('internal/debugger/profiles');
const { Prompt } = require('internal/debugger/prompt');
const { LaunchedTarget, RunningTarget, delay } = require('internal/debugger/target');

const ATTEMPTS = 5;
const ATTEMPT_INTERVAL = 500; // Milliseconds.
const SAMPLING_INTERVAL = 100; // Microseconds.

class Session {
  #target;
  #resumeOnStart = process.env.NODE_INSPECT_RESUME_ON_START === '1';

  /** Lines before and after the place of a pause. */
  context = 2;

  constructor(address) {
    const say = (text) => this.prompt.say(text);
    this.client = new Client();
    this.scripts = new Scripts(this.client);
    this.frames = new Frames(this.client, this.scripts);
    this.breakpoints = new Breakpoints(this.client, this.scripts, this.frames);
    this.watches = new Watches(this.frames);
    this.profiles = new Profiles(this.client, say);
    this.snapshots = new HeapSnapshots(this.client, say);
    const commands = require('internal/debugger/commands').makeCommands(this);
    this.prompt = new Prompt(process.stdin, process.stdout, commands);
    this.#target = address.args === undefined ?
      new RunningTarget(address) :
      new LaunchedTarget(address, say, (text) => this.#repeat(text));
    this.frames.on('paused', (reason, hits) => this.#showPause(reason, hits));
    process.once('exit', () => this.#target.abandon());
    for (const signal of ['SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(0));
  }

  async open() {
    await this.run();
    this.prompt.open(() => process.exit(0));
  }

  /**
   * A program that was started stops at its first statement: what is typed ahead is meant for
   * there. One that cannot be loaded has no statement, and ends.
   */
  #whenStarted() {
    if (!this.#target.launched) return undefined;
    return new Promise((resolve) => {
      const ends = ['Runtime.executionContextDestroyed', 'close'];
      const done = () => {
        this.frames.removeListener('paused', done);
        for (const end of ends) this.client.removeListener(end, done);
        resolve();
      };
      this.frames.once('paused', done);
      for (const end of ends) this.client.once(end, done);
    });
  }

  /** Starts the program again, or connects to it again; its breakpoints stay. */
  async run() {
    await this.kill();
    this.scripts.clear();
    await this.#connect(await this.#target.start());
    const { client } = this;
    await client.call('Runtime.enable');
    await client.call('Profiler.enable');
    await client.call('Profiler.setSamplingInterval', { interval: SAMPLING_INTERVAL });
    await client.call('Debugger.enable');
    await client.call('Debugger.setAsyncCallStackDepth', { maxDepth: 0 });
    await this.breakpoints.restore();
    const started = this.#whenStarted();
    await client.call('Runtime.runIfWaitingForDebugger');
    await started;
  }

  /** Ends the program, or lets go of it if somebody else has started it. */
  async kill() {
    this.client.disconnect();
    await this.#target.stop();
  }

  async #connect({ host, port }) {
    this.prompt.write(`connecting to ${host}:${port} ..`);
    for (let attempt = 1; ; attempt++) {
      this.prompt.append('.');
      try {
        await this.client.connect(host, port);
        break;
      } catch (error) {
        // Nobody listens there, or not yet. Whatever else it is, it will not get better.
        if (error.syscall === undefined) throw error;
        if (attempt === ATTEMPTS) {
          this.prompt.append(' failed to connect, please retry\n');
          process.exit(1);
        }
        await delay(ATTEMPT_INTERVAL);
      }
    }
    this.prompt.append(' ok\n');
  }

  /** Prints what the program prints. */
  #repeat(text) {
    const lines = text.replace(/\r?\n$/, '').split(/\r\n|\r|\n/);
    this.prompt.say(lines.map((line) => `< ${line}`).join('\n'));
  }

  async #showPause(reason, hits) {
    if (this.#resumeOnStart && reason === 'Break on start') {
      this.#resumeOnStart = false;
      await this.frames.go('Debugger.resume');
      return;
    }
    const { frames, prompt } = this;
    let word = reason;
    if (reason === 'other') word = this.breakpoints.isAtCall(hits) ? 'debugCommand' : 'break';
    const lines = [`${word} in ${frames.place}`];
    const { location } = frames.current;
    const source = this.excerpt(location, this.context);
    const watched = this.watches.isEmpty ? undefined : await this.watches.show(prompt.colors);
    if (watched !== undefined) lines.push('Watchers:', watched, '');
    lines.push(prompt.format(await source));
    prompt.say(lines.join('\n'));
  }

  excerpt(location, delta) {
    return this.scripts.excerpt(location, delta, this.breakpoints.linesOf(location.scriptId));
  }
}

module.exports = { Session };

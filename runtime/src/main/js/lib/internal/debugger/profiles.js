'use strict';

// CPU profiles and heap snapshots, and the files they are saved to.

const { resolve } = require('path');
const { inspect } = require('internal/util/inspect');
const { validateString } = require('internal/validators');

class Profile {
  #data;
  #say;

  constructor(data, say) {
    this.#data = data;
    this.#say = say;
  }

  save(filename = 'node.cpuprofile') {
    validateString(filename, 'filename');
    const path = resolve(filename);
    require('fs').writeFileSync(path, JSON.stringify(this.#data));
    this.#say(`Saved profile to ${path}`);
  }

  [inspect.custom](depth, options) {
    const { startTime, endTime } = this.#data;
    return options.stylize(`[Profile ${endTime - startTime}μs]`, 'special');
  }
}

class Profiles {
  #client;
  #say;

  /** All that have ended; the user sees this array. */
  finished = [];

  constructor(client, say) {
    this.#client = client;
    this.#say = say;
    client.on('Profiler.consoleProfileFinished', ({ profile }) => {
      const index = this.#add(profile);
      say(`Captured new CPU profile.\nAccess it with profiles[${index}]`);
    });
  }

  async start() {
    await this.#client.call('Profiler.start');
  }

  async stop() {
    const { profile } = await this.#client.call('Profiler.stop');
    return this.finished[this.#add(profile)];
  }

  #add(data) {
    return this.finished.push(new Profile(data, this.#say)) - 1;
  }
}

class HeapSnapshots {
  #client;
  #say;
  #last = Promise.resolve();

  constructor(client, say) {
    this.#client = client;
    this.#say = say;
  }

  /** Takes one. One after the other: their chunks do not tell whose they are. */
  take(filename = 'node.heapsnapshot') {
    validateString(filename, 'filename');
    const path = resolve(filename);
    const taken = this.#last.then(() => this.#takeNow(path));
    this.#last = taken.catch(() => {}); // Who has asked for it is told; the next one goes on.
    return taken;
  }

  async #takeNow(path) {
    const fs = require('fs');
    const fd = fs.openSync(path, 'w');
    const write = ({ chunk }) => fs.writeSync(fd, chunk);
    this.#client.on('HeapProfiler.addHeapSnapshotChunk', write);
    try {
      await this.#client.call('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
    } finally {
      this.#client.removeListener('HeapProfiler.addHeapSnapshotChunk', write);
      fs.closeSync(fd);
    }
    this.#say(`Wrote snapshot: ${path}`);
  }
}

module.exports = { Profiles, HeapSnapshots };

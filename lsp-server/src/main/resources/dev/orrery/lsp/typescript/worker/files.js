'use strict';
// Files on disk: their texts and versions, read when asked and again when they have changed.
const fs = require('node:fs');
const { Lines } = require('./lines');

// A script that long is data, or the work of a bundler.
const MAX_BYTES = 4 << 20;

class Files {
  constructor(ts) {
    this.ts = ts;
    this.known = new Map();
  }

  version(path) {
    return this.get(path).version;
  }

  snapshot(path) {
    const file = this.get(path);
    if (file.version === '') return undefined;
    return file.snapshot ??= this.ts.ScriptSnapshot.fromString(this.read(path));
  }

  lines(path) {
    const file = this.get(path);
    return file.lines ??= new Lines(this.snapshot(path)?.getText(0, Infinity) ?? '');
  }

  get(path) {
    let file = this.known.get(path);
    if (!file) {
      file = { version: stamp(path) };
      this.known.set(path, file);
    }
    return file;
  }

  read(path) {
    const text = this.ts.sys.readFile(path) ?? '';
    return text.length > MAX_BYTES && !/\.[cm]?tsx?$/.test(path) ? '' : text;
  }

  forget(path) {
    this.known.delete(path);
  }

  // Forgets what has changed meanwhile; says whether anything has.
  check(skip) {
    let changed = false;
    for (const [path, file] of this.known) {
      if (!skip(path) && stamp(path) !== file.version) {
        this.known.delete(path);
        changed = true;
      }
    }
    return changed;
  }
}

function stamp(path) {
  const stats = fs.statSync(path, { throwIfNoEntry: false });
  return stats?.isFile() ? `${stats.mtimeMs}-${stats.size}` : '';
}

module.exports = { Files };

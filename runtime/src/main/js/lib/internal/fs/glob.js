'use strict';

// fs.glob. The walk is a generator: it yields questions about the file system, which the
// synchronous and the asynchronous functions answer in their ways, and the matches it finds.

const { createMatcher, kGlobstar, matchesPiece, parsePattern } =
  require('internal/fs/glob_pattern');
const { codes } = require('internal/errors');
const { Dirent, getDirents } = require('internal/fs/dirent');
const { validateFunction, validateObject, validateString, validateStringArray } =
  require('internal/validators');
const { basename, dirname, join, resolve } = require('path');

const { UV_DIRENT_DIR, UV_DIRENT_FILE, UV_DIRENT_LINK } = internalBinding('constants').fs;

function typeOf(stats) {
  if (stats.isDirectory()) return UV_DIRENT_DIR;
  return stats.isSymbolicLink() ? UV_DIRENT_LINK : UV_DIRENT_FILE;
}

class Walk {
  #root;
  #patterns;
  #exclude;
  #excluded = () => false;
  #withFileTypes = false;
  #matches = new Set();
  #stats = new Map();
  #listings = new Map();
  #seen = new Set();

  constructor(pattern, options = {}) {
    validateObject(options, 'options');
    const { cwd, exclude, withFileTypes } = options;
    if (cwd != null && typeof cwd !== 'string') {
      this.#root = require('internal/url').toPathIfFileURL(cwd);
    }
    this.#root ??= cwd ?? process.cwd();
    this.#withFileTypes = Boolean(withFileTypes);
    if (exclude != null) this.#setExclude(exclude);
    if (typeof pattern === 'string') pattern = [pattern];
    else validateStringArray(pattern, 'patterns');
    this.#patterns = pattern.flatMap((each) => parsePattern(each));
  }

  #setExclude(exclude) {
    if (Array.isArray(exclude)) {
      validateStringArray(exclude, 'options.exclude');
      const matchers = exclude.map(
        (each) => createMatcher(resolve(this.#root, each), { starsMatchNothing: true }));
      this.#excluded = (path) => matchers.some((matches) => matches(path));
    } else if (typeof exclude === 'function') {
      validateFunction(exclude, 'options.exclude');
      this.#exclude = exclude;
    } else {
      throw new codes.ERR_INVALID_ARG_TYPE('options.exclude', ['function', 'string[]'], exclude);
    }
  }

  *run() {
    for (const pieces of this.#patterns) {
      if (pieces[0] === '') yield* this.#walk('/', pieces, 1, false);
      else yield* this.#walk('.', pieces, pieces[0] === '.' ? 1 : 0, false);
    }
  }

  /** What is at a path, as a Dirent; null when nothing is. Links are not followed. */
  *#entryAt(path) {
    const full = resolve(this.#root, path);
    if (!this.#stats.has(full)) {
      const stats = yield { op: 'lstat', path: full };
      this.#stats.set(full, stats && new Dirent(basename(full), dirname(full), typeOf(stats)));
    }
    return this.#stats.get(full);
  }

  *#list(path) {
    const full = resolve(this.#root, path);
    if (!this.#listings.has(full)) {
      const listed = yield { op: 'readdir', path: full };
      const entries = getDirents(full, listed);
      for (const entry of entries) this.#stats.set(join(full, entry.name), entry);
      this.#listings.set(full, entries);
    }
    return this.#listings.get(full);
  }

  *#match(path) {
    if (this.#matches.has(path) || this.#excluded(resolve(this.#root, path))) return;
    this.#matches.add(path);
    yield { match: this.#withFileTypes ? yield* this.#entryAt(path) : path };
  }

  /** True when the caller's function does not want the entry nor what is below. */
  #unwanted(entry) {
    return this.#exclude !== undefined &&
      Boolean(this.#exclude(this.#withFileTypes ? entry : entry.name));
  }

  /** Finds what pieces[index...] describe below the directory `path`. */
  *#walk(path, pieces, index, throughLink) {
    const key = `${path}\0${this.#patterns.indexOf(pieces)}\0${index}\0${throughLink}`;
    if (this.#seen.has(key)) return;
    this.#seen.add(key);
    if (this.#excluded(resolve(this.#root, path))) return;
    const piece = pieces[index];
    const last = index === pieces.length - 1;
    if (piece === kGlobstar) {
      yield* this.#walkGlobstar(path, pieces, index, throughLink);
    } else if (piece === '..' || piece === '') {
      // A slash at the end asks for directories, which `path` is.
      const there = piece === '' ? path : join(path, '..');
      if (last) yield* this.#match(there);
      else yield* this.#walk(there, pieces, index + 1, false);
    } else if (typeof piece === 'string') {
      const entry = yield* this.#entryAt(join(path, piece));
      if (entry && !this.#unwanted(entry)) {
        yield* this.#step(join(path, piece), entry, pieces, index);
      }
    } else {
      for (const entry of yield* this.#list(path)) {
        if (matchesPiece(piece, entry.name) && !this.#unwanted(entry)) {
          yield* this.#step(join(path, entry.name), entry, pieces, index);
        }
      }
    }
  }

  /** An entry matches the piece at `index`: it is a match, or the rest must match below it. */
  *#step(path, entry, pieces, index) {
    if (index === pieces.length - 1) {
      yield* this.#match(path);
    } else if (yield* this.#isDirectory(path, entry)) {
      yield* this.#walk(path, pieces, index + 1, false);
    }
  }

  *#isDirectory(path, entry) {
    if (!entry.isSymbolicLink()) return entry.isDirectory();
    return Boolean((yield { op: 'stat', path: resolve(this.#root, path) })?.isDirectory());
  }

  *#walkGlobstar(path, pieces, index, throughLink) {
    const last = index === pieces.length - 1;
    if (!last) yield* this.#walk(path, pieces, index + 1, throughLink);
    else if (path !== '.' || index === 0) yield* this.#match(path);
    if (throughLink) return;
    for (const entry of yield* this.#list(path)) {
      if (entry.name.startsWith('.') || this.#unwanted(entry)) continue;
      const below = join(path, entry.name);
      if (entry.isDirectory()) {
        yield* this.#walk(below, pieces, index, false);
      } else if (last) {
        yield* this.#match(below);
      } else if (entry.isSymbolicLink() &&
                 (pieces[0] === '.' || matchesPiece(pieces[index + 1], entry.name)) &&
                 (yield* this.#isDirectory(below, entry))) {
        // Stars enter a linked directory but do not go down from there: links may form loops.
        yield* this.#walk(below, pieces, index, true);
      }
    }
  }
}

function answerSync({ op, path }) {
  const fs = require('fs');
  try {
    switch (op) {
      case 'readdir': return internalBinding('fs').readdir(path, false, true);
      case 'lstat': return fs.lstatSync(path, { throwIfNoEntry: false });
      default: return fs.statSync(path, { throwIfNoEntry: false });
    }
  } catch {
    return op === 'readdir' ? [[], []] : undefined;
  }
}

function answer({ op, path }) {
  return new Promise((resolve) => {
    const fs = require('fs');
    const nothing = op === 'readdir' ? [[], []] : undefined;
    const done = (error, value) => resolve(error ? nothing : value);
    if (op === 'readdir') internalBinding('fs').readdir(path, false, true, done);
    else fs[op](path, done);
  });
}

function globSync(pattern, options) {
  const matches = [];
  const steps = new Walk(pattern, options).run();
  for (let step = steps.next(); !step.done;) {
    if ('match' in step.value) {
      matches.push(step.value.match);
      step = steps.next();
    } else {
      step = steps.next(answerSync(step.value));
    }
  }
  return matches;
}

async function* globPromise(pattern, options) {
  const steps = new Walk(pattern, options).run();
  for (let step = steps.next(); !step.done;) {
    if ('match' in step.value) {
      yield step.value.match;
      step = steps.next();
    } else {
      step = steps.next(await answer(step.value));
    }
  }
}

function glob(pattern, options, callback) {
  if (typeof options === 'function') {
    callback = options;
    options = undefined;
  }
  callback = require('internal/fs/callbacks').makeCallback(callback);
  const matches = globPromise(pattern, options);
  (async () => {
    const all = [];
    for await (const match of matches) all.push(match);
    return all;
  })().then((all) => process.nextTick(callback, null, all),
            (error) => process.nextTick(callback, error));
}

function matchGlobPattern(path, pattern, windows = false) {
  validateString(path, 'path');
  validateString(pattern, 'pattern');
  return createMatcher(pattern, { windows })(path);
}

module.exports = { glob, globPromise, globSync, matchGlobPattern };

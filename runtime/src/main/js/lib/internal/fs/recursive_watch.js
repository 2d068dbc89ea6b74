'use strict';

// fs.watch of a whole tree: one watch for each directory, as the kernel does not watch trees.

const EventEmitter = require('events');
const { FSWatcher, watchError } = require('internal/fs/watchers');
const { basename, join, relative, resolve } = require('path');

class TreeWatcher extends EventEmitter {
  #root;
  #options;
  #watchers = new Map();
  #closed = false;
  #refed = true;
  // Files that have just appeared: writing their first content is no news.
  #fresh = new Set();

  constructor(root, options) {
    super();
    this.#root = resolve(root.toString());
    this.#options = options;
    this.#refed = options.persistent;
  }

  _start() {
    const stats = require('fs').statSync(this.#root, { throwIfNoEntry: false });
    if (stats === undefined) {
      throw watchError(-internalBinding('constants').os.errno.ENOENT, this.#root);
    }
    if (stats.isDirectory()) this.#addTree(this.#root, false);
    else this.#add(this.#root, () => this.#root);
  }

  /** Watches a directory and those below; what a new one already holds is told as new. */
  #addTree(directory, isNew) {
    if (this.#watchers.has(directory)) return;
    let entries;
    try {
      this.#add(directory, (name) => join(directory, name));
      entries = require('fs').readdirSync(directory, { withFileTypes: true });
    } catch (error) {
      // It may be gone again, or not readable: there is nothing to watch then.
      if (directory === this.#root) throw error;
      return;
    }
    for (const entry of entries) {
      const path = join(directory, entry.name);
      if (isNew) this.#tell('rename', path);
      if (isNew) this.#markFresh(path);
      if (entry.isDirectory()) this.#addTree(path, isNew);
    }
  }

  #add(path, pathOf) {
    const watcher = new FSWatcher();
    watcher._start(path, this.#options.persistent);
    if (!this.#refed) watcher.unref();
    this.#watchers.set(path, watcher);
    watcher.on('change', (eventType, name) => this.#changed(path, eventType, pathOf(name)));
    watcher.on('error', (error) => this.emit('error', error));
  }

  #changed(watched, eventType, path) {
    if (this.#closed) return;
    if (path === join(watched, basename(watched)) && !require('fs').existsSync(watched)) {
      // The kernel tells a directory's own end with its name.
      this.#remove(watched);
      return;
    }
    if (eventType === 'change' && this.#fresh.has(path)) return;
    this.#tell(eventType, path);
    if (eventType !== 'rename' || this.#closed) return;
    const stats = require('fs').lstatSync(path, { throwIfNoEntry: false });
    if (stats === undefined) this.#remove(path);
    else if (stats.isDirectory() && path !== watched) this.#addTree(path, true);
    else this.#markFresh(path);
  }

  #markFresh(path) {
    this.#fresh.add(path);
    setImmediate(() => this.#fresh.delete(path));
  }

  #tell(eventType, path) {
    if (this.#closed) return;
    const name = path === this.#root ? basename(path) : relative(this.#root, path);
    const { encoding } = this.#options;
    const { Buffer } = require('buffer');
    this.emit('change', eventType, !encoding || encoding === 'utf8' ? name :
      encoding === 'buffer' ? Buffer.from(name) : Buffer.from(name).toString(encoding));
  }

  /** Ends the watches of a directory that is gone, and of all below it. */
  #remove(directory) {
    for (const [path, watcher] of this.#watchers) {
      if (path === directory || path.startsWith(`${directory}/`)) {
        watcher.close();
        this.#watchers.delete(path);
      }
    }
  }

  close() {
    if (this.#closed) return;
    this.#closed = true;
    for (const watcher of this.#watchers.values()) watcher.close();
    this.#watchers.clear();
    process.nextTick(() => this.emit('close'));
  }

  ref() {
    this.#refed = true;
    for (const watcher of this.#watchers.values()) watcher.ref();
    return this;
  }

  unref() {
    this.#refed = false;
    for (const watcher of this.#watchers.values()) watcher.unref();
    return this;
  }
}

Object.defineProperty(TreeWatcher, 'name', { value: 'FSWatcher' });

module.exports = { TreeWatcher };

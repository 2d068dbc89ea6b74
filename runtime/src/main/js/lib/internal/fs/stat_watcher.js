'use strict';

// fs.watchFile: asks for a file's status again and again.

const binding = internalBinding('fs');
const EventEmitter = require('events');
const { getValidatedPath } = require('internal/fs/utils');
const { getStatsFromBinding } = require('internal/fs/stats');
const { validateFunction, validateUint32 } = require('internal/validators');

const kDefaultInterval = 5007;
const watchers = new Map();

class StatWatcher extends EventEmitter {
  // The handle keeps the loop alive while there are more users than calls of unref().
  #users = 0;
  #refs = 0;
  #missing = false;

  constructor(bigint) {
    super();
    this._handle = null;
    Object.defineProperty(this, '_bigint', { __proto__: null, value: bigint });
  }

  _start(filename, persistent, interval) {
    if (this._handle !== null) return;
    validateUint32(interval, 'interval');
    this._handle = new binding.StatWatcher(Boolean(this._bigint));
    this._handle.owner = this;
    this._handle.onchange = (status, current, previous) => {
      // A file that stays missing is told once.
      if (status < 0 && this.#missing) return;
      this.#missing = status < 0;
      this.emit('change', getStatsFromBinding(current), getStatsFromBinding(previous));
    };
    this.#users = this.#refs = 1;
    if (!persistent) this.unref();
    this._handle.start(filename, interval);
  }

  _addUser() {
    this.#users++;
    this.ref();
  }

  _removeUsers(count) {
    this.#users -= count;
    this.#refs = Math.min(this.#refs, this.#users);
  }

  stop() {
    if (this._handle === null) return;
    process.nextTick(() => this.emit('stop'));
    this._handle.close();
    this._handle = null;
  }

  ref() {
    if (this.#refs < this.#users && this.#refs++ === 0) this._handle?.ref();
    return this;
  }

  unref() {
    if (this.#refs > 0 && --this.#refs === 0) this._handle?.unref();
    return this;
  }
}

function watchFile(filename, options, listener) {
  filename = require('path').resolve(getValidatedPath(filename).toString());
  if (options === null || typeof options !== 'object') {
    listener = options;
    options = null;
  }
  options = { interval: kDefaultInterval, persistent: true, ...options };
  validateFunction(listener, 'listener');
  let watcher = watchers.get(filename);
  if (watcher === undefined) {
    watcher = new StatWatcher(options.bigint);
    watcher._start(filename, options.persistent, options.interval);
    watchers.set(filename, watcher);
  } else {
    watcher._addUser();
  }
  watcher.addListener('change', listener);
  return watcher;
}

function unwatchFile(filename, listener) {
  filename = require('path').resolve(getValidatedPath(filename).toString());
  const watcher = watchers.get(filename);
  if (watcher === undefined) return;
  const before = watcher.listenerCount('change');
  if (typeof listener === 'function') watcher.removeListener('change', listener);
  else watcher.removeAllListeners('change');
  const left = watcher.listenerCount('change');
  watcher._removeUsers(before - left);
  if (left === 0) {
    watcher.stop();
    watchers.delete(filename);
  }
}

module.exports = { StatWatcher, unwatchFile, watchFile };

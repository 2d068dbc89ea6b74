'use strict';

// fs.watch of one file or directory; trees are in recursive_watch.

const { FSEvent } = internalBinding('fs');
const EventEmitter = require('events');
const { getOptions, getValidatedPath, wantsBuffer, decodeName } = require('internal/fs/utils');
const { validateBoolean } = require('internal/validators');

function emitClose(watcher) {
  watcher.emit('close');
}

function watchError(errno, filename) {
  const { UVException } = require('internal/errors');
  const { ENOSPC } = internalBinding('constants').os.errno;
  const message = errno === -ENOSPC ? 'System limit for number of file watchers reached' : '';
  const error = new UVException({ errno, syscall: 'watch', path: filename, message });
  error.filename = filename;
  return error;
}

class FSWatcher extends EventEmitter {
  constructor() {
    super();
    this._handle = new FSEvent();
    this._handle.owner = this;
    this._handle.onchange = (status, eventType, filename) => {
      if (this._handle === null) return;
      if (status < 0) {
        this._handle.close();
        this._handle = null;
        this.emit('error', watchError(status, filename));
      } else {
        this.emit('change', eventType, decodeName(filename, this._encoding));
      }
    };
  }

  /** Begins to watch, unless closed or begun already. */
  _start(filename, persistent, encoding) {
    if (this._handle === null || this._handle.initialized) return;
    filename = getValidatedPath(filename, 'filename');
    Object.defineProperty(this, '_encoding', { __proto__: null, value: encoding });
    const status = this._handle.start(filename, persistent, wantsBuffer(encoding));
    if (status) throw watchError(status, filename);
  }

  close() {
    if (this._handle === null) return;
    const started = this._handle.initialized;
    this._handle.close();
    this._handle = null;
    if (started) process.nextTick(emitClose, this);
  }

  ref() {
    if (this._handle) this._handle.ref();
    return this;
  }

  unref() {
    if (this._handle) this._handle.unref();
    return this;
  }
}

function closeOnAbort(watcher, signal) {
  if (signal.aborted) {
    process.nextTick(() => watcher.close());
    return;
  }
  const listener = () => watcher.close();
  const { kResistStopPropagation } = require('internal/event_target');
  signal.addEventListener('abort', listener, { __proto__: null, [kResistStopPropagation]: true });
  watcher.once('close', () => signal.removeEventListener('abort', listener));
}

function watch(filename, options, listener) {
  if (typeof options === 'function') listener = options;
  const { persistent = true, recursive = false, encoding, signal } = getOptions(options);
  validateBoolean(recursive, 'options.recursive');
  let watcher;
  if (recursive) {
    const { TreeWatcher } = require('internal/fs/recursive_watch');
    watcher = new TreeWatcher(getValidatedPath(filename, 'filename'), { persistent, encoding });
    watcher._start();
  } else {
    watcher = new FSWatcher();
    watcher._start(filename, persistent, encoding);
  }
  if (listener) watcher.addListener('change', listener);
  if (signal) closeOnAbort(watcher, signal);
  return watcher;
}

module.exports = { FSWatcher, watch, watchError };

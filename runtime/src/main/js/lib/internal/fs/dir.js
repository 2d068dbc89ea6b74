'use strict';

// Directories that are read entry by entry.

const binding = internalBinding('fs');
const { codes } = require('internal/errors');
const { lastFunction, makeCallback } = require('internal/fs/callbacks');
const { decodeName, getDirent, getOptions, getValidatedPath, wantsBuffer } =
  require('internal/fs/utils');
const { validateFunction, validateUint32 } = require('internal/validators');

const kDefaults = { encoding: 'utf8', bufferSize: 32 };

class Dir {
  #handle;
  #path;
  #options;
  #entries = [];
  #closed = false;
  // Callbacks of operations that wait for a read under way; null while there is none.
  #waiting = null;
  // Directories below, read after their parent when all of a tree is wanted.
  #deeper = [];

  constructor(handle, path, options) {
    if (handle == null) throw new codes.ERR_MISSING_ARGS('handle');
    this.#handle = handle;
    this.#path = path;
    this.#options = { ...kDefaults, ...getOptions(options, kDefaults) };
    try {
      validateUint32(this.#options.bufferSize, 'options.bufferSize', true);
    } catch (error) {
      binding.closeDirectory(handle);
      throw error;
    }
  }

  get path() {
    return this.#path;
  }

  #batch(listed, path) {
    const { encoding, recursive } = this.#options;
    for (let i = 0; i < listed.length; i += 2) {
      const entry = getDirent(path, decodeName(listed[i], encoding), listed[i + 1]);
      this.#entries.push(entry);
      if (recursive && entry.isDirectory()) {
        this.#deeper.push(require('path').join(path, entry.name));
      }
    }
  }

  #readFromHandle(callback) {
    const { encoding, bufferSize } = this.#options;
    return binding.readDirectory(this.#handle, wantsBuffer(encoding), bufferSize, callback);
  }

  read(callback) {
    if (callback === undefined) {
      return new Promise((resolve, reject) => {
        this.#read((error, entry) => (error ? reject(error) : resolve(entry)));
      });
    }
    validateFunction(callback, 'callback');
    this.#read(callback);
  }

  #read(callback) {
    if (this.#closed) throw new codes.ERR_DIR_CLOSED();
    if (this.#waiting !== null) {
      this.#waiting.push(() => this.#read(callback));
      return;
    }
    if (this.#entries.length > 0) {
      const entry = this.#entries.shift();
      process.nextTick(callback, null, entry);
      return;
    }
    this.#waiting = [];
    this.#readFromHandle((error, listed) => this.#finishRead(error, listed, callback));
  }

  #finishRead(error, listed, callback) {
    process.nextTick(() => {
      const waiting = this.#waiting;
      this.#waiting = null;
      for (const operation of waiting) operation();
    });
    if (error) {
      callback(error);
      return;
    }
    if (listed !== null) this.#batch(listed, this.#path);
    try {
      if (listed === null) this.#listDeeper();
    } catch (listError) {
      callback(listError);
      return;
    }
    callback(null, this.#entries.length > 0 ? this.#entries.shift() : null);
  }

  #listDeeper() {
    while (this.#entries.length === 0 && this.#deeper.length > 0) {
      const path = this.#deeper.shift();
      const [names, types] = binding.readdir(path, wantsBuffer(this.#options.encoding), true);
      this.#batch(names.flatMap((name, i) => [name, types[i]]), path);
    }
  }

  readSync() {
    if (this.#closed) throw new codes.ERR_DIR_CLOSED();
    if (this.#waiting !== null) throw new codes.ERR_DIR_CONCURRENT_OPERATION();
    if (this.#entries.length === 0) {
      const listed = this.#readFromHandle();
      if (listed !== null) this.#batch(listed, this.#path);
      else this.#listDeeper();
    }
    return this.#entries.length > 0 ? this.#entries.shift() : null;
  }

  close(callback) {
    if (callback === undefined) {
      if (this.#closed) return Promise.reject(new codes.ERR_DIR_CLOSED());
      return new Promise((resolve, reject) => {
        this.#close((error) => (error ? reject(error) : resolve()));
      });
    }
    validateFunction(callback, 'callback');
    if (this.#closed) {
      process.nextTick(callback, new codes.ERR_DIR_CLOSED());
      return;
    }
    this.#close(callback);
  }

  #close(callback) {
    if (this.#waiting !== null) {
      this.#waiting.push(() => this.#close(callback));
      return;
    }
    this.#closed = true;
    binding.closeDirectory(this.#handle, makeCallback(callback));
  }

  closeSync() {
    if (this.#closed) throw new codes.ERR_DIR_CLOSED();
    if (this.#waiting !== null) throw new codes.ERR_DIR_CONCURRENT_OPERATION();
    this.#closed = true;
    binding.closeDirectory(this.#handle);
  }

  async* entries() {
    try {
      for (let entry = await this.read(); entry !== null; entry = await this.read()) yield entry;
    } finally {
      await this.close();
    }
  }

  [Symbol.dispose]() {
    if (!this.#closed) this.closeSync();
  }

  async [Symbol.asyncDispose]() {
    if (!this.#closed) await this.close();
  }
}

Object.defineProperty(Dir.prototype, Symbol.asyncIterator, {
  value: Dir.prototype.entries, enumerable: false, writable: true, configurable: true });

function opendir(path, options, callback) {
  callback = lastFunction(options, callback);
  validateFunction(callback, 'callback');
  path = getValidatedPath(path);
  options = getOptions(options, kDefaults);
  binding.opendir(path, (error, handle) => {
    if (error) callback(error);
    else callback(null, new Dir(handle, path, options));
  });
}

function opendirSync(path, options) {
  path = getValidatedPath(path);
  options = getOptions(options, kDefaults);
  return new Dir(binding.opendir(path), path, options);
}

module.exports = { Dir, opendir, opendirSync };

'use strict';

const { codes, genericNodeError } = require('internal/errors');
const { getSystemErrorName, normalizeEncoding } = require('internal/util');

/** Collects what a child writes and calls back once, when it is done or a limit has ended it. */
class Collector {
  #child;
  #command;
  #options;
  #callback;
  #outputs = { stdout: [], stderr: [] };
  #lengths = { stdout: 0, stderr: 0 };
  #encoding;
  #failure = null;
  #killed = false;
  #exited = false;
  #timer = null;

  constructor(child, command, options, callback) {
    this.#child = child;
    this.#command = command;
    this.#options = options;
    this.#callback = callback;
    if (options.encoding !== 'buffer') {
      const known = normalizeEncoding(options.encoding);
      this.#encoding = options.encoding && known !== undefined ? options.encoding : null;
    } else {
      this.#encoding = null;
    }
  }

  start() {
    const child = this.#child;
    const { timeout } = this.#options;
    if (timeout > 0) {
      this.#timer = setTimeout(() => {
        this.#timer = null;
        this.#kill();
      }, timeout);
    }
    for (const name of ['stdout', 'stderr']) {
      const stream = child[name];
      if (!stream) continue;
      if (this.#encoding) stream.setEncoding(this.#encoding);
      stream.on('data', (chunk) => this.#keep(name, stream, chunk));
    }
    child.addListener('close', (code, signal) => this.#exit(code, signal));
    child.addListener('error', (error) => {
      this.#failure = error;
      child.stdout?.destroy();
      child.stderr?.destroy();
      this.#exit();
    });
  }

  #keep(name, stream, chunk) {
    const { maxBuffer } = this.#options;
    const encoding = stream.readableEncoding;
    const { Buffer } = require('buffer');
    const length = encoding ? Buffer.byteLength(chunk, encoding) : chunk.length;
    const before = this.#lengths[name];
    this.#lengths[name] += length;
    if (this.#lengths[name] > maxBuffer) {
      const room = maxBuffer - before;
      this.#outputs[name].push(chunk.slice(0, room));
      this.#failure = new codes.ERR_CHILD_PROCESS_STDIO_MAXBUFFER(name);
      this.#kill();
    } else {
      this.#outputs[name].push(chunk);
    }
  }

  #kill() {
    const child = this.#child;
    child.stdout?.destroy();
    child.stderr?.destroy();
    this.#killed = true;
    try {
      child.kill(this.#options.killSignal);
    } catch (error) {
      this.#failure ||= error;
      this.#exit();
    }
  }

  #output(name) {
    const stream = this.#child[name];
    if (this.#encoding || stream?.readableEncoding) return this.#outputs[name].join('');
    return require('buffer').Buffer.concat(this.#outputs[name]);
  }

  #exit(code = 0, signal = null) {
    if (this.#exited) return;
    this.#exited = true;
    clearTimeout(this.#timer);
    if (!this.#callback) return;
    const stdout = this.#output('stdout');
    const stderr = this.#output('stderr');
    if (!this.#failure && code === 0 && signal === null) {
      this.#callback(null, stdout, stderr);
      return;
    }
    this.#failure ||= genericNodeError(`Command failed: ${this.#command}\n${stderr}`, {
      code: code < 0 ? getSystemErrorName(code) : code,
      killed: this.#child.killed || this.#killed,
      signal,
    });
    this.#failure.cmd = this.#command;
    this.#callback(this.#failure, stdout, stderr);
  }
}

module.exports = { Collector };

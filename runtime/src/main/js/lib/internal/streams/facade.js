'use strict';

// One duplex stream in front of two others: what is written goes into `head`, what is read comes
// out of `tail`. compose() and Duplex.from() are made of it.

const Duplex = require('internal/streams/duplex');

class Facade extends Duplex {
  #head;
  #tail;
  #destroyInner;
  #over = false;
  #listening = false;
  // Callbacks that wait for an event of the streams behind.
  #waiting = { drain: null, finish: null, readable: null, close: null };

  // options.readLate: the tail is not to fetch anything before the first read, as it does with a
  // listener for 'readable'.
  // destroyInner(error, over): ends the streams behind; when they have ended, over() is called.
  constructor(options, head, tail, destroyInner) {
    super(options);
    this.#head = head;
    this.#tail = tail;
    this.#destroyInner = destroyInner;
    if (options.writable) head.on('drain', () => this.#wake('drain'));
    if (options.readable) {
      if (!options.readLate) this.#listen();
      tail.on('end', () => this.push(null));
    }
  }

  #wake(event) {
    const callback = this.#waiting[event];
    this.#waiting[event] = null;
    callback?.();
  }

  #listen() {
    this.#listening = true;
    this.#tail.on('readable', () => this.#wake('readable'));
  }

  /** All that was written has been taken in. */
  finished() {
    this.#wake('finish');
  }

  /** The streams behind are over, with an error or without. */
  over(error) {
    this.#over = true;
    const callback = this.#waiting.close;
    this.#waiting.close = null;
    if (callback !== null) callback(error);
    else if (error) this.destroy(error);
  }

  _write(chunk, encoding, callback) {
    if (this.#head.write(chunk, encoding)) callback();
    else this.#waiting.drain = callback;
  }

  _final(callback) {
    this.#waiting.finish = callback;
    this.#head.end();
  }

  _read() {
    if (!this.#listening) this.#listen();
    while (true) {
      const chunk = this.#tail.read();
      if (chunk === null) {
        this.#waiting.readable = () => this._read();
        return;
      }
      if (!this.push(chunk)) return;
    }
  }

  _destroy(error, callback) {
    if (!error && !this.#over) error = new (require('internal/errors').AbortError)();
    this.#waiting = { drain: null, finish: null, readable: null, close: null };
    this.#destroyInner(error, this.#over);
    if (this.#over) callback(error);
    else this.#waiting.close = callback;
  }
}

module.exports = Facade;

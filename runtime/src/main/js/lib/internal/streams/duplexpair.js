'use strict';

const { Duplex } = require('stream');

/** One end of a pair: what is written to one end is read from the other. */
class DuplexSide extends Duplex {
  #other = null;
  #written = null; // The other end's write, done when this end is read.

  static connect(a, b) {
    a.#other = b;
    b.#other = a;
  }

  _read() {
    const callback = this.#written;
    if (callback === null) return;
    this.#written = null;
    callback();
  }

  _write(chunk, encoding, callback) {
    if (chunk.length === 0) {
      process.nextTick(callback); // Nothing arrives that could be read.
      return;
    }
    this.#other.push(chunk);
    this.#other.#written = callback;
  }

  _final(callback) {
    this.#other.on('end', callback);
    this.#other.push(null);
  }
}

function duplexPair(options) {
  const pair = [new DuplexSide(options), new DuplexSide(options)];
  DuplexSide.connect(pair[0], pair[1]);
  return pair;
}

module.exports = duplexPair;

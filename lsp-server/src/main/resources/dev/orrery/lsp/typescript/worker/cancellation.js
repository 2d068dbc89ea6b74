'use strict';
// Which requests are no longer wanted. They are read from a file, as a message would be seen only
// after the request that it is to end: each is a 32-bit number, appended to those before.
const fs = require('node:fs');

const POLL_MS = 20;

class Cancellation {
  constructor(file) {
    this.fd = file === undefined ? -1 : fs.openSync(file, 'r');
    this.cancelled = new Set();
    this.position = 0;
    this.polled = 0;
    this.current = 0;
  }

  isCancelled(id) {
    this.poll();
    return this.cancelled.has(id);
  }

  // TypeScript's own question, asked often.
  isCancellationRequested() {
    const now = Date.now();
    if (now - this.polled < POLL_MS) return this.cancelled.has(this.current);
    return this.isCancelled(this.current);
  }

  check() {
    if (this.isCancelled(this.current)) throw new Error('cancelled');
  }

  finished(id) {
    this.cancelled.delete(id);
  }

  poll() {
    this.polled = Date.now();
    if (this.fd < 0) return;
    const bytes = Buffer.alloc(256);
    for (;;) {
      const whole = fs.readSync(this.fd, bytes, 0, bytes.length, this.position) & ~3;
      for (let at = 0; at < whole; at += 4) this.cancelled.add(bytes.readInt32BE(at));
      this.position += whole;
      if (whole < bytes.length) return;
    }
  }
}

module.exports = { Cancellation };

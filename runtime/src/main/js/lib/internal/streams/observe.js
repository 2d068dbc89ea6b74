'use strict';

// Where streams report what they do. Nobody listens as a rule, so every operation asks `hooks.on`
// first and pays one property check.

const hooks = {
  on: false,
  // op: push read data write written drain pause resume end finish error close pipe unpipe.
  // bytes: size of the chunk concerned, objects count 1, 0 if none; buffered and highWaterMark:
  // the state after the operation; subject: the chunk, or the other stream of pipe and unpipe.
  // For op init, of a new stream, they are the high water marks of the two sides, -1 for one that
  // is not there, and 1 plus 2 for those in object mode.
  record(stream, op, bytes, buffered, highWaterMark, subject) {},
};

const silent = hooks.record;

/** Tells of a new stream; the states are undefined for a side that it does not have. */
function announce(stream, readable, writable) {
  const modes = (readable?.objectMode ? 1 : 0) + (writable?.objectMode ? 2 : 0);
  hooks.record(stream, 'init', readable?.highWaterMark ?? -1, writable?.highWaterMark ?? -1, modes);
}

function observe(record) {
  hooks.record = record;
  hooks.on = true;
}

function stop() {
  hooks.on = false;
  hooks.record = silent;
}

module.exports = { announce, hooks, observe, stop };

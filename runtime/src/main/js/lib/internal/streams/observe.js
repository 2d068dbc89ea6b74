'use strict';

// Where streams report what they do. Nobody listens as a rule, so every operation asks `hooks.on`
// first and pays one property check.

/** Numbers, which are told apart quicker than names; who listens asks for them here. */
const operations = {
  INIT: 0,
  PUSH: 1,
  READ: 2,
  DATA: 3,
  WRITE: 4,
  WRITTEN: 5,
  DRAIN: 6,
  PAUSE: 7,
  RESUME: 8,
  END: 9,
  FINISH: 10,
  ERROR: 11,
  CLOSE: 12,
  PIPE: 13,
  UNPIPE: 14,
};

const hooks = {
  on: false,
  // op: one of operations.
  // bytes: size of the chunk concerned, objects count 1, 0 if none; buffered and highWaterMark:
  // the state after the operation; subject: the chunk, or the other stream of pipe and unpipe.
  // For INIT, of a new stream, they are the high water marks of the two sides, -1 for one that
  // is not there, and 1 plus 2 for those in object mode.
  record(stream, op, bytes, buffered, highWaterMark, subject) {},
};

const silent = hooks.record;

/** Tells of a new stream; the states are undefined for a side that it does not have. */
function announce(stream, readable, writable) {
  const modes = (readable?.objectMode ? 1 : 0) + (writable?.objectMode ? 2 : 0);
  const readableMark = readable?.highWaterMark ?? -1;
  hooks.record(stream, operations.INIT, readableMark, writable?.highWaterMark ?? -1, modes);
}

function observe(record) {
  hooks.record = record;
  hooks.on = true;
}

function stop() {
  hooks.on = false;
  hooks.record = silent;
}

module.exports = { announce, hooks, observe, operations, stop };

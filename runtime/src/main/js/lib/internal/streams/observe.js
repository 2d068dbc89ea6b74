'use strict';

// Where streams report what they do. Nobody listens as a rule, so every operation asks `hooks.on`
// first and pays one property check.

const hooks = {
  on: false,
  // op: init push read data write written drain pause resume end finish error close pipe unpipe.
  // bytes: size of the chunk concerned, objects count 1, 0 if none; buffered and highWaterMark:
  // the state after the operation; subject: the chunk, or the other stream of pipe and unpipe.
  record(stream, op, bytes, buffered, highWaterMark, subject) {},
};

const silent = hooks.record;

function observe(record) {
  hooks.record = record;
  hooks.on = true;
}

function stop() {
  hooks.on = false;
  hooks.record = silent;
}

module.exports = { hooks, observe, stop };

'use strict';

// The base of all streams: an EventEmitter with the pipe() of the first Node versions, which knows
// no buffering and pauses the source when the destination is full.

const EventEmitter = require('events');

function Stream(opts) {
  EventEmitter.call(this, opts);
}
Object.setPrototypeOf(Stream.prototype, EventEmitter.prototype);
Object.setPrototypeOf(Stream, EventEmitter);

Stream.prototype.pipe = function(dest, options) {
  const source = this;
  let endedDest = false;

  function onData(chunk) {
    if (dest.writable && dest.write(chunk) === false) source.pause?.();
  }
  function onDrain() {
    if (source.readable) source.resume?.();
  }
  function onEnd() {
    if (endedDest) return;
    endedDest = true;
    dest.end();
  }
  function onClose() {
    if (endedDest) return;
    endedDest = true;
    if (typeof dest.destroy === 'function') dest.destroy();
  }
  function onError(error) {
    cleanup();
    if (EventEmitter.listenerCount(this, 'error') === 0) this.emit('error', error);
  }

  const attached = [
    [source, 'data', onData], [dest, 'drain', onDrain],
    [source, 'end', cleanup], [source, 'close', cleanup], [dest, 'close', cleanup],
  ];
  // The standard streams of the process outlive whoever writes to them.
  if (!dest._isStdio && options?.end !== false) {
    attached.push([source, 'end', onEnd], [source, 'close', onClose]);
  }
  for (const [emitter, event, listener] of attached) emitter.on(event, listener);
  prependListener(source, 'error', onError);
  prependListener(dest, 'error', onError);

  function cleanup() {
    for (const [emitter, event, listener] of attached) emitter.removeListener(event, listener);
    source.removeListener('error', onError);
    dest.removeListener('error', onError);
  }

  dest.emit('pipe', source);
  return dest;
};

// Some emitters of user land have no prependListener; then the table is changed directly.
function prependListener(emitter, event, listener) {
  if (typeof emitter.prependListener === 'function') {
    emitter.prependListener(event, listener);
    return;
  }
  const existing = emitter._events?.[event];
  if (!existing) emitter.on(event, listener);
  else emitter._events[event] = [listener].concat(existing);
}

module.exports = { Stream, prependListener };

'use strict';

/** Feeds `readable` from an old-style stream, one that only knows 'data', pause() and resume(). */
function wrap(readable, old) {
  const { errorOrDestroy } = require('internal/streams/destroy');
  let paused = false;

  old.on('data', (chunk) => {
    if (!readable.push(chunk) && old.pause) {
      paused = true;
      old.pause();
    }
  });
  old.on('end', () => readable.push(null));
  old.on('error', (error) => errorOrDestroy(readable, error));
  old.on('close', () => readable.destroy());
  old.on('destroy', () => readable.destroy());

  readable._read = () => {
    if (paused && old.resume) {
      paused = false;
      old.resume();
    }
  };

  // What else the old stream can do is offered under the same names.
  for (const name of Object.keys(old)) {
    if (readable[name] === undefined && typeof old[name] === 'function') {
      readable[name] = old[name].bind(old);
    }
  }
  return readable;
}

module.exports = wrap;

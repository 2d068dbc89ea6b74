'use strict';

const { StringDecoder } = require('string_decoder');
const KeyDecoder = require('internal/readline/keys');

const kDecoder = Symbol('keypress-decoder');

// How long an ESC waits for the rest of a sequence, in ms.
const ESCAPE_CODE_TIMEOUT = 500;

/** Makes a stream emit 'keypress' for its data, while somebody listens for that. */
function emitKeypressEvents(stream, iface) {
  if (stream[kDecoder]) return;
  stream[kDecoder] = new StringDecoder('utf8');
  const keys = new KeyDecoder((text, key) => stream.emit('keypress', text, key));
  let escapeTimer;

  function onData(input) {
    if (stream.listenerCount('keypress') === 0) {
      stream.removeListener('data', onData);
      stream.on('newListener', onNewListener);
      return;
    }
    const text = stream[kDecoder].write(input);
    if (!text) return;
    clearTimeout(escapeTimer);
    const characters = Array.from(text);
    if (iface) {
      iface._sawKeyPress = characters.length === 1;
      // Pasted text is not to be completed, except after its last character.
      iface.isCompletionEnabled = false;
    }
    for (let i = 0; i < characters.length; i++) {
      const last = i === characters.length - 1;
      if (last && iface) iface.isCompletionEnabled = true;
      keys.feed(characters[i]);
      if (last && characters[i] === '\x1b') {
        const wait = iface ? iface.escapeCodeTimeout : ESCAPE_CODE_TIMEOUT;
        escapeTimer = setTimeout(() => keys.flush(), wait);
      }
    }
  }

  function onNewListener(event) {
    if (event !== 'keypress') return;
    stream.on('data', onData);
    stream.removeListener('newListener', onNewListener);
  }

  if (stream.listenerCount('keypress') > 0) stream.on('data', onData);
  else stream.on('newListener', onNewListener);
}

module.exports = emitKeypressEvents;

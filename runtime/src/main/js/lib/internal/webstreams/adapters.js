'use strict';

// Node streams as web streams and the other way round. The web side is to_web.js, Node's to_node.js.

module.exports = {};

function lazily(file, ...names) {
  for (const name of names) {
    Object.defineProperty(module.exports, name, {
      __proto__: null, configurable: true, enumerable: true,
      get: () => require(`internal/webstreams/${file}`)[name],
    });
  }
}

lazily('to_web', 'newReadableStreamFromStreamReadable', 'newReadableWritablePairFromDuplex',
       'newWritableStreamFromStreamWritable');
lazily('to_node', 'newStreamDuplexFromReadableWritablePair', 'newStreamReadableFromReadableStream',
       'newStreamWritableFromWritableStream');

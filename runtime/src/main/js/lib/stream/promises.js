'use strict';

const { finished } = require('internal/streams/end-of-stream');

function pipeline(...streams) {
  const { pipelineWith } = require('internal/streams/pipeline');
  const { isIterable, isNodeStream, isWebStream } = require('internal/streams/utils');
  return new Promise((resolve, reject) => {
    let options = {};
    const last = streams.at(-1);
    if (last && typeof last === 'object' &&
        !isNodeStream(last) && !isIterable(last) && !isWebStream(last)) {
      options = streams.pop();
      require('internal/validators').validateAbortSignal(options.signal, 'options.signal');
    }
    pipelineWith(streams, (error, value) => {
      if (error) reject(error);
      else resolve(value);
    }, options);
  });
}

module.exports = { finished, pipeline };

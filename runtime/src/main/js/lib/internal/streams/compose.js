'use strict';

// compose(): several streams in a row as one duplex stream.

const { codes: { ERR_INVALID_ARG_VALUE, ERR_MISSING_ARGS } } = require('internal/errors');
const Duplex = require('internal/streams/duplex');
const eos = require('internal/streams/end-of-stream');
const utils = require('internal/streams/utils');

function canBeRead(stream) {
  return utils.isReadable(stream) || utils.isReadableStream(stream) ||
    utils.isTransformStream(stream);
}

function canBeWritten(stream) {
  return utils.isWritable(stream) || utils.isWritableStream(stream) ||
    utils.isTransformStream(stream);
}

function toNodeStream(stream) {
  const options = { objectMode: true }; // Web streams carry any value.
  if (utils.isReadableStream(stream)) {
    return require('internal/streams/readable').fromWeb(stream, options);
  }
  if (utils.isWritableStream(stream)) {
    return require('internal/streams/writable').fromWeb(stream, options);
  }
  return utils.isTransformStream(stream) ? Duplex.fromWeb(stream, options) : stream;
}

function compose(...given) {
  if (given.length === 0) throw new ERR_MISSING_ARGS('streams');
  if (given.length === 1) return Duplex.from(given[0]);
  const last = given.length - 1;
  const streams = given.map((stream, i) => (
    typeof stream === 'function' && (i === 0 || i === last) ? Duplex.from(stream) : stream));
  streams.forEach((stream, i) => {
    if (!utils.isNodeStream(stream) && !utils.isWebStream(stream)) return; // A function.
    if (i < last && !canBeRead(stream)) {
      throw new ERR_INVALID_ARG_VALUE(`streams[${i}]`, given[i], 'must be readable');
    }
    if (i > 0 && !canBeWritten(stream)) {
      throw new ERR_INVALID_ARG_VALUE(`streams[${i}]`, given[i], 'must be writable');
    }
  });

  const chain = streams.map(toNodeStream);
  const head = chain[0];
  const tail = chain[last];
  const options = {
    writableObjectMode: Boolean(streams[0]?.writableObjectMode),
    readableObjectMode: Boolean(streams[last]?.readableObjectMode),
    writable: Boolean(utils.isWritable(head)),
    readable: Boolean(utils.isReadable(tail)),
    readLate: tail !== streams[last],
  };
  const { pipeline } = require('internal/streams/pipeline');
  const { destroyer } = require('internal/streams/destroy');
  const Facade = require('internal/streams/facade');

  pipeline(...chain, (error) => {
    composed.over(error);
    if (!error && !options.readable && !options.writable) composed.destroy();
  });
  const composed = new Facade(options, head, tail, (error) => {
    // A web stream ends by itself, when the pipeline sees the other end go.
    if (utils.isNodeStream(streams[last])) destroyer(tail, error);
  });
  if (options.writable) eos(tail, () => composed.finished());
  return composed;
}

module.exports = compose;

'use strict';

const { defineLazy } = internalBinding('builtins');

function lazily(id, ...names) {
  for (const name of names) defineLazy(module.exports, name, true, id, name);
}

lazily('internal/webstreams/readablestream', 'ReadableStream', 'ReadableStreamDefaultReader',
       'ReadableStreamBYOBReader');
lazily('internal/webstreams/readable_bytes', 'ReadableStreamBYOBRequest',
       'ReadableByteStreamController');
lazily('internal/webstreams/readablestream', 'ReadableStreamDefaultController');
lazily('internal/webstreams/transformstream', 'TransformStream',
       'TransformStreamDefaultController');
lazily('internal/webstreams/writablestream', 'WritableStream', 'WritableStreamDefaultWriter',
       'WritableStreamDefaultController');
lazily('internal/webstreams/queuingstrategies', 'ByteLengthQueuingStrategy',
       'CountQueuingStrategy');
lazily('internal/webstreams/encoding', 'TextEncoderStream', 'TextDecoderStream');
lazily('internal/webstreams/compression', 'CompressionStream', 'DecompressionStream');

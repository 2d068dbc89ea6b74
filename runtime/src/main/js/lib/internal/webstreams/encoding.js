'use strict';

const { TextDecoder, TextEncoder } = require('internal/encoding');
const { TransformStream } = require('internal/webstreams/transformstream');
const { customInspect, inspectCustom } = require('internal/webstreams/util');

const enumerable = { __proto__: null, enumerable: true };

// Encodes chunk by chunk; a lead surrogate waits for the next chunk.
class TextEncoderStream {
  #encoder = new TextEncoder();
  #transform;
  #pendingLead = '';

  constructor() {
    this.#transform = new TransformStream({
      transform: (chunk, controller) => {
        const text = this.#complete(`${chunk}`);
        if (text !== '') controller.enqueue(this.#encoder.encode(text));
      },
      flush: (controller) => {
        if (this.#pendingLead !== '') controller.enqueue(new Uint8Array([0xef, 0xbf, 0xbd]));
      },
    });
  }

  #complete(chunk) {
    let text = this.#pendingLead + chunk;
    this.#pendingLead = '';
    const last = text.charCodeAt(text.length - 1);
    if (last >= 0xd800 && last <= 0xdbff) {
      this.#pendingLead = text.at(-1);
      text = text.slice(0, -1);
    }
    return text;
  }

  get encoding() {
    return this.#encoder.encoding;
  }

  get readable() {
    return this.#transform.readable;
  }

  get writable() {
    return this.#transform.writable;
  }

  [inspectCustom](depth, options) {
    if (this == null) throw new TypeError('Invalid receiver');
    return customInspect(this, depth, options, 'TextEncoderStream', {
      encoding: this.encoding,
      readable: this.readable,
      writable: this.writable,
    });
  }
}
Object.defineProperties(TextEncoderStream.prototype, {
  encoding: enumerable,
  readable: enumerable,
  writable: enumerable,
});

class TextDecoderStream {
  #decoder;
  #transform;

  constructor(encoding = 'utf-8', options = {}) {
    const decoder = this.#decoder = new TextDecoder(encoding, options);
    this.#transform = new TransformStream({
      transform(chunk, controller) {
        if (chunk === undefined) {
          const { ERR_INVALID_ARG_TYPE } = require('internal/errors').codes;
          throw new ERR_INVALID_ARG_TYPE('chunk', 'string', chunk);
        }
        const text = decoder.decode(chunk, { stream: true });
        if (text !== '') controller.enqueue(text);
      },
      flush(controller) {
        const text = decoder.decode();
        if (text !== '') controller.enqueue(text);
      },
    });
  }

  get encoding() {
    return this.#decoder.encoding;
  }

  get fatal() {
    return this.#decoder.fatal;
  }

  get ignoreBOM() {
    return this.#decoder.ignoreBOM;
  }

  get readable() {
    return this.#transform.readable;
  }

  get writable() {
    return this.#transform.writable;
  }

  [inspectCustom](depth, options) {
    return customInspect(this, depth, options, 'TextDecoderStream', {
      encoding: this.encoding,
      fatal: this.fatal,
      ignoreBOM: this.ignoreBOM,
      readable: this.readable,
      writable: this.writable,
    });
  }
}
Object.defineProperties(TextDecoderStream.prototype, {
  encoding: enumerable,
  fatal: enumerable,
  ignoreBOM: enumerable,
  readable: enumerable,
  writable: enumerable,
});

module.exports = { TextDecoderStream, TextEncoderStream };

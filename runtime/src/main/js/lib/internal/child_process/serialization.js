'use strict';

// How messages become bytes: lines of JSON, or the structured clone of the v8 module with a length
// before each message.

const { Buffer } = require('buffer');
const { StringDecoder } = require('string_decoder');

class JsonCodec {
  #decoder = new StringDecoder('utf8');
  #rest = '';

  *parse(buffer) {
    const text = this.#rest + this.#decoder.write(buffer);
    let start = 0;
    for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
      const line = text.slice(start, end);
      start = end + 1;
      this.#rest = '';
      yield JSON.parse(line);
    }
    this.#rest = text.slice(start);
  }

  write(pipe, request, message) {
    return pipe.writeUtf8String(request, `${JSON.stringify(message)}\n`);
  }
}

class AdvancedCodec {
  #chunks = [];
  #length = 0;

  *parse(buffer) {
    this.#chunks.push(buffer);
    this.#length += buffer.length;
    while (this.#length >= 4) {
      const all = this.#chunks.length === 1 ? this.#chunks[0] : Buffer.concat(this.#chunks);
      const size = all.readUInt32BE(0);
      this.#chunks = [all];
      if (this.#length < 4 + size) return;
      this.#chunks = [all.subarray(4 + size)];
      this.#length -= 4 + size;
      yield require('v8').deserialize(all.subarray(4, 4 + size));
    }
  }

  write(pipe, request, message) {
    const bytes = require('v8').serialize(message);
    const size = Buffer.allocUnsafe(4);
    size.writeUInt32BE(bytes.length);
    return pipe.writeBuffer(request, Buffer.concat([size, bytes]));
  }
}

/** Whether a value is of a kind that can go to another process. */
function isSendable(handle) {
  const net = require('net');
  return handle instanceof net.Server || handle instanceof net.Socket ||
    typeof handle?.readStart === 'function' || handle?.constructor?.name === 'Socket';
}

module.exports = { codecs: { json: JsonCodec, advanced: AdvancedCodec }, isSendable };

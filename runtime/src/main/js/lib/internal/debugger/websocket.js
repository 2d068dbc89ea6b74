'use strict';

// A WebSocket as a client of an inspector needs one: text messages, whole or in fragments, no
// extensions.

const { EventEmitter } = require('events');
const { createHash, randomBytes } = require('crypto');

// What RFC 6455 has servers append to the client's key before hashing it.
const HANDSHAKE_GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';

const CONTINUATION = 0x0;
const TEXT = 0x1;
const CLOSE = 0x8;
const PING = 0x9;
const PONG = 0xa;

const FINAL = 0x80;
const MASKED = 0x80;
const LENGTH_16 = 126;
const LENGTH_64 = 127;
const MASK_BYTES = 4;

/** Events: message (text), close. */
class WebSocket extends EventEmitter {
  #socket;
  #received = [];
  #size = 0;
  #fragments = [];

  constructor(socket, head) {
    super();
    this.#socket = socket;
    socket.setNoDelay(true);
    socket.on('data', (chunk) => this.#take(chunk));
    socket.on('error', () => socket.destroy());
    socket.once('close', () => this.emit('close'));
    if (head.length > 0) process.nextTick(() => this.#take(head));
  }

  send(text) {
    this.#write(TEXT, Buffer.from(text));
  }

  close() {
    if (!this.#socket.writable) return;
    this.#write(CLOSE, Buffer.alloc(0));
    this.#socket.destroySoon();
  }

  #write(opcode, payload) {
    const { length } = payload;
    const extra = length < LENGTH_16 ? 0 : length <= 0xffff ? 2 : 8;
    const start = 2 + extra + MASK_BYTES;
    const frame = Buffer.allocUnsafe(start + length);
    frame[0] = FINAL | opcode;
    frame[1] = MASKED | (extra === 0 ? length : extra === 2 ? LENGTH_16 : LENGTH_64);
    if (extra === 2) frame.writeUInt16BE(length, 2);
    if (extra === 8) frame.writeBigUInt64BE(BigInt(length), 2);
    const mask = randomBytes(MASK_BYTES);
    mask.copy(frame, start - MASK_BYTES);
    for (let i = 0; i < length; i++) frame[start + i] = payload[i] ^ mask[i % MASK_BYTES];
    this.#socket.write(frame);
  }

  #take(chunk) {
    this.#received.push(chunk);
    this.#size += chunk.length;
    let frame;
    while ((frame = this.#nextFrame()) !== undefined) this.#handle(frame);
  }

  /** The next frame if all of it is there. Chunks are joined only then: snapshots are large. */
  #nextFrame() {
    if (this.#size < 2) return undefined;
    if (this.#received[0].length < 10 && this.#received.length > 1) this.#join();
    const head = this.#received[0];
    let length = head[1] & 0x7f;
    let start = 2;
    if (length === LENGTH_16) {
      start = 4;
      if (head.length < start) return undefined;
      length = head.readUInt16BE(2);
    } else if (length === LENGTH_64) {
      start = 10;
      if (head.length < start) return undefined;
      length = Number(head.readBigUInt64BE(2));
    }
    const end = start + length;
    if (this.#size < end) return undefined;
    const all = this.#join();
    this.#size -= end;
    this.#received = this.#size > 0 ? [all.subarray(end)] : [];
    return {
      final: (all[0] & FINAL) !== 0, opcode: all[0] & 0x0f, payload: all.subarray(start, end),
    };
  }

  #join() {
    if (this.#received.length > 1) this.#received = [Buffer.concat(this.#received)];
    return this.#received[0];
  }

  #handle({ final, opcode, payload }) {
    switch (opcode) {
      case TEXT:
      case CONTINUATION:
        this.#fragments.push(payload);
        if (final) {
          const text = Buffer.concat(this.#fragments).toString();
          this.#fragments = [];
          this.emit('message', text);
        }
        break;
      case PING:
        this.#write(PONG, payload);
        break;
      case CLOSE:
        this.close();
        break;
      default: // A pong, which nobody asked for.
    }
  }
}

/** Opens a WebSocket; the promise fails if the server is none or does not know the handshake. */
function connect({ host, port, path }) {
  const http = require('http');
  return new Promise((resolve, reject) => {
    const key = randomBytes(16).toString('base64');
    const request = http.get({
      host, port, path,
      agent: false,
      headers: {
        'Connection': 'Upgrade',
        'Upgrade': 'websocket',
        'Sec-WebSocket-Key': key,
        'Sec-WebSocket-Version': '13',
      },
    });
    request.once('error', reject);
    request.once('response', (response) => {
      response.destroy();
      reject(debuggerError(`The server refused a WebSocket: ${response.statusCode}`));
    });
    request.once('upgrade', (response, socket, head) => {
      const expected = createHash('sha1').update(key + HANDSHAKE_GUID).digest('base64');
      if (response.headers['sec-websocket-accept'] === expected) {
        resolve(new WebSocket(socket, head));
      } else {
        socket.destroy();
        reject(debuggerError('WebSocket secret mismatch'));
      }
    });
  });
}

function debuggerError(message) {
  const { ERR_DEBUGGER_ERROR } = require('internal/errors').codes;
  return new ERR_DEBUGGER_ERROR(message);
}

module.exports = { connect };

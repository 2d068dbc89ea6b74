'use strict';
// One connection to a debug adapter: the Debug Adapter Protocol over a pipe.

const net = require('node:net');
const { within } = require('./checks.js');

class DebugAdapter {
  #socket;
  #buffered = Buffer.alloc(0);
  #sequence = 0;
  #answers = new Map();
  #listeners = new Set();
  /** All events so far, for those that came before somebody asked for them. */
  events = [];

  constructor(path, onRequest) {
    this.onRequest = onRequest;
    this.#socket = net.connect(path);
    this.#socket.on('data', (data) => this.#received(data));
    this.#socket.on('error', () => {});
  }

  #received(data) {
    this.#buffered = Buffer.concat([this.#buffered, data]);
    for (;;) {
      const end = this.#buffered.indexOf('\r\n\r\n');
      if (end < 0) return;
      const length = Number(/Content-Length: (\d+)/i.exec(this.#buffered.subarray(0, end))[1]);
      if (this.#buffered.length < end + 4 + length) return;
      const text = this.#buffered.subarray(end + 4, end + 4 + length).toString();
      this.#buffered = this.#buffered.subarray(end + 4 + length);
      this.#message(JSON.parse(text));
    }
  }

  #message(message) {
    if (process.env.DAP) console.error('<', JSON.stringify(message).slice(0, 600));
    if (message.type === 'event') {
      this.events.push(message);
      this.#listeners.forEach((look) => look(message));
    } else if (message.type === 'response') {
      const { resolve, reject } = this.#answers.get(message.request_seq);
      this.#answers.delete(message.request_seq);
      const why = message.body?.error?.format ?? message.message;
      if (message.success) resolve(message.body);
      else reject(new Error(`${message.command}: ${why}`));
    } else if (message.type === 'request') {
      const body = this.onRequest(message.command, message.arguments);
      this.#send({ type: 'response', request_seq: message.seq, success: true,
        command: message.command, body });
    }
  }

  #send(message) {
    if (process.env.DAP) console.error('>', JSON.stringify(message).slice(0, 400));
    const text = JSON.stringify({ seq: ++this.#sequence, ...message });
    this.#socket.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
    return this.#sequence;
  }

  request(command, args = {}) {
    const answered = new Promise((resolve, reject) => {
      this.#answers.set(this.#send({ type: 'request', command, arguments: args }), {
        resolve, reject });
    });
    return within(answered, `no answer to ${command}`);
  }

  /** The next event of that name that `filter` accepts. */
  next(name, filter = () => true) {
    const seen = [];
    let look;
    const found = new Promise((resolve) => {
      look = ({ event, body }) => {
        seen.push(event === name ? JSON.stringify(body).slice(0, 300) : event);
        if (event === name && filter(body)) resolve(body);
      };
      this.#listeners.add(look);
    });
    const done = within(found, `no event ${name}`, () => seen.join('\n')).finally(() =>
      this.#listeners.delete(look));
    done.catch(() => {});
    return done;
  }

  close() {
    this.#socket.destroy();
  }
}

module.exports = { DebugAdapter };

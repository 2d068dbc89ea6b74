'use strict';

// A client of the DevTools Protocol: commands, and events as they come.

const { EventEmitter } = require('events');
const { inspect } = require('internal/util/inspect');
const { codes: { ERR_DEBUGGER_ERROR } } = require('internal/errors');

/** An answer that says no. */
class ProtocolError extends Error {
  constructor({ code, message, data }) {
    super(message);
    this.code = code;
    if (data !== undefined) this.data = data;
  }

  /** Without frames: they would be the debugger's own. */
  [inspect.custom]() {
    const data = this.data === undefined ? '' : ` (${this.data})`;
    return `Error [${this.code}]: ${this.message}${data}`;
  }
}

/** Events: those of the protocol by their name ("Debugger.paused"), and close. */
class Client extends EventEmitter {
  #socket;
  #lastId = 0;
  #waiting = new Map();

  /** Connects to the first target the inspector at this address lists. */
  async connect(host, port) {
    const path = await targetPath(host, port);
    const socket = await require('internal/debugger/websocket').connect({ host, port, path });
    this.#socket = socket;
    socket.on('message', (text) => this.#receive(JSON.parse(text)));
    socket.once('close', () => {
      if (this.#socket === socket) this.disconnect();
    });
  }

  get connected() {
    return this.#socket !== undefined;
  }

  call(method, params) {
    if (this.#socket === undefined) {
      return Promise.reject(new ERR_DEBUGGER_ERROR('Use `run` to start the app again.'));
    }
    return new Promise((resolve, reject) => {
      const id = ++this.#lastId;
      this.#waiting.set(id, { resolve, reject });
      this.#socket.send(JSON.stringify({ id, method, params }));
    });
  }

  /** Ends the connection, if there is one; what was asked and not answered fails. */
  disconnect() {
    const socket = this.#socket;
    if (socket === undefined) return;
    this.#socket = undefined;
    socket.close();
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting) reject(new ERR_DEBUGGER_ERROR('The connection has ended.'));
    this.emit('close');
  }

  #receive({ id, method, params, result, error }) {
    if (id === undefined) {
      this.emit(method, params);
      return;
    }
    const { resolve, reject } = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (error) reject(new ProtocolError(error));
    else resolve(result);
  }
}

async function targetPath(host, port) {
  const body = await getText(host, port, '/json');
  let targets;
  try {
    targets = JSON.parse(body);
  } catch (cause) {
    throw new ERR_DEBUGGER_ERROR(`Invalid list of targets: ${cause.message}`);
  }
  const url = targets[0]?.webSocketDebuggerUrl;
  if (url === undefined) throw new ERR_DEBUGGER_ERROR('No target to debug');
  return new URL(url).pathname;
}

function getText(host, port, path) {
  return new Promise((resolve, reject) => {
    const request = require('http').get({ host, port, path, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8');
      response.on('data', (chunk) => text += chunk);
      response.once('error', reject);
      response.once('end', () => {
        if (response.statusCode === 200) resolve(text);
        else reject(new ERR_DEBUGGER_ERROR(`Unexpected ${response.statusCode} for ${path}`));
      });
    });
    request.once('error', reject);
  });
}

module.exports = { Client };

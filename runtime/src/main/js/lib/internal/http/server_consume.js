'use strict';

// Lets the parser take bytes straight from the socket's handle, past the stream, for as long as
// nobody else wants to read from the socket.

const net = require('net');
const { codes: { ERR_HTTP_SOCKET_ENCODING } } = require('internal/errors');

// A consumed socket's stream is never really read, so its state says nothing about the handle.
function onResume() {
  if (this._paused) {
    this.pause();
  } else if (this._handle && !this._handle.reading) {
    this._handle.reading = true;
    this._handle.readStart();
  }
}

function onPause() {
  if (this._handle?.reading) {
    this._handle.reading = false;
    this._handle.readStop();
  }
}

function unconsume(parser, socket) {
  if (!socket._handle) return;
  if (parser._consumed) parser.unconsume();
  parser._consumed = false;
  socket.removeListener('pause', onPause);
  socket.removeListener('resume', onResume);
}

/** Adds a listener like `name` does, but gives the bytes back to the stream for who reads it. */
function watching(name) {
  const original = net.Socket.prototype[name];
  return function(event, listener) {
    const result = original.call(this, event, listener);
    if (!this.parser) {
      release(this);
    } else if (event === 'data' || event === 'readable') {
      unconsume(this.parser, this);
    }
    return result;
  };
}

function release(socket) {
  socket.on = net.Socket.prototype.on;
  socket.addListener = net.Socket.prototype.addListener;
  socket.prependListener = net.Socket.prototype.prependListener;
}

let wrappers;

function attach(socket, parser) {
  socket.on('resume', onResume);
  socket.on('pause', onPause);
  wrappers ??= {
    on: watching('on'),
    addListener: watching('addListener'),
    prependListener: watching('prependListener'),
    setEncoding() {
      throw new ERR_HTTP_SOCKET_ENCODING();
    },
  };
  Object.assign(socket, wrappers);
  if (socket._handle?.isStreamBase && !socket._handle._consumed) {
    parser._consumed = true;
    socket._handle._consumed = true;
    parser.consume(socket._handle);
  }
}

module.exports = { attach, detach: (socket, parser) => unconsume(parser, socket) };

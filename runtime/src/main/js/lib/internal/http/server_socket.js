'use strict';

// What a server does with errors and silence on a connection. `this` is the socket.

const STATUS_CODES = require('internal/http/status_codes');

let unclosedWarned = false;

function warnUnclosed() {
  if (unclosedWarned) return;
  unclosedWarned = true;
  process.emitWarning('An error event has already been emitted on the socket. ' +
                      'Please use the destroy method on the socket while handling ' +
                      'a \'clientError\' event.');
}

const statusOfError = {
  __proto__: null,
  HPE_HEADER_OVERFLOW: 431,
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 413,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

/** Swallows the errors that follow the first. */
function ignore() {}

function onError(error) {
  this.removeListener('error', onError);
  if (this.listenerCount('error', ignore) === 0) this.on('error', ignore);
  else warnUnclosed();
  if (this.server.emit('clientError', error, this)) return;
  // An answer in the middle of another one would only confuse.
  if (this.writable && !this._httpMessage?._headerSent) {
    const status = statusOfError[error.code] ?? 400;
    this.write(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\nConnection: close\r\n\r\n`,
               'latin1');
  }
  this.destroy(error);
}

function onTimeout() {
  const req = this.parser?.incoming;
  const reqHandled = req && !req.complete && req.emit('timeout', this);
  const res = this._httpMessage;
  const resHandled = res?.emit('timeout', this);
  const serverHandled = this.server.emit('timeout', this);
  if (!reqHandled && !resHandled && !serverHandled) this.destroy();
}

module.exports = { onError, onTimeout };

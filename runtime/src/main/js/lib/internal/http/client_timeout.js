'use strict';

function onSocketTimeout() {
  this._httpMessage?.emit('timeout');
}

/** Makes a request tell of its socket's timeouts. */
function listenTimeout(req) {
  if (req.timeoutCb) return;
  req.timeoutCb = onSocketTimeout;
  if (req.socket) req.socket.once('timeout', onSocketTimeout);
  else req.on('socket', (socket) => socket.once('timeout', onSocketTimeout));
}

/** Time spent on connecting does not count. */
function setSocketTimeout(socket, msecs) {
  if (socket.connecting) socket.once('connect', () => socket.setTimeout(msecs));
  else socket.setTimeout(msecs);
}

module.exports = { listenTimeout, onSocketTimeout, setSocketTimeout };

'use strict';

// TCP and local sockets. The parts are in internal/net/.

const { isIP, isIPv4, isIPv6, normalizeArgs } = require('internal/net');
const { Socket } = require('internal/net/socket');
const { Server, createServerHandle } = require('internal/net/server');
const autoSelect = require('internal/net/auto_select');

function createServer(options, connectionListener) {
  return new Server(options, connectionListener);
}

/** ([port][, host]), (path) or (options), each with a last callback for 'connect'. */
function connect(...args) {
  const normalized = normalizeArgs(args);
  const options = normalized[0];
  const socket = new Socket(options);
  require('internal/net').publish('net.client.socket', () => ({ socket }));
  if (options.timeout) socket.setTimeout(options.timeout);
  return socket.connect(normalized);
}

module.exports = {
  _createServerHandle: createServerHandle,
  _normalizeArgs: normalizeArgs,
  get BlockList() {
    return require('internal/blocklist').BlockList;
  },
  get SocketAddress() {
    return require('internal/socketaddress').SocketAddress;
  },
  connect,
  createConnection: connect,
  createServer,
  isIP,
  isIPv4,
  isIPv6,
  Server,
  Socket,
  Stream: Socket, // an old name
  getDefaultAutoSelectFamily: autoSelect.getDefault,
  setDefaultAutoSelectFamily: autoSelect.setDefault,
  getDefaultAutoSelectFamilyAttemptTimeout: autoSelect.getDefaultTimeout,
  setDefaultAutoSelectFamilyAttemptTimeout: autoSelect.setDefaultTimeout,
};

'use strict';

const { async_id_symbol } = require('internal/async_hooks');

/** What async_hooks shows as the resource of a handle that serves another request. */
class ReusedHandle {
  constructor(type, handle) {
    this.type = type;
    this.handle = handle;
  }
}

function resetAsyncId(socket) {
  const handle = socket._handle;
  if (typeof handle?.asyncReset !== 'function') return;
  handle.asyncReset(new ReusedHandle(handle.getProviderType(), handle));
  socket[async_id_symbol] = handle.getAsyncId();
}

/** Gives a socket to a request; a used one gets a new async id. */
function lendSocket(agent, req, socket, used) {
  if (used) resetAsyncId(socket);
  req.onSocket(socket);
  const agentTimeout = agent.options.timeout || 0;
  if (req.timeout !== undefined && req.timeout !== agentTimeout) socket.setTimeout(req.timeout);
}

/** Makes the agent follow a socket that it has got. */
function watchSocket(agent, socket, options) {
  const listeners = {
    free() {
      agent.emit('free', socket, options);
    },
    // Whatever happens to a socket, in the end it closes: here it leaves the agent.
    close() {
      agent.totalSocketCount--;
      agent.removeSocket(socket, options);
    },
    timeout() {
      if (Object.values(agent.freeSockets).some((list) => list.includes(socket))) {
        socket.destroy();
      }
    },
    // Somebody else has taken it over, as after an upgrade.
    agentRemove() {
      agent.totalSocketCount--;
      agent.removeSocket(socket, options);
      for (const event of Object.keys(listeners)) socket.removeListener(event, listeners[event]);
    },
  };
  for (const event of Object.keys(listeners)) socket.on(event, listeners[event]);
}

module.exports = { lendSocket, watchSocket };

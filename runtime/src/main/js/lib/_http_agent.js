'use strict';

const EventEmitter = require('events');
const { lendSocket, watchSocket } = require('internal/http/agent_sockets');
const { serverName } = require('internal/http/agent_names');
const { kEmptyObject, once } = require('internal/util');
const { validateNumber, validateOneOf } = require('internal/validators');

const kOnKeylog = Symbol('onkeylog');
const kRequestOptions = Symbol('requestOptions');
const kRequestAsyncResource = Symbol('requestAsyncResource');

/** Keeps connections for later requests to the same place, and requests for later connections. */
function Agent(options) {
  if (!(this instanceof Agent)) return new Agent(options);
  EventEmitter.call(this);
  // `path` would make net connect to a pipe.
  this.options = { __proto__: null, ...options };
  this.defaultPort = this.options.defaultPort || 80;
  this.protocol = this.options.protocol || 'http:';
  if (this.options.noDelay === undefined) this.options.noDelay = true;
  this.options.path = null;
  this.requests = { __proto__: null };
  this.sockets = { __proto__: null };
  this.freeSockets = { __proto__: null };
  this.keepAliveMsecs = this.options.keepAliveMsecs || 1000;
  this.keepAlive = this.options.keepAlive || false;
  this.maxSockets = this.options.maxSockets || Agent.defaultMaxSockets;
  this.maxFreeSockets = this.options.maxFreeSockets || 256;
  this.scheduling = this.options.scheduling || 'lifo';
  this.maxTotalSockets = this.options.maxTotalSockets;
  this.totalSocketCount = 0;
  const { agentKeepAliveTimeoutBuffer: buffer } = this.options;
  this.agentKeepAliveTimeoutBuffer = Number.isFinite(buffer) && buffer >= 0 ? buffer : 1000;
  validateOneOf(this.scheduling, 'scheduling', ['fifo', 'lifo']);
  if (this.maxTotalSockets === undefined) this.maxTotalSockets = Infinity;
  else validateNumber(this.maxTotalSockets, 'maxTotalSockets', 1);
  const { proxyEnv } = this.options;
  if (proxyEnv) {
    const { kProxy, proxyFrom } = require('internal/http/proxy');
    this[kProxy] = proxyFrom(proxyEnv, this.protocol);
  }
  this.on('free', onFree);
  this.on('newListener', maybeEnableKeylog);
}
Object.setPrototypeOf(Agent.prototype, EventEmitter.prototype);
Object.setPrototypeOf(Agent, EventEmitter);

Agent.defaultMaxSockets = Infinity;

// Sockets only report keys when somebody wants to know them.
function maybeEnableKeylog(event) {
  if (event !== 'keylog') return;
  this.removeListener('newListener', maybeEnableKeylog);
  const agent = this;
  this[kOnKeylog] = function(line) {
    agent.emit('keylog', line, this);
  };
  for (const sockets of Object.values(this.sockets)) {
    for (const socket of sockets) socket.on('keylog', this[kOnKeylog]);
  }
}

/** A socket has done its work: the next request gets it, or it is kept, or it goes. */
function onFree(socket, options) {
  if (!socket.writable) {
    socket.destroy();
    return;
  }
  const name = this.getName(options);
  const waiting = this.requests[name];
  if (waiting?.length) {
    const req = waiting.shift();
    if (waiting.length === 0) delete this.requests[name];
    const resource = req[kRequestAsyncResource];
    req[kRequestAsyncResource] = null;
    if (resource) resource.runInAsyncScope(lendSocket, undefined, this, req, socket, true);
    else lendSocket(this, req, socket);
    return;
  }
  if (!keep(this, socket, name)) {
    socket.destroy();
    return;
  }
  socket._httpMessage = null;
  this.removeSocket(socket, options);
  socket.once('error', onFreeSocketError);
  (this.freeSockets[name] ??= []).push(socket);
}

function keep(agent, socket, name) {
  if (!socket._httpMessage?.shouldKeepAlive || !agent.keepAlive) return false;
  const free = agent.freeSockets[name]?.length ?? 0;
  const all = free + (agent.sockets[name]?.length ?? 0);
  return agent.totalSocketCount <= agent.maxTotalSockets && all <= agent.maxSockets &&
    free < agent.maxFreeSockets && agent.keepSocketAlive(socket);
}

function onFreeSocketError() {
  this.destroy();
  this.emit('agentRemove');
}

/** What a connection for a request is made of: the request's options under the agent's. */
function connectionOptions(agent, options, req) {
  const merged = { __proto__: null, ...options, ...agent.options };
  if (merged.socketPath) merged.path = merged.socketPath;
  if (!merged.servername && merged.servername !== '') merged.servername = serverName(merged, req);
  return merged;
}

function takeFree(agent, name) {
  const free = agent.freeSockets[name];
  if (!free) return undefined;
  while (free.length && free[0].destroyed) free.shift();
  const socket = agent.scheduling === 'fifo' ? free.shift() : free.pop();
  if (free.length === 0) delete agent.freeSockets[name];
  return socket;
}

/** The request that should get a new connection now that one to `name` has gone. */
function nextWaiting(agent, name, options) {
  const same = agent.requests[name]?.[0];
  if (same) return { req: same, options };
  const other = Object.keys(agent.requests)[0];
  if (other === undefined || agent.sockets[other]?.length) return undefined;
  const req = agent.requests[other][0];
  return { req, options: req[kRequestOptions] };
}

function removeFrom(lists, name, socket) {
  const index = lists[name] ? lists[name].indexOf(socket) : -1;
  if (index === -1) return;
  lists[name].splice(index, 1);
  if (lists[name].length === 0) delete lists[name];
}

Object.assign(Agent.prototype, {
  createConnection(...args) {
    const proxy = this.options?.proxyEnv && this[require('internal/http/proxy').kProxy];
    if (proxy?.serves(args[0].host, args[0].port)) return proxy.connect(args[0]);
    return require('net').createConnection(...args);
  },

  getName(options = kEmptyObject) {
    let name = `${options.host || 'localhost'}:${options.port || ''}:${options.localAddress || ''}`;
    if (options.family === 4 || options.family === 6) name += `:${options.family}`;
    if (options.socketPath) name += `:${options.socketPath}`;
    return name;
  },

  addRequest(req, options, port, localAddress) {
    // Old callers pass host, port and address one by one.
    if (typeof options === 'string') {
      options = { __proto__: null, host: options, port, localAddress };
    }
    options = connectionOptions(this, options, req);
    const name = this.getName(options);
    this.sockets[name] ||= [];
    const socket = takeFree(this, name);
    if (socket) {
      this.reuseSocket(socket, req);
      lendSocket(this, req, socket, true);
      this.sockets[name].push(socket);
      return;
    }
    const inUse = (this.freeSockets[name]?.length ?? 0) + this.sockets[name].length;
    if (inUse < this.maxSockets && this.totalSocketCount < this.maxTotalSockets) {
      this.createSocket(req, options, (error, made) => {
        if (error) req.onSocket(made, error);
        else lendSocket(this, req, made);
      });
      return;
    }
    const { AsyncResource } = require('async_hooks');
    req[kRequestOptions] = options;
    req[kRequestAsyncResource] = new AsyncResource('QueuedRequest');
    (this.requests[name] ||= []).push(req);
  },

  createSocket(req, options, cb) {
    options = connectionOptions(this, options, req);
    const name = this.getName(options);
    options._agentKey = name;
    options.encoding = null;
    const created = once((error, socket) => {
      if (error) return cb(error);
      (this.sockets[name] ||= []).push(socket);
      this.totalSocketCount++;
      watchSocket(this, socket, options);
      if (this[kOnKeylog]) socket.on('keylog', this[kOnKeylog]);
      return cb(null, socket);
    });
    if (this.keepAlive) {
      options.keepAlive = this.keepAlive;
      options.keepAliveInitialDelay = this.keepAliveMsecs;
    }
    const socket = this.createConnection(options, created);
    if (socket) created(null, socket);
  },

  removeSocket(socket, options) {
    const name = this.getName(options);
    removeFrom(this.sockets, name, socket);
    // One that is still writable is only moving to the free ones.
    if (!socket.writable) removeFrom(this.freeSockets, name, socket);
    const next = nextWaiting(this, name, options);
    if (!next?.options) return;
    next.req[kRequestOptions] = undefined;
    this.createSocket(next.req, next.options, (error, made) => {
      if (error) next.req.onSocket(made, error);
      else made.emit('free');
    });
  },

  keepSocketAlive(socket) {
    socket.setKeepAlive(true, this.keepAliveMsecs);
    socket.unref();
    let timeout = this.options.timeout || 0;
    const hint = /^timeout=(\d+)/.exec(socket._httpMessage?.res?.headers['keep-alive']);
    if (hint) {
      // Give it up before the server does.
      const left = Number.parseInt(hint[1]) * 1000 - this.agentKeepAliveTimeoutBuffer;
      if (left <= 0) return false;
      if (left < timeout) timeout = left;
    }
    if (socket.timeout !== timeout) socket.setTimeout(timeout);
    return true;
  },

  reuseSocket(socket, req) {
    socket.removeListener('error', onFreeSocketError);
    req.reusedSocket = true;
    socket.ref();
  },

  destroy() {
    for (const lists of [this.freeSockets, this.sockets]) {
      for (const sockets of Object.values(lists)) {
        // Destroying takes a socket out of its list.
        for (const socket of sockets.slice()) socket.destroy();
      }
    }
  },
});

const useProxy = process.env.NODE_USE_ENV_PROXY === '1';

module.exports = {
  Agent,
  globalAgent: new Agent({ keepAlive: true, scheduling: 'lifo', timeout: 5000,
    proxyEnv: useProxy ? process.env : undefined }),
};

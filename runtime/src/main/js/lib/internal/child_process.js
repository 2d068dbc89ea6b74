'use strict';

// The class ChildProcess.

const { Process } = internalBinding('process_wrap');
const EventEmitter = require('events');
const { ErrnoException } = require('internal/errors');
const { getValidStdio, stdioStringToArray } = require('internal/child_process/stdio');
const { convertToValidSignal } = require('internal/util');
const { validateArray, validateObject, validateOneOf, validateString } =
  require('internal/validators');

const { errno: { EACCES, EAGAIN, EINVAL, EMFILE, ENFILE, ENOENT, ENOSYS, ESRCH } } =
  internalBinding('constants').os;

// Failures the program learns from an event; others are thrown.
const kLateErrors = new Set([-EACCES, -EAGAIN, -EMFILE, -ENFILE, -ENOENT]);
const kIsUsedAsStdio = Symbol('kIsUsedAsStdio');

function ChildProcess() {
  Reflect.apply(EventEmitter, this, []);
  this._closesNeeded = 1;
  this._closesGot = 0;
  this.connected = false;
  this.signalCode = null;
  this.exitCode = null;
  this.killed = false;
  this.spawnfile = null;
  this._handle = new Process();
  this._handle.owner = this;
  this._handle.onexit = (exitCode, signalCode) => onExit(this, exitCode, signalCode);
}
Object.setPrototypeOf(ChildProcess.prototype, EventEmitter.prototype);
Object.setPrototypeOf(ChildProcess, EventEmitter);

function onExit(child, exitCode, signalCode) {
  if (signalCode) child.signalCode = signalCode;
  else child.exitCode = exitCode;
  child.stdin?.destroy();
  if (child._handle) {
    child._handle.close();
    child._handle = null;
  }
  if (exitCode < 0) {
    const error =
      new ErrnoException(exitCode, child.spawnfile ? `spawn ${child.spawnfile}` : 'spawn');
    if (child.spawnfile) error.path = child.spawnfile;
    error.spawnargs = child.spawnargs.slice(1);
    child.emit('error', error);
  } else {
    child.emit('exit', child.exitCode, child.signalCode);
  }
  // What nobody reads must still be read to its end for 'close' to come.
  process.nextTick(flushStdio, child);
  maybeClose(child);
}

function flushStdio(child) {
  for (const stream of child.stdio ?? []) {
    if (stream?.readable && !stream[kIsUsedAsStdio]) stream.resume();
  }
}

/** Emits 'close' once the program has ended and all its streams are closed. */
function maybeClose(child) {
  child._closesGot++;
  if (child._closesGot === child._closesNeeded) {
    child.emit('close', child.exitCode, child.signalCode);
  }
}

function createSocket(handle, readable) {
  return new (require('net').Socket)({ handle, readable });
}

/** A stream given to the child is not read here any more. */
function handOver(stream) {
  stream.handle.reading = false;
  stream.handle.readStop();
  stream._stdio.pause?.();
  stream._stdio.readableFlowing = false;
  if (stream._stdio._readableState) stream._stdio._readableState.reading = false;
  stream._stdio[kIsUsedAsStdio] = true;
}

ChildProcess.prototype.spawn = function spawn(options) {
  validateObject(options, 'options');
  const { stdio, ipc, ipcFd } = getValidStdio(options.stdio || 'pipe', false);
  options.stdio = stdio;
  const { serialization } = options;
  validateOneOf(serialization, 'options.serialization', [undefined, 'json', 'advanced']);
  if (ipc !== undefined) {
    if (options.envPairs === undefined) options.envPairs = [];
    else validateArray(options.envPairs, 'options.envPairs');
    options.envPairs.push(`NODE_CHANNEL_FD=${ipcFd}`,
                          `NODE_CHANNEL_SERIALIZATION_MODE=${serialization || 'json'}`);
  }
  validateString(options.file, 'options.file');
  this.spawnfile = options.file;
  if (options.args === undefined) {
    this.spawnargs = [];
  } else {
    validateArray(options.args, 'options.args');
    this.spawnargs = options.args;
  }
  const status = this._handle.spawn(options);
  if (kLateErrors.has(status)) {
    process.nextTick(onExit, this, status);
    // Without descriptors there can be no streams either.
    if (status === -EMFILE || status === -ENFILE) return status;
  } else if (status) {
    for (const { type, handle } of stdio) if (type === 'pipe') handle.close();
    this._handle.close();
    this._handle = null;
    throw new ErrnoException(status, 'spawn');
  } else {
    process.nextTick(() => this.emit('spawn'));
  }
  this.pid = this._handle.pid;
  addStreams(this, stdio);
  if (ipc !== undefined) {
    require('internal/child_process/channel').setupChannel(this, ipc, serialization);
  }
  return status;
};

function addStreams(child, stdio) {
  const sockets = stdio.map((entry, i) => {
    if (entry.ipc) {
      child._closesNeeded++;
    } else if (entry.type === 'wrap') {
      handOver(entry);
    } else if (entry.handle) {
      return createSocket(entry.handle, i > 0);
    }
    return null;
  });
  sockets.forEach((socket, i) => {
    if (socket === null || i === 0) return;
    child._closesNeeded++;
    socket.on('close', () => maybeClose(child));
  });
  [child.stdin, child.stdout, child.stderr] = sockets;
  child.stdio = sockets;
}

ChildProcess.prototype.kill = function kill(signal) {
  signal = signal === 0 ? signal : convertToValidSignal(signal === undefined ? 'SIGTERM' : signal);
  if (!this._handle) return false;
  const status = this._handle.kill(signal);
  if (status === 0) {
    this.killed = true;
    return true;
  }
  if (status === -EINVAL || status === -ENOSYS) throw new ErrnoException(status, 'kill');
  if (status !== -ESRCH) this.emit('error', new ErrnoException(status, 'kill'));
  return false;
};

ChildProcess.prototype[Symbol.dispose] = function() {
  if (!this.killed) this.kill();
};

ChildProcess.prototype.ref = function ref() {
  if (this._handle) this._handle.ref();
};

ChildProcess.prototype.unref = function unref() {
  if (this._handle) this._handle.unref();
};

/** Runs a program to its end; errors of the start become exceptions in the result. */
function spawnSync(options) {
  const result = internalBinding('spawn_sync').spawn(options);
  if (result.output && options.encoding && options.encoding !== 'buffer') {
    result.output = result.output.map((buffer) => buffer && buffer.toString(options.encoding));
  }
  result.stdout = result.output && result.output[1];
  result.stderr = result.output && result.output[2];
  if (result.error) {
    result.error = new ErrnoException(result.error, `spawnSync ${options.file}`);
    result.error.path = options.file;
    result.error.spawnargs = options.args.slice(1);
  }
  return result;
}

module.exports = {
  ChildProcess, getValidStdio, kIsUsedAsStdio, maybeClose, spawnSync, stdioStringToArray,
  get setupChannel() { return require('internal/child_process/channel').setupChannel; },
};

'use strict';

const { AbortError, codes, genericNodeError } = require('internal/errors');
const { ChildProcess, getValidStdio, stdioStringToArray } = require('internal/child_process');
const {
  normalizeExecArgs, normalizeExecFileArgs, normalizeSpawnArguments, nullCheck, nullCheckAll,
  sanitizeKillSignal, validateMaxBuffer, validateTimeout,
} = require('internal/child_process/arguments');
const { validateAbortSignal, validateArray, validateObject } =
  require('internal/validators');

const MAX_BUFFER = 1024 * 1024;

/** Kills a child for the sake of a limit or an abort; what goes wrong is told as its error. */
function killFor(child, killSignal, reason) {
  try {
    if (child.kill(killSignal) && reason) child.emit('error', reason);
  } catch (error) {
    child.emit('error', error);
  }
}

function abortChild(child, killSignal, signal) {
  if (!child) return;
  killFor(child, killSignal, new AbortError(undefined, { cause: signal.reason }));
}

function spawn(file, args, options) {
  options = normalizeSpawnArguments(file, args, options);
  validateTimeout(options.timeout);
  validateAbortSignal(options.signal, 'options.signal');
  const killSignal = sanitizeKillSignal(options.killSignal);
  const child = new ChildProcess();
  child.spawn(options);
  if (options.timeout > 0) {
    let timer = setTimeout(() => {
      timer = null;
      killFor(child, killSignal);
    }, options.timeout);
    child.once('exit', () => {
      clearTimeout(timer);
      timer = null;
    });
  }
  if (options.signal) {
    const { signal } = options;
    const onAbort = () => abortChild(child, killSignal, signal);
    if (signal.aborted) {
      process.nextTick(onAbort);
    } else {
      const { addAbortListener } = require('internal/events/abort_listener');
      const disposable = addAbortListener(signal, onAbort);
      child.once('exit', disposable[Symbol.dispose]);
    }
  }
  return child;
}

function fork(modulePath, args = [], options) {
  modulePath = require('internal/fs/utils').getValidatedPath(modulePath, 'modulePath');
  if (args == null) {
    args = [];
  } else if (typeof args === 'object' && !Array.isArray(args)) {
    options = args;
    args = [];
  } else {
    validateArray(args, 'args');
  }
  if (options != null) validateObject(options, 'options');
  options = { __proto__: null, ...options, shell: false };
  options.execPath ||= process.execPath;
  nullCheck(options.execPath, 'options.execPath');
  let execArgv = options.execArgv || process.execArgv;
  nullCheckAll(execArgv, 'options.execArgv');
  if (execArgv === process.execArgv && process._eval != null) {
    // What -e and its argument said is not for the child.
    const index = execArgv.lastIndexOf(process._eval);
    if (index > 0) execArgv = execArgv.toSpliced(index - 1, 2);
  }
  args = [...execArgv, modulePath, ...args];
  if (typeof options.stdio === 'string') {
    options.stdio = stdioStringToArray(options.stdio, 'ipc');
  } else if (!options.stdio) {
    options.stdio = stdioStringToArray(options.silent ? 'pipe' : 'inherit', 'ipc');
  } else if (!options.stdio.includes('ipc')) {
    throw new codes.ERR_CHILD_PROCESS_IPC_REQUIRED('options.stdio');
  }
  return spawn(options.execPath, args, options);
}

/** In a child that fork started: connects process with its parent. */
function _forkChild(fd, serializationMode) {
  const { Pipe, constants } = internalBinding('pipe_wrap');
  const pipe = new Pipe(constants.IPC);
  pipe.open(fd);
  pipe.unref();
  const { setupChannel } = require('internal/child_process');
  const control = setupChannel(process, pipe, serializationMode);
  process.on('newListener', (name) => {
    if (name === 'message' || name === 'disconnect') control.refCounted();
  });
  process.on('removeListener', (name) => {
    if (name === 'message' || name === 'disconnect') control.unrefCounted();
  });
}

/** Sets what a promisified exec gives: both outputs, on errors too, and the child. */
function customPromisify(original) {
  const fn = (...args) => {
    const { promise, resolve, reject } = Promise.withResolvers();
    promise.child = original(...args, (error, stdout, stderr) => {
      if (error !== null) {
        error.stdout = stdout;
        error.stderr = stderr;
        reject(error);
      } else {
        resolve({ stdout, stderr });
      }
    });
    return promise;
  };
  Object.defineProperty(fn, 'name', { value: original.name });
  Object.defineProperty(original, require('internal/util').promisify.custom, {
    __proto__: null, enumerable: false, value: fn });
}

function exec(command, options, callback) {
  const normalized = normalizeExecArgs(command, options, callback);
  return module.exports.execFile(normalized.file, normalized.options, normalized.callback);
}

function execFile(file, args, options, callback) {
  ({ file, args, options, callback } = normalizeExecFileArgs(file, args, options, callback));
  options = {
    __proto__: null, encoding: 'utf8', timeout: 0, maxBuffer: MAX_BUFFER, killSignal: 'SIGTERM', cwd: null,
    env: null, shell: false, ...options,
  };
  validateTimeout(options.timeout);
  validateMaxBuffer(options.maxBuffer);
  options.killSignal = sanitizeKillSignal(options.killSignal);
  const child = spawn(file, args, {
    cwd: options.cwd, env: options.env, gid: options.gid, shell: options.shell,
    signal: options.signal, uid: options.uid, windowsHide: Boolean(options.windowsHide),
    windowsVerbatimArguments: Boolean(options.windowsVerbatimArguments), argv0: options.argv0,
  });
  const { Collector } = require('internal/child_process/exec');
  new Collector(child, [file, ...args].join(' '), options, callback).start();
  return child;
}

for (const fn of [exec, execFile]) customPromisify(fn);

function spawnSync(file, args, options) {
  options = {
    __proto__: null, maxBuffer: MAX_BUFFER, ...normalizeSpawnArguments(file, args, options) };
  validateTimeout(options.timeout);
  validateMaxBuffer(options.maxBuffer);
  options.killSignal = sanitizeKillSignal(options.killSignal);
  options.stdio = getValidStdio(options.stdio || 'pipe', true).stdio;
  if (options.input) options.stdio[0] = { ...options.stdio[0], input: options.input };
  options.stdio.forEach((entry, i) => {
    const { input } = entry;
    if (input == null) return;
    const { Buffer } = require('buffer');
    if (ArrayBuffer.isView(input)) {
      entry.input = Buffer.from(input.buffer, input.byteOffset, input.byteLength);
    } else if (typeof input === 'string') {
      entry.input = Buffer.from(input, options.encoding === 'buffer' ? 'utf8' : options.encoding);
    } else {
      throw new codes.ERR_INVALID_ARG_TYPE(
        `options.stdio[${i}]`, ['Buffer', 'TypedArray', 'DataView', 'string'], input);
    }
  });
  return require('internal/child_process').spawnSync(options);
}

/** The exception of a synchronous exec that failed, or undefined. */
function checkExecSyncError(result, args, command) {
  let error;
  if (result.error) {
    error = result.error;
    Object.assign(error, result);
  } else if (result.status !== 0) {
    let message = `Command failed: ${command || args.join(' ')}`;
    if (result.stderr && result.stderr.length > 0) message += `\n${result.stderr.toString()}`;
    error = genericNodeError(message, result);
  }
  return error;
}

function runSync(result, options, args, command) {
  if (options.inheritStderr && result.stderr) process.stderr.write(result.stderr);
  const error = checkExecSyncError(result, args, command);
  if (error) throw error;
  return result.stdout;
}

function execFileSync(file, args, options) {
  ({ file, args, options } = normalizeExecFileArgs(file, args, options));
  const inheritStderr = !options.stdio;
  const result = spawnSync(file, args, options);
  const errorArgs = [options.argv0 || file, ...args];
  return runSync(result, { inheritStderr }, errorArgs);
}

function execSync(command, options) {
  const normalized = normalizeExecArgs(command, options, null);
  const inheritStderr = !normalized.options.stdio;
  const result = spawnSync(normalized.file, normalized.options);
  return runSync(result, { inheritStderr }, undefined, command);
}

module.exports = {
  _forkChild, ChildProcess, exec, execFile, execFileSync, execSync, fork, spawn, spawnSync,
};

'use strict';

// Methods of process. They check their arguments; the work is the binding's.

const binding = internalBinding('process');
const {
  validateNumber, validateString, validateObject, validateArray, validateFunction, parseFileMode,
} = require('internal/validators');
const {
  codes: {
    ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE, ERR_OUT_OF_RANGE, ERR_UNKNOWN_CREDENTIAL,
    ERR_UNKNOWN_SIGNAL, ERR_UNCAUGHT_EXCEPTION_CAPTURE_ALREADY_SET,
  },
} = require('internal/errors');

function cwd() {
  return binding.cwd();
}

function chdir(directory) {
  validateString(directory, 'directory');
  binding.chdir(directory);
}

function umask(mask) {
  if (mask === undefined) {
    const current = binding.umask(0);
    binding.umask(current);
    return current;
  }
  return binding.umask(parseFileMode(mask, 'mask'));
}

function uptime() {
  return binding.uptime();
}

function hrtime(time) {
  const now = binding.hrtime();
  if (time === undefined) return now;
  validateArray(time, 'time');
  if (time.length !== 2) throw new ERR_OUT_OF_RANGE('time', 2, time.length);
  const seconds = now[0] - time[0];
  const nanoseconds = now[1] - time[1];
  return nanoseconds < 0 ? [seconds - 1, nanoseconds + 1e9] : [seconds, nanoseconds];
}

hrtime.bigint = function bigint() {
  return binding.hrtimeBigInt();
};

function memoryUsage() {
  const { 0: rss, 1: heapTotal, 2: heapUsed, 3: external, 4: arrayBuffers } = binding.memoryUsage();
  return { rss, heapTotal, heapUsed, external, arrayBuffers };
}

memoryUsage.rss = function rss() {
  return binding.rss();
};

function previousUsage(value, kinds) {
  if (typeof value.user !== 'number' || !(value.user >= 0) || value.user > Number.MAX_SAFE_INTEGER) {
    validateNumber(value.user, `${kinds}.user`);
    throw new ERR_INVALID_ARG_VALUE.RangeError(`${kinds}.user`, value.user);
  }
  if (typeof value.system !== 'number' || !(value.system >= 0) ||
      value.system > Number.MAX_SAFE_INTEGER) {
    validateNumber(value.system, `${kinds}.system`);
    throw new ERR_INVALID_ARG_VALUE.RangeError(`${kinds}.system`, value.system);
  }
}

function usageSince(who, before) {
  if (before) {
    validateObject(before, 'prevValue');
    previousUsage(before, 'prevValue');
  }
  const { 0: user, 1: system } = binding.resourceUsage(who);
  return before ? { user: user - before.user, system: system - before.system } : { user, system };
}

function cpuUsage(prevValue) {
  return usageSince(0, prevValue);
}

function threadCpuUsage(prevValue) {
  return usageSince(1, prevValue);
}

function resourceUsage() {
  const numbers = binding.resourceUsage(0);
  const names = ['userCPUTime', 'systemCPUTime', 'maxRSS', 'sharedMemorySize', 'unsharedDataSize',
    'unsharedStackSize', 'minorPageFault', 'majorPageFault', 'swappedOut', 'fsRead', 'fsWrite',
    'ipcSent', 'ipcReceived', 'signalsCount', 'voluntaryContextSwitches',
    'involuntaryContextSwitches'];
  return Object.fromEntries(names.map((name, i) => [name, numbers[i]]));
}

function availableMemory() {
  return binding.freeMemory();
}

function constrainedMemory() {
  return require('os').totalmem();
}

function kill(pid, sig) {
  // eslint-disable-next-line eqeqeq
  if (pid != (pid | 0)) throw new ERR_INVALID_ARG_TYPE('pid', 'number', pid);
  const { signals } = internalBinding('constants').os;
  let number;
  if (typeof sig === 'number') {
    number = sig;
  } else {
    sig ||= 'SIGTERM';
    number = signals[sig];
    if (number === undefined) throw new ERR_UNKNOWN_SIGNAL(sig);
  }
  try {
    process._kill(pid | 0, number);
  } catch (error) {
    const { ErrnoException } = require('internal/errors');
    throw new ErrnoException(error.errno, 'kill');
  }
  return true;
}

function abort() {
  binding.abort();
}

function assertIds(...pairs) {
  for (const { 0: id, 1: name } of pairs) {
    if (typeof id === 'number' ? (id >>> 0) !== id : typeof id !== 'string') {
      if (typeof id === 'number') {
        require('internal/validators').validateUint32(id, name);
      }
      throw new ERR_INVALID_ARG_TYPE(name, ['number', 'string'], id);
    }
  }
}

function setter(native, kind, find) {
  return {
    [native](id) {
      assertIds([id, 'id']);
      if (find(id) === -1) throw new ERR_UNKNOWN_CREDENTIAL(kind, id);
      binding[native](id);
    },
  }[native];
}

const setuid = setter('setuid', 'User', binding.userId);
const seteuid = setter('seteuid', 'User', binding.userId);
const setgid = setter('setgid', 'Group', binding.groupId);
const setegid = setter('setegid', 'Group', binding.groupId);

function setgroups(groups) {
  validateArray(groups, 'groups');
  groups.forEach((id, i) => {
    assertIds([id, `groups[${i}]`]);
    if (binding.groupId(id) === -1) throw new ERR_UNKNOWN_CREDENTIAL('Group', id);
  });
  binding.setgroups(groups);
}

function initgroups(user, extraGroup) {
  assertIds([user, 'user'], [extraGroup, 'extraGroup']);
  if (binding.userId(user) === -1) throw new ERR_UNKNOWN_CREDENTIAL('User', user);
  if (binding.groupId(extraGroup) === -1) throw new ERR_UNKNOWN_CREDENTIAL('Group', extraGroup);
  binding.initgroups(`${user}`, extraGroup);
}

function setUncaughtExceptionCaptureCallback(fn) {
  const { setCaptureCallback, hasCaptureCallback } = require('internal/process/execution');
  if (fn === null) {
    setCaptureCallback(null);
    return;
  }
  if (typeof fn !== 'function') throw new ERR_INVALID_ARG_TYPE('fn', ['Function', 'null'], fn);
  if (hasCaptureCallback()) throw new ERR_UNCAUGHT_EXCEPTION_CAPTURE_ALREADY_SET();
  setCaptureCallback(fn);
}

function hasUncaughtExceptionCaptureCallback() {
  return require('internal/process/execution').hasCaptureCallback();
}

function getBuiltinModule(id) {
  validateString(id, 'id');
  const builtins = internalBinding('builtins');
  if (!builtins.isUserModule(id)) return undefined;
  return builtins.requireForUser(id.startsWith('node:') ? id.slice(5) : id);
}

function loadEnvFile(path) {
  const { readFileSync } = require('fs');
  const { parseEnv } = require('util');
  const parsed = parseEnv(readFileSync(path ?? '.env', 'utf8'));
  for (const key of Object.keys(parsed)) {
    if (process.env[key] === undefined) process.env[key] = parsed[key];
  }
}

function getActiveResourcesInfo() {
  return binding.activeResources();
}

function setSourceMapsEnabled(enabled) {
  require('internal/validators').validateBoolean(enabled, 'enabled');
  // Positions always are those of the code that runs: there is nothing to switch.
}

function openStdin() {
  process.stdin.resume();
  return process.stdin;
}

function ref(maybeRefable) {
  const fn = maybeRefable?.[Symbol.for('nodejs.ref')] || maybeRefable?.ref;
  if (typeof fn === 'function') Reflect.apply(fn, maybeRefable, []);
}

function unref(maybeRefable) {
  const fn = maybeRefable?.[Symbol.for('nodejs.unref')] || maybeRefable?.unref;
  if (typeof fn === 'function') Reflect.apply(fn, maybeRefable, []);
}

function _rawDebug(...args) {
  internalBinding('stdio').writeString(2, `${require('internal/util/inspect').format(...args)}\n`);
}

function assert(value, message) {
  require('assert').ok(value, message);
}

module.exports = {
  cwd, chdir, umask, uptime, hrtime, memoryUsage, cpuUsage, threadCpuUsage, resourceUsage,
  availableMemory, constrainedMemory, kill, abort, setuid, seteuid, setgid, setegid, setgroups,
  initgroups, setUncaughtExceptionCaptureCallback, hasUncaughtExceptionCaptureCallback,
  getBuiltinModule, loadEnvFile, getActiveResourcesInfo,
  setSourceMapsEnabled, openStdin, ref, unref, _rawDebug, assert,
  _debugProcess(pid) {
    if (arguments.length !== 1) throw new Error('Invalid number of arguments.');
    process.kill(pid, 'SIGUSR1');
  },
  _debugEnd() { internalBinding('inspector').close(); },
  _kill(pid, signal) { return binding.kill(pid, signal); },
  getuid() { return binding.getuid(); },
  geteuid() { return binding.geteuid(); },
  getgid() { return binding.getgid(); },
  getegid() { return binding.getegid(); },
  getgroups() { return binding.getgroups(); },
};

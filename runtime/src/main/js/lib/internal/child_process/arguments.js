'use strict';

// The arguments of the functions that start programs.

const { codes } = require('internal/errors');
const { convertToValidSignal } = require('internal/util');
const {
  isInt32, validateFunction, validateObject, validateString,
} = require('internal/validators');

let warnedOfShell = false;

function nullCheck(value, name) {
  if (typeof value === 'string' && value.includes('\0')) {
    throw new codes.ERR_INVALID_ARG_VALUE(name, value, 'must be a string without null bytes');
  }
}

function nullCheckAll(values, name) {
  for (let i = 0; i < values.length; i++) nullCheck(String(values[i]), `${name}[${i}]`);
}

function optional(value, name, type, isValid) {
  if (value != null && !isValid(value)) {
    throw new codes.ERR_INVALID_ARG_TYPE(`options.${name}`, type, value);
  }
}

function environmentPairs(env) {
  const pairs = [];
  for (const key in env) {
    const value = env[key];
    if (value === undefined) continue;
    nullCheck(key, `options.env['${key}']`);
    nullCheck(`${value}`, `options.env['${key}']`);
    pairs.push(`${key}=${value}`);
  }
  return pairs;
}

/** file, args, options and environment as the bindings want them. */
function normalizeSpawnArguments(file, args, options) {
  validateString(file, 'file');
  nullCheck(file, 'file');
  if (file.length === 0) throw new codes.ERR_INVALID_ARG_VALUE('file', file, 'cannot be empty');
  if (Array.isArray(args)) {
    args = [...args];
  } else if (args == null) {
    args = [];
  } else if (typeof args !== 'object') {
    throw new codes.ERR_INVALID_ARG_TYPE('args', 'object', args);
  } else {
    options = args;
    args = [];
  }
  nullCheckAll(args, 'args');
  if (options === undefined) options = {};
  else validateObject(options, 'options');
  options = { __proto__: null, ...options };
  let { cwd } = options;
  if (cwd != null) {
    cwd = require('internal/fs/utils').getValidatedPath(cwd, 'options.cwd');
  }
  const isBoolean = (value) => typeof value === 'boolean';
  const isString = (value) => typeof value === 'string';
  optional(options.detached, 'detached', 'boolean', isBoolean);
  optional(options.uid, 'uid', 'int32', isInt32);
  optional(options.gid, 'gid', 'int32', isInt32);
  optional(options.shell, 'shell', ['boolean', 'string'],
           (value) => isBoolean(value) || isString(value));
  optional(options.argv0, 'argv0', 'string', isString);
  nullCheck(options.argv0, 'options.argv0');
  optional(options.windowsHide, 'windowsHide', 'boolean', isBoolean);
  optional(options.windowsVerbatimArguments, 'windowsVerbatimArguments', 'boolean', isBoolean);
  if (options.shell) {
    nullCheck(options.shell, 'options.shell');
    if (args.length > 0 && !warnedOfShell) {
      warnedOfShell = true;
      process.emitWarning(
        'Passing args to a child process with shell option true can lead to security ' +
        'vulnerabilities, as the arguments are not escaped, only concatenated.',
        'DeprecationWarning', 'DEP0190');
    }
    const command = [file, ...args].join(' ');
    file = typeof options.shell === 'string' ? options.shell : '/bin/sh';
    args = ['-c', command];
  }
  args.unshift(typeof options.argv0 === 'string' ? options.argv0 : file);
  return {
    __proto__: null,
    ...options,
    args,
    cwd,
    detached: Boolean(options.detached),
    envPairs: environmentPairs(options.env || process.env),
    file,
    windowsHide: Boolean(options.windowsHide),
    windowsVerbatimArguments: Boolean(options.windowsVerbatimArguments),
  };
}

/** execFile's arguments, of which all but the file may be left out. */
function normalizeExecFileArgs(file, args, options, callback) {
  if (Array.isArray(args)) {
    args = [...args];
  } else if (args != null && typeof args === 'object') {
    callback = options;
    options = args;
    args = null;
  } else if (typeof args === 'function') {
    callback = args;
    options = null;
    args = null;
  }
  args ??= [];
  if (typeof options === 'function') callback = options;
  else if (options != null) validateObject(options, 'options');
  if (typeof options === 'function' || options == null) options = {};
  if (callback != null) validateFunction(callback, 'callback');
  // Asking for a shell here would lose the name that argv0 gives.
  if (options.argv0 != null) {
    validateString(options.argv0, 'options.argv0');
    nullCheck(options.argv0, 'options.argv0');
  }
  return { file, args, options, callback };
}

/** exec's arguments: a command for a shell. */
function normalizeExecArgs(command, options, callback) {
  validateString(command, 'command');
  nullCheck(command, 'command');
  if (typeof options === 'function') {
    callback = options;
    options = undefined;
  }
  options = { __proto__: null, ...options };
  options.shell = typeof options.shell === 'string' ? options.shell : true;
  return { file: command, options, callback };
}

function validateTimeout(timeout) {
  if (timeout != null && !(Number.isInteger(timeout) && timeout >= 0)) {
    throw new codes.ERR_OUT_OF_RANGE('timeout', 'an unsigned integer', timeout);
  }
}

function validateMaxBuffer(maxBuffer) {
  if (maxBuffer != null && !(typeof maxBuffer === 'number' && maxBuffer >= 0)) {
    throw new codes.ERR_OUT_OF_RANGE('options.maxBuffer', 'a positive number', maxBuffer);
  }
}

function sanitizeKillSignal(killSignal) {
  if (typeof killSignal === 'string' || typeof killSignal === 'number') {
    return convertToValidSignal(killSignal);
  }
  if (killSignal != null) {
    throw new codes.ERR_INVALID_ARG_TYPE('options.killSignal', ['string', 'number'], killSignal);
  }
  return undefined;
}

module.exports = {
  normalizeExecArgs, normalizeExecFileArgs, normalizeSpawnArguments, nullCheck, nullCheckAll,
  sanitizeKillSignal, validateMaxBuffer, validateTimeout,
};

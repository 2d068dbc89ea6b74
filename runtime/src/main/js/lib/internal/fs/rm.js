'use strict';

// Removing files and trees. A tree goes in one call of the binding; here are the checks before it
// and the retries after it.

const binding = internalBinding('fs');
const { codes } = require('internal/errors');
const { lastFunction, makeCallback } = require('internal/fs/callbacks');
const { getValidatedPath } = require('internal/fs/utils');
const {
  validateBoolean, validateInt32, validateObject, validateUint32,
} = require('internal/validators');

const kRmdirDefaults = { retryDelay: 100, maxRetries: 0, recursive: false };
const kRmDefaults = { ...kRmdirDefaults, force: false };
const kWorthRetrying = new Set(['EBUSY', 'EMFILE', 'ENFILE', 'ENOTEMPTY', 'EPERM']);

function validateRmdirOptions(options, defaults = kRmdirDefaults) {
  if (options === undefined) return defaults;
  validateObject(options, 'options');
  options = { ...defaults, ...options };
  validateBoolean(options.recursive, 'options.recursive');
  validateInt32(options.retryDelay, 'options.retryDelay', 0);
  validateUint32(options.maxRetries, 'options.maxRetries');
  return options;
}

function isDirectoryError(path) {
  const { EISDIR } = internalBinding('constants').os.errno;
  return new codes.ERR_FS_EISDIR({
    code: 'EISDIR', message: 'is a directory', path, syscall: 'rm', errno: EISDIR });
}

/** Checks options and file; `callback(false)` tells that an expected directory is none. */
function validateRmOptions(path, options, expectDirectory, callback) {
  options = validateRmdirOptions(options, kRmDefaults);
  validateBoolean(options.force, 'options.force');
  require('fs').lstat(path, (error, stats) => {
    if (error) callback(options.force && error.code === 'ENOENT' ? null : error, options);
    else if (expectDirectory && !stats.isDirectory()) callback(false);
    else if (stats.isDirectory() && !options.recursive) callback(isDirectoryError(path));
    else callback(null, options);
  });
}

/** The options with defaults, or false when an expected directory is none. */
function validateRmOptionsSync(path, options, expectDirectory) {
  options = validateRmdirOptions(options, kRmDefaults);
  validateBoolean(options.force, 'options.force');
  if (!options.force || expectDirectory || !options.recursive) {
    const stats = require('fs').lstatSync(path, { throwIfNoEntry: !options.force });
    if (expectDirectory && !stats?.isDirectory()) return false;
    if (stats?.isDirectory() && !options.recursive) throw isDirectoryError(path);
  }
  return options;
}

function removeTree(path, options, callback, attempt = 1) {
  binding.removeTree(path, (error) => {
    if (!error || error.code === 'ENOENT') {
      callback(null);
    } else if (attempt <= options.maxRetries && kWorthRetrying.has(error.code)) {
      setTimeout(removeTree, attempt * options.retryDelay, path, options, callback, attempt + 1);
    } else {
      callback(error);
    }
  });
}

function removeTreeSync(path, options) {
  for (let attempt = 1; ; attempt++) {
    try {
      binding.removeTree(path);
      return;
    } catch (error) {
      if (error.code === 'ENOENT') return;
      if (attempt > options.maxRetries || !kWorthRetrying.has(error.code)) throw error;
      if (options.retryDelay > 0) require('internal/util').sleep(attempt * options.retryDelay);
    }
  }
}

function rm(path, options, callback) {
  callback = makeCallback(lastFunction(options, callback));
  if (typeof options === 'function') options = undefined;
  path = getValidatedPath(path);
  validateRmOptions(path, options, false, (error, checked) => {
    if (error) callback(error);
    else removeTree(path, checked, callback);
  });
}

function rmSync(path, options) {
  path = getValidatedPath(path);
  removeTreeSync(path, validateRmOptionsSync(path, options, false));
}

function warnOfRecursiveRmdir() {
  process.emitWarning(
    'In future versions of Node.js, fs.rmdir(path, { recursive: true }) will be removed. ' +
    'Use fs.rm(path, { recursive: true }) instead', 'DeprecationWarning', 'DEP0147');
}
const warnOnce = require('internal/util').once(warnOfRecursiveRmdir);

function rmdirRecursive(path, options, callback) {
  warnOnce();
  validateRmOptions(path, { ...options, force: false }, true, (error, checked) => {
    if (error === false) binding.rmdir(path, callback);
    else if (error) callback(error);
    else removeTree(path, checked, callback);
  });
}

function rmdirRecursiveSync(path, options) {
  warnOnce();
  const checked = validateRmOptionsSync(path, { ...options, force: false }, true);
  if (checked === false) binding.rmdir(path);
  else removeTreeSync(path, checked);
}

module.exports = {
  rm, rmSync, rmdirRecursive, rmdirRecursiveSync, validateRmOptions, validateRmOptionsSync,
  validateRmdirOptions,
};

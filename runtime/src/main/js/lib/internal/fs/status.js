'use strict';

// stat and its kin, statfs, access and exists.

const binding = internalBinding('fs');
const { makeCallback, makeConverting } = require('internal/fs/callbacks');
const {
  getOptions, getValidMode, getValidatedFd, getValidatedPath,
} = require('internal/fs/utils');
const { kEmptyObject } = require('internal/util');

const F_OK = 0;

// Whether something exists is asked without any need for Stats.
const getStatsFromBinding = (fields) => require('internal/fs/stats').getStatsFromBinding(fields);
const getStatFsFromBinding = (fields) => require('internal/fs/stats').getStatFsFromBinding(fields);

function stat(path, options = { bigint: false }, callback) {
  if (typeof options === 'function') {
    callback = options;
    options = kEmptyObject;
  } else {
    options = getOptions(options, { bigint: false });
  }
  callback = makeConverting(callback, getStatsFromBinding);
  binding.stat(getValidatedPath(path), options.bigint, false, callback);
}

function lstat(path, options = { bigint: false }, callback) {
  if (typeof options === 'function') {
    callback = options;
    options = kEmptyObject;
  }
  callback = makeConverting(callback, getStatsFromBinding);
  binding.lstat(getValidatedPath(path), options.bigint, false, callback);
}

function fstat(fd, options = { bigint: false }, callback) {
  if (typeof options === 'function') {
    callback = options;
    options = kEmptyObject;
  }
  fd = getValidatedFd(fd);
  callback = makeConverting(callback, getStatsFromBinding);
  binding.fstat(fd, options.bigint, callback);
}

function statfs(path, options = { bigint: false }, callback) {
  if (typeof options === 'function') {
    callback = options;
    options = kEmptyObject;
  }
  callback = makeConverting(callback, getStatFsFromBinding);
  binding.statfs(getValidatedPath(path), options.bigint, callback);
}

function found(fields) {
  return fields === undefined ? undefined : getStatsFromBinding(fields);
}

function statSync(path, options = { bigint: false, throwIfNoEntry: true }) {
  return found(
    binding.stat(getValidatedPath(path), options.bigint, options.throwIfNoEntry === false));
}

function lstatSync(path, options = { bigint: false, throwIfNoEntry: true }) {
  return found(
    binding.lstat(getValidatedPath(path), options.bigint, options.throwIfNoEntry === false));
}

function fstatSync(fd, options = { bigint: false }) {
  return getStatsFromBinding(binding.fstat(getValidatedFd(fd), options.bigint));
}

function statfsSync(path, options = { bigint: false }) {
  return getStatFsFromBinding(binding.statfs(getValidatedPath(path), options.bigint));
}

function access(path, mode, callback) {
  if (typeof mode === 'function') {
    callback = mode;
    mode = F_OK;
  }
  path = getValidatedPath(path);
  mode = getValidMode(mode);
  binding.access(path, mode, makeCallback(callback));
}

function accessSync(path, mode) {
  binding.access(getValidatedPath(path), getValidMode(mode));
}

function exists(path, callback) {
  require('internal/validators').validateFunction(callback, 'cb');
  try {
    path = getValidatedPath(path);
  } catch {
    callback(false);
    return;
  }
  binding.access(path, F_OK, (error) => callback(!error));
}

Object.defineProperty(exists, Symbol.for('nodejs.util.promisify.custom'), {
  value: function exists(path) {
    return new Promise((resolve) => require('fs').exists(path, resolve));
  },
});

let warnOfType = true;

function existsSync(path) {
  try {
    path = getValidatedPath(path);
  } catch (error) {
    if (warnOfType && error?.code === 'ERR_INVALID_ARG_TYPE') {
      warnOfType = false;
      process.emitWarning('Passing invalid argument types to fs.existsSync is deprecated',
                          'DeprecationWarning', 'DEP0187');
    }
    return false;
  }
  return binding.exists(path);
}

module.exports = {
  access, accessSync, exists, existsSync, fstat, fstatSync, lstat, lstatSync, stat, statSync,
  statfs, statfsSync,
};

'use strict';

// Making, listing and removing directories.

const binding = internalBinding('fs');
const { lastFunction, makeCallback, makeConverting } = require('internal/fs/callbacks');
const {
  decodeName, getDirents, getOptions, getValidatedPath, wantsBuffer, warnOnNonPortableTemplate,
} = require('internal/fs/utils');
const { parseFileMode, validateBoolean } = require('internal/validators');

function mkdirOptions(options) {
  let mode = 0o777;
  let recursive = false;
  if (typeof options === 'number' || typeof options === 'string') {
    mode = parseFileMode(options, 'mode');
  } else if (options) {
    if (options.recursive !== undefined) {
      recursive = options.recursive;
      validateBoolean(recursive, 'options.recursive');
    }
    if (options.mode !== undefined) mode = parseFileMode(options.mode, 'options.mode');
  }
  return { mode, make: recursive ? binding.mkdirs : binding.mkdir };
}

function mkdir(path, options, callback) {
  callback = makeCallback(lastFunction(options, callback));
  const { mode, make } = mkdirOptions(typeof options === 'function' ? undefined : options);
  make(getValidatedPath(path), mode, callback);
}

function mkdirSync(path, options) {
  const { mode, make } = mkdirOptions(options);
  return make(getValidatedPath(path), mode);
}

function mkdtemp(prefix, options, callback) {
  callback = lastFunction(options, callback);
  const { encoding } = getOptions(options);
  callback = makeConverting(callback, (name) => decodeName(name, encoding));
  prefix = getValidatedPath(prefix, 'prefix');
  warnOnNonPortableTemplate(prefix);
  binding.mkdtemp(prefix, wantsBuffer(encoding), callback);
}

function mkdtempSync(prefix, options) {
  const { encoding } = getOptions(options);
  prefix = getValidatedPath(prefix, 'prefix');
  warnOnNonPortableTemplate(prefix);
  return decodeName(binding.mkdtemp(prefix, wantsBuffer(encoding)), encoding);
}

/** Makes a temporary directory that `using` removes with all that is in it. */
function mkdtempDisposableSync(prefix, options) {
  const path = mkdtempSync(prefix, options);
  // The directory is found again even if the program goes elsewhere meanwhile.
  const fullPath = require('path').resolve(process.cwd(), path);
  const remove = () => binding.removeTree(fullPath);
  return { path, remove, [Symbol.dispose]: remove };
}

/** What readdir gives from what the binding listed. */
function entriesOf(listed, path, { encoding, withFileTypes }) {
  const decode = (names) => (wantsBuffer(encoding) && encoding !== 'buffer' ?
    names.map((name) => decodeName(name, encoding)) : names);
  if (!withFileTypes) return decode(listed);
  return getDirents(path, [decode(listed[0]), listed[1]]);
}

function checkReaddir(options) {
  if (options.recursive != null) validateBoolean(options.recursive, 'options.recursive');
}

function readdir(path, options, callback) {
  callback = makeCallback(lastFunction(options, callback));
  options = getOptions(options);
  path = getValidatedPath(path);
  checkReaddir(options);
  if (options.recursive) {
    require('internal/fs/readdir_recursive').readdirRecursive(path, options, callback);
    return;
  }
  binding.readdir(path, wantsBuffer(options.encoding), Boolean(options.withFileTypes),
                  makeConverting(callback, (listed) => entriesOf(listed, path, options)));
}

function readdirSync(path, options) {
  options = getOptions(options);
  path = getValidatedPath(path);
  checkReaddir(options);
  if (options.recursive) {
    return require('internal/fs/readdir_recursive').readdirRecursiveSync(path, options);
  }
  const listed =
    binding.readdir(path, wantsBuffer(options.encoding), Boolean(options.withFileTypes));
  return entriesOf(listed, path, options);
}

function rmdir(path, options, callback) {
  if (typeof options === 'function') {
    callback = options;
    options = undefined;
  }
  callback = makeCallback(callback);
  path = getValidatedPath(path);
  if (options?.recursive) {
    require('internal/fs/rm').rmdirRecursive(path, options, callback);
    return;
  }
  require('internal/fs/rm').validateRmdirOptions(options);
  binding.rmdir(path, callback);
}

function rmdirSync(path, options) {
  path = getValidatedPath(path);
  if (options?.recursive) {
    require('internal/fs/rm').rmdirRecursiveSync(path, options);
    return;
  }
  if (options !== undefined) require('internal/fs/rm').validateRmdirOptions(options);
  binding.rmdir(path);
}

module.exports = {
  entriesOf, mkdir, mkdirSync, mkdtemp, mkdtempDisposableSync, mkdtempSync, readdir, readdirSync,
  rmdir, rmdirSync,
};

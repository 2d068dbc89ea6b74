'use strict';

// The kernel resolves links in one call. Only when that fails is the path walked, to tell which
// part is at fault, as programs expect an error of lstat or stat on that part.

const binding = internalBinding('fs');
const { lastFunction, makeConverting, makeCallback } = require('internal/fs/callbacks');
const { decodeName, getOptions, getValidatedPath, wantsBuffer } = require('internal/fs/utils');
const { resolve } = require('path');

const toText = (path) => (typeof path === 'string' ? path : Buffer.from(path).toString());

/** Resolves a path that realpath(3) refuses; throws the error of the part at fault. */
function walk(path, refusal) {
  const { lstatSync, statSync } = require('fs');
  const full = resolve(toText(path));
  for (let end = full.indexOf('/', 1); end > 0; end = full.indexOf('/', end + 1)) {
    lstatSync(full.slice(0, end));
  }
  lstatSync(full);
  const stats = statSync(full);
  // A pipe or socket of /proc/self/fd has no name that could be resolved.
  if (stats.isFIFO() || stats.isSocket()) return full;
  throw refusal;
}

function realpathSync(path, options) {
  const { encoding } = getOptions(options);
  path = getValidatedPath(path);
  let found;
  try {
    found = binding.realpath(path, wantsBuffer(encoding));
  } catch (error) {
    found = walk(path, error);
    if (wantsBuffer(encoding)) found = Buffer.from(found);
  }
  return decodeName(found, encoding);
}

function realpath(path, options, callback) {
  callback = makeCallback(lastFunction(options, callback));
  const { encoding } = getOptions(options);
  path = getValidatedPath(path);
  binding.realpath(path, wantsBuffer(encoding), (error, found) => {
    if (error) {
      try {
        found = walk(path, error);
        if (wantsBuffer(encoding)) found = Buffer.from(found);
      } catch (other) {
        callback(other);
        return;
      }
    }
    callback(null, decodeName(found, encoding));
  });
}

realpathSync.native = function native(path, options) {
  const { encoding } = getOptions(options);
  return decodeName(binding.realpath(getValidatedPath(path), wantsBuffer(encoding)), encoding);
};

realpath.native = function native(path, options, callback) {
  callback = lastFunction(options, callback);
  const { encoding } = getOptions(options);
  callback = makeConverting(callback, (name) => decodeName(name, encoding));
  binding.realpath(getValidatedPath(path), wantsBuffer(encoding), callback);
};

module.exports = { realpath, realpathSync };

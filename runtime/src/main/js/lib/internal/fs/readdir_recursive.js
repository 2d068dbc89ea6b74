'use strict';

const binding = internalBinding('fs');
const { getDirent } = require('internal/fs/utils');
const { join } = require('path');

/** Paths relative to the listed directory, or Dirents that name their directory. */
function convert(path, { withFileTypes }, [names, types, parents]) {
  if (!withFileTypes) {
    return names.map((name, i) => (parents[i] === '' ? name : `${parents[i]}/${name}`));
  }
  return names.map((name, i) => getDirent(
    parents[i] === '' ? path : join(path, parents[i]), name, types[i]));
}

function readdirRecursive(path, options, callback) {
  binding.readdirTree(path, false, true, (error, listed) => {
    if (error) callback(error);
    else callback(null, convert(path, options, listed));
  });
}

function readdirRecursiveSync(path, options) {
  return convert(path, options, binding.readdirTree(path, false, true));
}

/** The promise's variant goes down first and, with types, follows no links. */
function readdirRecursivePromise(path, options) {
  return new Promise((resolve, reject) => {
    binding.readdirTree(path, true, !options.withFileTypes, (error, listed) => {
      if (error) reject(error);
      else resolve(convert(path, options, listed));
    });
  });
}

module.exports = { readdirRecursive, readdirRecursivePromise, readdirRecursiveSync };

'use strict';

// Names of files: rename, links, unlink, and where links lead.

const binding = internalBinding('fs');
const { lastFunction, makeCallback, makeConverting } = require('internal/fs/callbacks');
const {
  decodeName, getOptions, getValidMode, getValidatedPath, wantsBuffer,
} = require('internal/fs/utils');
const { validateOneOf } = require('internal/validators');

function rename(oldPath, newPath, callback) {
  callback = makeCallback(callback);
  oldPath = getValidatedPath(oldPath, 'oldPath');
  newPath = getValidatedPath(newPath, 'newPath');
  binding.rename(oldPath, newPath, callback);
}

function renameSync(oldPath, newPath) {
  oldPath = getValidatedPath(oldPath, 'oldPath');
  binding.rename(oldPath, getValidatedPath(newPath, 'newPath'));
}

function link(existingPath, newPath, callback) {
  callback = makeCallback(callback);
  existingPath = getValidatedPath(existingPath, 'existingPath');
  newPath = getValidatedPath(newPath, 'newPath');
  binding.link(existingPath, newPath, callback);
}

function linkSync(existingPath, newPath) {
  existingPath = getValidatedPath(existingPath, 'existingPath');
  binding.link(existingPath, getValidatedPath(newPath, 'newPath'));
}

// The type of a symbolic link matters on Windows only, but is checked everywhere.
const linkTypes = ['dir', 'file', 'junction', null, undefined];

function symlink(target, path, type, callback) {
  if (callback === undefined) {
    callback = makeCallback(type);
    type = undefined;
  } else {
    validateOneOf(type, 'type', linkTypes);
    callback = makeCallback(callback);
  }
  target = getValidatedPath(target, 'target');
  binding.symlink(target, getValidatedPath(path), callback);
}

function symlinkSync(target, path, type) {
  validateOneOf(type, 'type', linkTypes);
  target = getValidatedPath(target, 'target');
  binding.symlink(target, getValidatedPath(path));
}

function unlink(path, callback) {
  callback = makeCallback(callback);
  binding.unlink(getValidatedPath(path), callback);
}

function unlinkSync(path) {
  binding.unlink(getValidatedPath(path));
}

function readlink(path, options, callback) {
  callback = lastFunction(options, callback);
  const { encoding } = getOptions(options);
  callback = makeConverting(callback, (name) => decodeName(name, encoding));
  binding.readlink(getValidatedPath(path, 'oldPath'), wantsBuffer(encoding), callback);
}

function readlinkSync(path, options) {
  const { encoding } = getOptions(options);
  path = getValidatedPath(path, 'oldPath');
  return decodeName(binding.readlink(path, wantsBuffer(encoding)), encoding);
}

function copyFile(src, dest, mode, callback) {
  if (typeof mode === 'function') {
    callback = mode;
    mode = 0;
  }
  src = getValidatedPath(src, 'src');
  dest = getValidatedPath(dest, 'dest');
  callback = makeCallback(callback);
  binding.copyFile(src, dest, getValidMode(mode), callback);
}

function copyFileSync(src, dest, mode) {
  src = getValidatedPath(src, 'src');
  dest = getValidatedPath(dest, 'dest');
  binding.copyFile(src, dest, getValidMode(mode));
}

module.exports = {
  copyFile, copyFileSync, link, linkSync, readlink, readlinkSync, rename, renameSync, symlink,
  symlinkSync, unlink, unlinkSync,
};

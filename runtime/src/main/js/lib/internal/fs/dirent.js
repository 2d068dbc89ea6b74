'use strict';

const { codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');
const { isUint8Array } = require('internal/fs/utils');

const {
  UV_DIRENT_UNKNOWN, UV_DIRENT_FILE, UV_DIRENT_DIR, UV_DIRENT_LINK, UV_DIRENT_FIFO,
  UV_DIRENT_SOCKET, UV_DIRENT_CHAR, UV_DIRENT_BLOCK, S_IFMT, S_IFREG, S_IFDIR, S_IFLNK, S_IFIFO,
  S_IFSOCK, S_IFCHR, S_IFBLK,
} = internalBinding('constants').fs;

const kType = Symbol('type');

class Dirent {
  constructor(name, path, type) {
    this.name = name;
    this.parentPath = path;
    this[kType] = type;
  }
  isDirectory() { return this[kType] === UV_DIRENT_DIR; }
  isFile() { return this[kType] === UV_DIRENT_FILE; }
  isBlockDevice() { return this[kType] === UV_DIRENT_BLOCK; }
  isCharacterDevice() { return this[kType] === UV_DIRENT_CHAR; }
  isSymbolicLink() { return this[kType] === UV_DIRENT_LINK; }
  isFIFO() { return this[kType] === UV_DIRENT_FIFO; }
  isSocket() { return this[kType] === UV_DIRENT_SOCKET; }
}

const modeTypes = new Map([
  [S_IFREG, UV_DIRENT_FILE], [S_IFDIR, UV_DIRENT_DIR], [S_IFLNK, UV_DIRENT_LINK],
  [S_IFIFO, UV_DIRENT_FIFO], [S_IFSOCK, UV_DIRENT_SOCKET], [S_IFCHR, UV_DIRENT_CHAR],
  [S_IFBLK, UV_DIRENT_BLOCK],
]);
const typeOfStats = (stats) => modeTypes.get(stats.mode & S_IFMT) ?? UV_DIRENT_UNKNOWN;

/** A directory's path and an entry's name, each a string or bytes. */
function join(path, name) {
  if (typeof path === 'string' && typeof name === 'string') {
    return require('path').join(path, name);
  }
  for (const part of [path, name]) {
    if (typeof part !== 'string' && !isUint8Array(part)) {
      throw new ERR_INVALID_ARG_TYPE(part === path ? 'path' : 'name', ['string', 'Buffer'], part);
    }
  }
  const { Buffer } = require('buffer');
  return Buffer.concat([Buffer.from(path), Buffer.from('/'), Buffer.from(name)]);
}

function getDirent(path, name, type, callback) {
  if (typeof callback !== 'function') {
    if (type === UV_DIRENT_UNKNOWN) type = typeOfStats(require('fs').lstatSync(join(path, name)));
    return new Dirent(name, path, type);
  }
  if (type !== UV_DIRENT_UNKNOWN) {
    callback(null, new Dirent(name, path, type));
    return;
  }
  try {
    path = join(path, name) && path;
  } catch (error) {
    callback(error);
    return;
  }
  require('fs').lstat(join(path, name), (error, stats) => {
    if (error) callback(error);
    else callback(null, new Dirent(name, path, typeOfStats(stats)));
  });
}

/** Entries of the arrays of names and types that a binding lists. */
function getDirents(path, [names, types], callback) {
  if (typeof callback !== 'function') {
    return names.map((name, i) => getDirent(path, name, types[i]));
  }
  const entries = [];
  let left = names.length;
  if (left === 0) callback(null, entries);
  names.forEach((name, i) => getDirent(path, name, types[i], (error, entry) => {
    if (left < 0) return;
    entries[i] = entry;
    left = error ? -1 : left - 1;
    if (error) callback(error);
    else if (left === 0) callback(null, entries);
  }));
}

module.exports = { Dirent, getDirent, getDirents, join };

'use strict';

// fs.promises. What a function does beyond one call of the binding is in the module of its subject.

const binding = internalBinding('fs');
const { codes } = require('internal/errors');
const { call, FileHandle, kRef, kUnref } = require('internal/fs/file_handle');
const {
  decodeName, getOptions, getValidMode, getValidatedPath, stringToFlags, toUnixTimestamp,
  wantsBuffer, warnOnNonPortableTemplate,
} = require('internal/fs/utils');
const { parseFileMode, validateBoolean, validateOneOf } = require('internal/validators');

async function access(path, mode = 0) {
  return call(binding.access, getValidatedPath(path), getValidMode(mode));
}

async function copyFile(src, dest, mode) {
  src = getValidatedPath(src, 'src');
  dest = getValidatedPath(dest, 'dest');
  return call(binding.copyFile, src, dest, getValidMode(mode));
}

async function cp(src, dest, options) {
  const { cpPromise, validateCpOptions } = require('internal/fs/cp');
  options = validateCpOptions(options);
  src = getValidatedPath(src, 'src');
  dest = getValidatedPath(dest, 'dest');
  return cpPromise(src, dest, options);
}

async function* glob(pattern, options) {
  yield* require('internal/fs/glob').globPromise(pattern, options);
}

async function open(path, flags, mode) {
  path = getValidatedPath(path);
  flags = stringToFlags(flags);
  mode = parseFileMode(mode, 'mode', 0o666);
  return new FileHandle(await call(binding.open, path, flags, mode));
}

function opendir(path, options) {
  return new Promise((resolve, reject) => {
    require('fs').opendir(path, options,
                          (error, dir) => (error ? reject(error) : resolve(dir)));
  });
}

async function rename(oldPath, newPath) {
  oldPath = getValidatedPath(oldPath, 'oldPath');
  return call(binding.rename, oldPath, getValidatedPath(newPath, 'newPath'));
}

async function truncate(path, len = 0) {
  const handle = await open(path, 'r+');
  try {
    return await handle.truncate(len);
  } finally {
    await handle.close();
  }
}

async function rm(path, options) {
  return call(require('internal/fs/rm').rm, path, options);
}

async function rmdir(path, options) {
  path = getValidatedPath(path);
  if (options?.recursive) return call(require('internal/fs/rm').rmdirRecursive, path, options);
  if (options !== undefined) require('internal/fs/rm').validateRmdirOptions(options);
  return call(binding.rmdir, path);
}

async function mkdir(path, options) {
  const { mode = 0o777, recursive = false } =
    typeof options === 'number' || typeof options === 'string' ? { mode: options } : options ?? {};
  path = getValidatedPath(path);
  validateBoolean(recursive, 'options.recursive');
  return call(recursive ? binding.mkdirs : binding.mkdir, path,
              parseFileMode(mode, 'mode', 0o777));
}

async function readdir(path, options) {
  options = getOptions(options);
  path = getValidatedPath(path);
  if (options.recursive) {
    return require('internal/fs/readdir_recursive').readdirRecursivePromise(path, options);
  }
  const listed = await call(
    binding.readdir, path, wantsBuffer(options.encoding), Boolean(options.withFileTypes));
  return require('internal/fs/directories').entriesOf(listed, path, options);
}

async function readlink(path, options) {
  const { encoding } = getOptions(options);
  path = getValidatedPath(path, 'oldPath');
  return decodeName(await call(binding.readlink, path, wantsBuffer(encoding)), encoding);
}

async function symlink(target, path, type) {
  validateOneOf(type, 'type', ['dir', 'file', 'junction', null, undefined]);
  target = getValidatedPath(target, 'target');
  return call(binding.symlink, target, getValidatedPath(path));
}

async function lstat(path, options = { bigint: false }) {
  return toStats(await call(binding.lstat, getValidatedPath(path), options.bigint, false));
}

async function stat(path, options = { bigint: false }) {
  return toStats(await call(binding.stat, getValidatedPath(path), options.bigint, false));
}

async function statfs(path, options = { bigint: false }) {
  const fields = await call(binding.statfs, getValidatedPath(path), options.bigint);
  return require('internal/fs/stats').getStatFsFromBinding(fields);
}

const toStats = (fields) => require('internal/fs/stats').getStatsFromBinding(fields);

async function link(existingPath, newPath) {
  existingPath = getValidatedPath(existingPath, 'existingPath');
  return call(binding.link, existingPath, getValidatedPath(newPath, 'newPath'));
}

async function unlink(path) {
  return call(binding.unlink, getValidatedPath(path));
}

async function chmod(path, mode) {
  path = getValidatedPath(path);
  return call(binding.chmod, path, parseFileMode(mode, 'mode'));
}

async function lchmod(path, mode) {
  throw new codes.ERR_METHOD_NOT_IMPLEMENTED('lchmod()');
}

async function lchown(path, uid, gid) {
  path = getValidatedPath(path);
  require('internal/fs/attributes').validateOwner(uid, gid);
  return call(binding.lchown, path, uid, gid);
}

async function chown(path, uid, gid) {
  path = getValidatedPath(path);
  require('internal/fs/attributes').validateOwner(uid, gid);
  return call(binding.chown, path, uid, gid);
}

async function utimes(path, atime, mtime) {
  path = getValidatedPath(path);
  return call(binding.utimes, path, toUnixTimestamp(atime), toUnixTimestamp(mtime));
}

async function lutimes(path, atime, mtime) {
  path = getValidatedPath(path);
  return call(binding.lutimes, path, toUnixTimestamp(atime), toUnixTimestamp(mtime));
}

async function realpath(path, options) {
  const { encoding } = getOptions(options);
  path = getValidatedPath(path);
  return decodeName(await call(binding.realpath, path, wantsBuffer(encoding)), encoding);
}

async function mkdtemp(prefix, options) {
  const { encoding } = getOptions(options);
  prefix = getValidatedPath(prefix, 'prefix');
  warnOnNonPortableTemplate(prefix);
  return decodeName(await call(binding.mkdtemp, prefix, wantsBuffer(encoding)), encoding);
}

/** A temporary directory that `await using` removes with all that is in it. */
async function mkdtempDisposable(prefix, options) {
  const cwd = process.cwd();
  const path = await mkdtemp(prefix, options);
  const fullPath = require('path').resolve(cwd, path);
  const remove = async () => {
    await call(require('internal/fs/rm').rm, fullPath, {
      maxRetries: 0, recursive: true, force: true, retryDelay: 0 });
  };
  return { __proto__: null, path, remove, [Symbol.asyncDispose]: remove };
}

async function writeFile(path, data, options) {
  return require('internal/fs/content').writeFile(path, data, options);
}

async function appendFile(path, data, options) {
  return require('internal/fs/content').appendFile(path, data, options);
}

async function readFile(path, options) {
  return require('internal/fs/content').readFile(path, options);
}

async function* _watch(filename, options) {
  yield* require('internal/fs/watch_iterator').watch(filename, options);
}

module.exports = {
  exports: {
    access, copyFile, cp, glob, open, opendir, rename, truncate, rm, rmdir, mkdir, readdir,
    readlink, symlink, lstat, stat, statfs, link, unlink, chmod, lchmod, lchown, chown, utimes,
    lutimes, realpath, mkdtemp, mkdtempDisposable, writeFile, appendFile, readFile,
    watch: _watch, constants: internalBinding('constants').fs,
  },
  FileHandle, kRef, kUnref, open,
};

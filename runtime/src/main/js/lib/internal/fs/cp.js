'use strict';

// Copying trees. One description of the steps, a generator that yields the outcome of every file
// operation, serves the synchronous and the asynchronous functions.

const { codes } = require('internal/errors');
const { getValidMode, getValidatedPath } = require('internal/fs/utils');
const {
  validateBoolean, validateFunction, validateObject,
} = require('internal/validators');
const { dirname, isAbsolute, join, parse, resolve } = require('path');

const kDefaults = {
  dereference: false, errorOnExist: false, filter: undefined, force: true,
  preserveTimestamps: false, recursive: false, verbatimSymlinks: false, mode: 0,
};
const kOwnerMayWrite = 0o200;

function validateCpOptions(options) {
  if (options === undefined) return { ...kDefaults };
  validateObject(options, 'options');
  options = { ...kDefaults, ...options };
  for (const name of ['dereference', 'errorOnExist', 'force', 'preserveTimestamps', 'recursive',
                      'verbatimSymlinks']) {
    validateBoolean(options[name], `options.${name}`);
  }
  options.mode = getValidMode(options.mode);
  if (options.dereference === true && options.verbatimSymlinks === true) {
    throw new codes.ERR_INCOMPATIBLE_OPTION_PAIR('dereference', 'verbatimSymlinks');
  }
  if (options.filter !== undefined) validateFunction(options.filter, 'options.filter');
  return options;
}

function failure(code, system, message, path) {
  const errno = internalBinding('constants').os.errno[system];
  return new codes[code]({ message, path, syscall: 'cp', errno, code: system });
}

const sameFile = (a, b) => b.ino && b.dev && b.ino === a.ino && b.dev === a.dev;

/** Whether `inner` is `outer` or below it, by name. */
function isBelow(outer, inner) {
  const outerParts = resolve(outer).split('/').filter(Boolean);
  const innerParts = resolve(inner).split('/').filter(Boolean);
  return outerParts.every((part, i) => innerParts[i] === part);
}

class Copy {
  constructor(operations, options) {
    this.fs = operations;
    this.options = options;
  }

  stat(path) {
    const options = { bigint: true };
    return this.options.dereference ? this.fs('stat', path, options) :
      this.fs('lstat', path, options);
  }

  *statOrNull(path) {
    try {
      return yield this.stat(path);
    } catch (error) {
      if (error.code === 'ENOENT') return null;
      throw error;
    }
  }

  *run(src, dest) {
    const checked = yield* this.check(src, dest);
    if (checked.skipped) return;
    yield* this.checkParents(src, checked.srcStat, dest);
    const parent = dirname(dest);
    if (!(yield this.fs('exists', parent))) yield this.fs('mkdir', parent, { recursive: true });
    yield* this.copy(checked.destStat, src, dest);
  }

  /** Refuses pairs that cannot be; what the filter leaves out is not even looked at. */
  *check(src, dest) {
    if (this.options.filter && !(yield this.fs('filter', src, dest))) return { skipped: true };
    const srcStat = yield this.stat(src);
    const destStat = yield* this.statOrNull(dest);
    if (destStat) {
      if (sameFile(srcStat, destStat)) {
        throw failure('ERR_FS_CP_EINVAL', 'EINVAL', 'src and dest cannot be the same', dest);
      }
      if (srcStat.isDirectory() && !destStat.isDirectory()) {
        throw failure('ERR_FS_CP_DIR_TO_NON_DIR', 'EISDIR',
                      `cannot overwrite non-directory ${dest} with directory ${src}`, dest);
      }
      if (!srcStat.isDirectory() && destStat.isDirectory()) {
        throw failure('ERR_FS_CP_NON_DIR_TO_DIR', 'ENOTDIR',
                      `cannot overwrite directory ${dest} with non-directory ${src}`, dest);
      }
    }
    if (srcStat.isDirectory() && isBelow(src, dest)) throw intoItself(src, dest);
    return { srcStat, destStat, skipped: false };
  }

  /** A link above the destination may lead back to the source. */
  *checkParents(src, srcStat, dest) {
    const top = resolve(dirname(src));
    for (let parent = resolve(dirname(dest));
      parent !== top && parent !== parse(parent).root; parent = dirname(parent)) {
      let stat;
      try {
        stat = yield this.fs('stat', parent, { bigint: true });
      } catch (error) {
        if (error.code === 'ENOENT') return;
        throw error;
      }
      if (sameFile(srcStat, stat)) throw intoItself(src, dest);
    }
  }

  *copy(destStat, src, dest) {
    const srcStat = yield this.stat(src);
    if (srcStat.isDirectory()) {
      if (!this.options.recursive) {
        throw failure('ERR_FS_EISDIR', 'EISDIR',
                      `Recursive option not enabled, cannot copy a directory: ${src}`, src);
      }
      yield* this.copyDirectory(srcStat, destStat, src, dest);
    } else if (srcStat.isFile() || srcStat.isCharacterDevice() || srcStat.isBlockDevice()) {
      yield* this.copyFile(srcStat, destStat, src, dest);
    } else if (srcStat.isSymbolicLink()) {
      yield* this.copyLink(destStat, src, dest);
    } else if (srcStat.isSocket()) {
      throw failure('ERR_FS_CP_SOCKET', 'EINVAL', `cannot copy a socket file: ${dest}`, dest);
    } else if (srcStat.isFIFO()) {
      throw failure('ERR_FS_CP_FIFO_PIPE', 'EINVAL', `cannot copy a FIFO pipe: ${dest}`, dest);
    } else {
      throw failure('ERR_FS_CP_UNKNOWN', 'EINVAL',
                    `cannot copy an unknown file type: ${dest}`, dest);
    }
  }

  *copyDirectory(srcStat, destStat, src, dest) {
    if (!destStat) yield this.fs('mkdir', dest);
    for (const name of yield this.fs('readdir', src)) {
      const from = join(src, name);
      const to = join(dest, name);
      const checked = yield* this.check(from, to);
      if (!checked.skipped) yield* this.copy(checked.destStat, from, to);
    }
    if (!destStat) yield this.fs('chmod', dest, Number(srcStat.mode));
  }

  *copyFile(srcStat, destStat, src, dest) {
    if (destStat) {
      if (!this.options.force) {
        if (this.options.errorOnExist) {
          throw failure('ERR_FS_CP_EEXIST', 'EEXIST', `${dest} already exists`, dest);
        }
        return;
      }
      yield this.fs('unlink', dest);
    }
    yield this.fs('copyFile', src, dest, this.options.mode);
    if (!this.options.preserveTimestamps) return;
    const mode = Number(srcStat.mode);
    if ((mode & kOwnerMayWrite) === 0) yield this.fs('chmod', dest, mode | kOwnerMayWrite);
    // The copying itself has set the source's access time.
    const { atime, mtime } = yield this.fs('stat', src);
    yield this.fs('utimes', dest, atime, mtime);
    yield this.fs('chmod', dest, mode);
  }

  *copyLink(destStat, src, dest) {
    let target = yield this.fs('readlink', src);
    if (!this.options.verbatimSymlinks && !isAbsolute(target)) {
      target = resolve(dirname(src), target);
    }
    if (destStat) {
      let present;
      try {
        present = yield this.fs('readlink', dest);
      } catch (error) {
        // Not a link: making one over it fails, and that failure is the better one.
        if (error.code !== 'EINVAL' && error.code !== 'UNKNOWN') throw error;
        yield this.fs('symlink', target, dest);
        return;
      }
      if (!isAbsolute(present)) present = resolve(dirname(dest), present);
      yield* this.checkLinks(src, target, present, dest);
      yield this.fs('unlink', dest);
    }
    yield this.fs('symlink', target, dest);
  }

  *checkLinks(src, target, present, dest) {
    if (!(yield this.fs('stat', src)).isDirectory()) return;
    if (isBelow(target, present)) throw intoItself(target, present, dest);
    if (isBelow(present, target)) {
      throw failure('ERR_FS_CP_SYMLINK_TO_SUBDIRECTORY', 'EINVAL',
                    `cannot overwrite ${present} with ${target}`, dest);
    }
  }
}

function intoItself(src, dest, path = dest) {
  return failure('ERR_FS_CP_EINVAL', 'EINVAL',
                 `cannot copy ${src} to a subdirectory of self ${dest}`, path);
}

function cpSync(src, dest, options) {
  options = validateCpOptions(options);
  src = getValidatedPath(src, 'src');
  dest = getValidatedPath(dest, 'dest');
  const fs = require('fs');
  const operations = (name, ...args) => {
    if (name !== 'filter') return fs[`${name}Sync`](...args);
    const wanted = options.filter(...args);
    if (require('internal/util/types').isPromise(wanted)) {
      throw new codes.ERR_INVALID_RETURN_VALUE('boolean', 'filter', wanted);
    }
    return wanted;
  };
  const steps = new Copy(operations, options).run(src, dest);
  for (let step = steps.next(); !step.done;) step = steps.next(step.value);
}

/** The promise's variant; arguments are checked already. */
async function cpPromise(src, dest, options) {
  const { promises } = require('fs');
  const operations = (name, ...args) => {
    switch (name) {
      case 'filter': return options.filter(...args);
      case 'exists': return promises.access(...args).then(() => true, () => false);
      default: return promises[name](...args);
    }
  };
  const steps = new Copy(operations, options).run(src, dest);
  for (let step = steps.next(); !step.done;) {
    let value;
    try {
      value = await step.value;
    } catch (error) {
      step = steps.throw(error);
      continue;
    }
    step = steps.next(value);
  }
}

function cp(src, dest, options, callback) {
  if (typeof options === 'function') {
    callback = options;
    options = undefined;
  }
  callback = require('internal/fs/callbacks').makeCallback(callback);
  options = validateCpOptions(options);
  src = getValidatedPath(src, 'src');
  dest = getValidatedPath(dest, 'dest');
  cpPromise(src, dest, options).then(() => process.nextTick(callback, null),
                                     (error) => process.nextTick(callback, error));
}

module.exports = { cp, cpPromise, cpSync, validateCpOptions };

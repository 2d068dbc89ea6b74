'use strict';

// What stat and statfs tell. The bindings give arrays: dev, mode, nlink, uid, gid, rdev, blksize,
// ino, size, blocks, then seconds and nanoseconds of atime, mtime, ctime and birthtime.

const { S_IFMT, S_IFREG, S_IFDIR, S_IFCHR, S_IFBLK, S_IFIFO, S_IFLNK, S_IFSOCK } =
  internalBinding('constants').fs;

const has = (stats, type) => (typeof stats.mode === 'bigint' ?
  (stats.mode & BigInt(S_IFMT)) === BigInt(type) : (stats.mode & S_IFMT) === type);

class StatsBase {
  isDirectory() { return has(this, S_IFDIR); }
  isFile() { return has(this, S_IFREG); }
  isBlockDevice() { return has(this, S_IFBLK); }
  isCharacterDevice() { return has(this, S_IFCHR); }
  isSymbolicLink() { return has(this, S_IFLNK); }
  isFIFO() { return has(this, S_IFIFO); }
  isSocket() { return has(this, S_IFSOCK); }
}

for (const name of Object.getOwnPropertyNames(StatsBase.prototype)) {
  if (name !== 'constructor') {
    Object.defineProperty(StatsBase.prototype, name, { enumerable: true });
  }
}

/** Date getters beside the millisecond fields; made when asked for, as few programs do. */
function addDates(constructor) {
  for (const name of ['atime', 'mtime', 'ctime', 'birthtime']) {
    Object.defineProperty(constructor.prototype, name, {
      __proto__: null,
      enumerable: true,
      get() {
        const date = new Date(Math.round(Number(this[`${name}Ms`])));
        this[name] = date;
        return date;
      },
      set(value) {
        Object.defineProperty(this, name, {
          __proto__: null, enumerable: false, configurable: false, writable: true, value });
      },
    });
  }
}

function defineType(constructor, name) {
  Object.defineProperty(constructor, 'name', { value: name });
  constructor.prototype = Object.create(StatsBase.prototype, {
    constructor: { value: constructor, enumerable: false, writable: true, configurable: true },
  });
  addDates(constructor);
  return constructor;
}

function Stats(dev, mode, nlink, uid, gid, rdev, blksize, ino, size, blocks,
               atimeMs, mtimeMs, ctimeMs, birthtimeMs) {
  this.dev = dev;
  this.mode = mode;
  this.nlink = nlink;
  this.uid = uid;
  this.gid = gid;
  this.rdev = rdev;
  this.blksize = blksize;
  this.ino = ino;
  this.size = size;
  this.blocks = blocks;
  this.atimeMs = atimeMs;
  this.mtimeMs = mtimeMs;
  this.ctimeMs = ctimeMs;
  this.birthtimeMs = birthtimeMs;
}
defineType(Stats, 'Stats');

function BigIntStats(fields) {
  const [dev, mode, nlink, uid, gid, rdev, blksize, ino, size, blocks] = fields;
  Object.assign(this, { dev, mode, nlink, uid, gid, rdev, blksize, ino, size, blocks });
  const names = ['atime', 'mtime', 'ctime', 'birthtime'];
  const ns = names.map((_, i) => fields[10 + 2 * i] * 1_000_000_000n + fields[11 + 2 * i]);
  names.forEach((name, i) => { this[`${name}Ms`] = ns[i] / 1_000_000n; });
  names.forEach((name, i) => { this[`${name}Ns`] = ns[i]; });
}
defineType(BigIntStats, 'BigIntStats');

const ms = (f, i) => f[i] * 1000 + f[i + 1] / 1e6;

function getStatsFromBinding(f) {
  if (typeof f[0] === 'bigint') return new BigIntStats(f);
  return new Stats(f[0], f[1], f[2], f[3], f[4], f[5], f[6], f[7], f[8], f[9],
                   ms(f, 10), ms(f, 12), ms(f, 14), ms(f, 16));
}

class StatFs {
  constructor([type, bsize, blocks, bfree, bavail, files, ffree]) {
    Object.assign(this, { type, bsize, blocks, bfree, bavail, files, ffree });
  }
}

module.exports = {
  BigIntStats, StatFs, Stats, getStatsFromBinding,
  getStatFsFromBinding: (fields) => new StatFs(fields),
};

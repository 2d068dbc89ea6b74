'use strict';

// The fs module is a table: each function is read from the module of its subject when it is first
// used, so that a program pays for what it calls.

const { defineLazy } = internalBinding('builtins');

const subjects = [
  ['write_file', 'appendFile appendFileSync'],
  ['status', 'access accessSync'],
  ['attributes', 'chown chownSync chmod chmodSync'],
  ['descriptors', 'close closeSync'],
  ['names', 'copyFile copyFileSync'],
  ['cp', 'cp cpSync'],
  ['streams', 'createReadStream createWriteStream'],
  ['status', 'exists existsSync'],
  ['attributes', 'fchown fchownSync fchmod fchmodSync'],
  ['descriptors', 'fdatasync fdatasyncSync'],
  ['status', 'fstat fstatSync'],
  ['descriptors', 'fsync fsyncSync ftruncate ftruncateSync'],
  ['attributes', 'futimes futimesSync'],
  ['glob', 'glob globSync'],
  ['attributes', 'lchown lchownSync'],
  ['names', 'link linkSync'],
  ['status', 'lstat lstatSync'],
  ['attributes', 'lutimes lutimesSync'],
  ['directories', 'mkdir mkdirSync mkdtemp mkdtempSync mkdtempDisposableSync'],
  ['descriptors', 'open openSync'],
  ['blob', 'openAsBlob'],
  ['directories', 'readdir readdirSync'],
  ['descriptors', 'read readSync readv readvSync'],
  ['read_file', 'readFile readFileSync'],
  ['names', 'readlink readlinkSync'],
  ['realpath', 'realpath realpathSync'],
  ['names', 'rename renameSync'],
  ['rm', 'rm rmSync'],
  ['directories', 'rmdir rmdirSync'],
  ['status', 'stat statfs statSync statfsSync'],
  ['names', 'symlink symlinkSync'],
  ['descriptors', 'truncate truncateSync'],
  ['stat_watcher', 'unwatchFile'],
  ['names', 'unlink unlinkSync'],
  ['attributes', 'utimes utimesSync'],
  ['watchers', 'watch'],
  ['stat_watcher', 'watchFile'],
  ['write_file', 'writeFile writeFileSync'],
  ['descriptors', 'write writeSync writev writevSync'],
  ['dirent', 'Dirent'],
  ['deprecated', 'Stats'],
];

for (const [subject, names] of subjects) {
  for (const name of names.split(' ')) {
    defineLazy(exports, name, true, `internal/fs/${subject}`, name);
  }
}

// Systems with permissions on links have these.
exports.lchmod = undefined;
exports.lchmodSync = undefined;

/** Accessors, as programs replace these classes by assignment. */
function accessor(name, id, key, enumerable = true) {
  let replaced;
  Object.defineProperty(exports, name, {
    __proto__: null,
    configurable: true,
    enumerable,
    get() { return replaced ?? require(id)[key]; },
    set(value) { replaced = value; },
  });
}
accessor('ReadStream', 'internal/fs/streams', 'ReadStream');
accessor('WriteStream', 'internal/fs/streams', 'WriteStream');
accessor('FileReadStream', 'internal/fs/streams', 'ReadStream');
accessor('FileWriteStream', 'internal/fs/streams', 'WriteStream');
accessor('Utf8Stream', 'internal/streams/fast-utf8-stream', 'default');

defineLazy(exports, '_toUnixTimestamp', true, 'internal/fs/utils', 'toUnixTimestamp');
for (const name of ['Dir', 'opendir', 'opendirSync']) {
  defineLazy(exports, name, true, 'internal/fs/dir', name);
}

for (const name of ['F_OK', 'R_OK', 'W_OK', 'X_OK']) {
  Object.defineProperty(exports, name, {
    __proto__: null,
    enumerable: false,
    get: () => require('internal/fs/deprecated').accessConstant(name),
  });
}

Object.defineProperties(exports, {
  constants: {
    __proto__: null, enumerable: true, value: internalBinding('constants').fs },
  promises: {
    __proto__: null,
    configurable: true,
    enumerable: true,
    get: () => require('internal/fs/promises').exports,
  },
});

'use strict';

const { validateString } = require('internal/validators');

// Device names keep their meaning in every directory, also with a stream suffix (`CON:x`).
const RESERVED_DEVICE = /^(?:CON|PRN|AUX|NUL|(?:COM|LPT)[1-9\u00b9\u00b2\u00b3])$/i;
const SERVER_AND_SHARE = /^[\\/]{2}([^\\/]+)[\\/]+([^\\/]+)/;
const SEPARATORS = /[\\/]+/;

function isSeparator(char) {
  return char === '\\' || char === '/';
}

function hasDrive(path) {
  return path[1] === ':' && /[a-z]/i.test(path[0]);
}

function endsWithSeparator(path) {
  return isSeparator(path[path.length - 1]);
}

function normalizeSegments(path, keepLeadingParents) {
  const kept = [];
  for (const segment of path.split(SEPARATORS)) {
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') kept.push(segment);
    else if (kept.length > 0 && kept[kept.length - 1] !== '..') kept.pop();
    else if (keepLeadingParents) kept.push('..');
  }
  return kept.join('\\');
}

// Splits off what names a volume: a drive, a UNC share, or the `\\.` and `\\?` device spaces.
// `length` counts the characters of the root, separator included where there is one;
// `share` tells a UNC share from the rest.
function splitRoot(path) {
  if (isSeparator(path[0])) {
    const unc = SERVER_AND_SHARE.exec(path);
    if (unc === null) return { device: '', absolute: true, length: 1, share: false };
    const [matched, server, share] = unc;
    if (server === '.' || server === '?') {
      return { device: `\\\\${server}`, absolute: true, length: 4, share: false };
    }
    return {
      device: `\\\\${server}\\${share}`, absolute: true, length: matched.length, share: true,
    };
  }
  if (path.length > 1 && hasDrive(path)) {
    const absolute = isSeparator(path[2]);
    return { device: path.slice(0, 2), absolute, length: absolute ? 3 : 2, share: false };
  }
  return { device: '', absolute: false, length: 0, share: false };
}

// For normalize() a reserved device with its colon is a root of its own, or part of one.
function splitNormalRoot(path) {
  const root = splitRoot(path);
  const length = path.indexOf(':') + 1;
  if (length === 0) return root;
  if (root.length === 0 && isReserved(path)) {
    return { device: path.slice(0, length), absolute: false, length, share: false };
  }
  const name = root.length === 4 ? path.slice(4, length) : '';
  if (name && isReserved(name)) {
    return { device: `\\\\?\\${name}`, absolute: true, length, share: false };
  }
  return root;
}

// Without a colon the last character is left out of the test, so `CON.` counts too.
function isReserved(path) {
  return RESERVED_DEVICE.test(path.slice(0, path.indexOf(':')));
}

// True if dropping segments made a relative path look like one on another volume.
function wouldChangeVolume(path, tail) {
  if (tail.length > 1 && hasDrive(tail)) return true;
  return /:(?:[\\/]|$)/.test(path);
}

function driveDirectory(drive) {
  const cwd = (drive && process.env[`=${drive}`]) || process.cwd();
  const other = drive && cwd.slice(0, 2).toLowerCase() !== drive.toLowerCase();
  return other && cwd[2] === '\\' ? `${drive}\\` : cwd;
}

function trimSeparators(path) {
  let start = 0;
  while (path[start] === '\\') start++;
  let end = path.length;
  while (end - 1 > start && path[end - 1] === '\\') end--;
  return path.slice(start, end);
}

function rootOf(path) {
  const root = splitRoot(path);
  // parse() and dirname() count the separator behind a share and treat devices as shares.
  const unc = root.device.length > 2 && SERVER_AND_SHARE.exec(path);
  if (unc) return Math.min(unc[0].length + 1, path.length);
  return root.length;
}

function baseStart(path, from, end) {
  let start = end;
  while (start > from && !isSeparator(path[start - 1])) start--;
  return start;
}

function trimmedLength(path, from) {
  let end = path.length;
  while (end > from && isSeparator(path[end - 1])) end--;
  return end;
}

function create(posix, formatFunction, extensionOf) {
  const win32 = {
    resolve(...paths) {
      let device = '';
      let tail = '';
      let absolute = false;
      for (let i = paths.length - 1; i >= -1 && !(absolute && device); i--) {
        let path;
        if (i >= 0) {
          path = paths[i];
          validateString(path, `paths[${i}]`);
          if (path === '') continue;
        } else {
          path = driveDirectory(device);
        }
        const root = splitRoot(path);
        if (root.device) {
          if (!device) device = root.device;
          else if (root.device.toLowerCase() !== device.toLowerCase()) continue;
        }
        if (absolute) continue;
        tail = `${path.slice(root.length)}\\${tail}`;
        absolute = root.absolute;
      }
      tail = normalizeSegments(tail, !absolute);
      return `${device}${absolute ? '\\' : ''}${tail}` || '.';
    },

    normalize(path) {
      validateString(path, 'path');
      if (path === '') return '.';
      if (path.length === 1) return path === '/' ? '\\' : path;
      const { device, absolute, length, share } = splitNormalRoot(path);
      if (share && length === path.length) return `${device}\\`;
      let tail = normalizeSegments(path.slice(length), !absolute);
      if (tail === '' && !absolute) tail = '.';
      if (tail !== '' && endsWithSeparator(path)) tail += '\\';
      if (!absolute && !device && path.includes(':') && wouldChangeVolume(path, tail)) {
        return `.\\${tail}`;
      }
      if (isReserved(path)) return `.\\${device}${tail}`;
      return `${device}${absolute ? '\\' : ''}${tail}`;
    },

    isAbsolute(path) {
      validateString(path, 'path');
      return isSeparator(path[0]) || (path.length > 2 && hasDrive(path) && isSeparator(path[2]));
    },

    join(...paths) {
      const parts = [];
      for (const path of paths) {
        validateString(path, 'path');
        if (path !== '') parts.push(path);
      }
      if (parts.length === 0) return '.';
      let joined = parts.join('\\');
      // Only a first part that itself starts like `\\server` may make a UNC path.
      const leading = /^[\\/]*/.exec(parts[0])[0].length;
      if (leading !== 2 || parts[0].length === 2) joined = joined.replace(/^[\\/]{2,}/, '\\');
      for (const segment of joined.split(/\\+/)) {
        if (segment.includes(':') && isReserved(segment)) return joined.replace(/\//g, '\\');
      }
      return win32.normalize(joined);
    },

    relative(from, to) {
      validateString(from, 'from');
      validateString(to, 'to');
      if (from === to) return '';
      const source = win32.resolve(from);
      const target = win32.resolve(to);
      if (source.toLowerCase() === target.toLowerCase()) return '';
      const sourceParts = source === '\\' ? [] : trimSeparators(source).split('\\');
      const targetParts = target === '\\' ? [] : trimSeparators(target).split('\\');
      let common = 0;
      while (common < sourceParts.length && common < targetParts.length &&
             sourceParts[common].toLowerCase() === targetParts[common].toLowerCase()) {
        common++;
      }
      const rooted = sourceParts.length > 0 && targetParts.length > 0;
      if (common === 0 && rooted) return target;
      const up = new Array(sourceParts.length - common).fill('..');
      return up.concat(targetParts.slice(common)).join('\\');
    },

    toNamespacedPath(path) {
      if (typeof path !== 'string' || path.length === 0) return path;
      const resolved = win32.resolve(path);
      if (resolved.length <= 2) return path;
      if (resolved.startsWith('\\\\')) {
        const third = resolved[2];
        return third === '?' || third === '.' ? resolved : `\\\\?\\UNC\\${resolved.slice(2)}`;
      }
      return hasDrive(resolved) && resolved[2] === '\\' ? `\\\\?\\${resolved}` : resolved;
    },

    dirname(path) {
      validateString(path, 'path');
      if (path === '') return '.';
      const root = rootOf(path);
      if (root === path.length) return path;
      const start = baseStart(path, root, trimmedLength(path, root));
      if (start <= root) return root === 0 ? '.' : path.slice(0, root);
      return path.slice(0, start - 1);
    },

    basename(path, suffix) {
      if (suffix !== undefined) validateString(suffix, 'suffix');
      validateString(path, 'path');
      if (path === suffix) return '';
      const from = path.length > 1 && hasDrive(path) ? 2 : 0;
      const end = trimmedLength(path, from);
      const base = path.slice(baseStart(path, from, end), end);
      if (base === '' && suffix && suffix.length <= path.length) return path.slice(from);
      if (!suffix || base === suffix || !base.endsWith(suffix)) return base;
      return base.slice(0, -suffix.length);
    },

    extname(path) {
      validateString(path, 'path');
      return extensionOf(win32.basename(path));
    },

    format: formatFunction('\\'),

    parse(path) {
      validateString(path, 'path');
      const rootLength = rootOf(path);
      const root = path.slice(0, rootLength);
      const end = trimmedLength(path, rootLength);
      const start = baseStart(path, rootLength, end);
      const base = path.slice(start, end);
      const ext = extensionOf(base);
      const name = ext ? base.slice(0, -ext.length) : base;
      const dir = start > rootLength ? path.slice(0, start - 1) : root;
      return { root, dir, base, ext, name };
    },

    matchesGlob(path, pattern) {
      return require('internal/fs/glob').matchGlobPattern(path, pattern, true);
    },

    sep: '\\',
    delimiter: ';',
    win32: null,
    posix,
    _makeLong: null,
  };
  win32._makeLong = win32.toNamespacedPath;
  return win32;
}

module.exports = { create };

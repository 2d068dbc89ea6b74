'use strict';

// Loaded with every program: validators (and with them the error texts) only for what is wrong.
function validateString(value, name) {
  if (typeof value !== 'string') require('internal/validators').validateString(value, name);
}

function validateObject(value, name) {
  require('internal/validators').validateObject(value, name);
}

// Drops empty and '.' segments and lets '..' consume its parent.
function normalizeSegments(path, keepLeadingParents) {
  const kept = [];
  const segments = path.split('/');
  for (let i = 0; i < segments.length; i++) {
    const segment = segments[i];
    if (segment === '' || segment === '.') continue;
    if (segment !== '..') kept.push(segment);
    else if (kept.length > 0 && kept[kept.length - 1] !== '..') kept.pop();
    else if (keepLeadingParents) kept.push('..');
  }
  return kept.join('/');
}

// Length of `path` without its trailing slashes; a leading slash is kept.
function trimmedLength(path) {
  let end = path.length;
  while (end > 1 && path[end - 1] === '/') end--;
  return end;
}

function segmentsOf(absolutePath) {
  return absolutePath === '/' ? [] : absolutePath.slice(1).split('/');
}

function formatWith(separator, pathObject) {
  validateObject(pathObject, 'pathObject');
  const { root, name, ext } = pathObject;
  const dir = pathObject.dir || root;
  const dot = ext && ext[0] !== '.' ? '.' : '';
  const base = pathObject.base || `${name || ''}${dot}${ext || ''}`;
  if (!dir) return base;
  return dir === root ? `${dir}${base}` : `${dir}${separator}${base}`;
}

function extensionOf(base) {
  const dot = base.lastIndexOf('.');
  return dot <= 0 || base === '..' ? '' : base.slice(dot);
}

// Node's format() is a bound function and shows that name.
function formatFunction(separator) {
  const format = formatWith.bind(null, separator);
  Object.defineProperty(format, 'name', { value: 'bound _format' });
  return format;
}

const posix = {
  resolve(...paths) {
    let joined = '';
    for (let i = paths.length - 1; i >= 0; i--) {
      const path = paths[i];
      validateString(path, `paths[${i}]`);
      if (path === '') continue;
      joined = joined === '' ? path : `${path}/${joined}`;
      if (path[0] === '/') return `/${normalizeSegments(joined, false)}`;
    }
    const cwd = process.cwd();
    const tail = normalizeSegments(`${cwd}/${joined}`, cwd[0] !== '/');
    return cwd[0] === '/' ? `/${tail}` : tail || '.';
  },

  normalize(path) {
    validateString(path, 'path');
    if (path === '') return '.';
    const absolute = path[0] === '/';
    const normal = normalizeSegments(path, !absolute);
    if (normal === '' && absolute) return '/';
    const tail = path[path.length - 1] === '/' ? '/' : '';
    return `${absolute ? '/' : ''}${normal || '.'}${tail}`;
  },

  isAbsolute(path) {
    validateString(path, 'path');
    return path[0] === '/';
  },

  join(...paths) {
    const parts = [];
    for (let i = 0; i < paths.length; i++) {
      validateString(paths[i], 'path');
      if (paths[i] !== '') parts.push(paths[i]);
    }
    return parts.length === 0 ? '.' : posix.normalize(parts.join('/'));
  },

  relative(from, to) {
    validateString(from, 'from');
    validateString(to, 'to');
    if (from === to) return '';
    const source = segmentsOf(posix.resolve(from));
    const target = segmentsOf(posix.resolve(to));
    let common = 0;
    while (common < source.length && source[common] === target[common]) common++;
    const up = new Array(source.length - common).fill('..');
    return up.concat(target.slice(common)).join('/');
  },

  toNamespacedPath(path) {
    return path;
  },

  dirname(path) {
    validateString(path, 'path');
    if (path === '') return '.';
    const slash = path.lastIndexOf('/', trimmedLength(path) - 1);
    if (slash === -1) return '.';
    if (slash === 0) return '/';
    return path.slice(0, slash === 1 && path[0] === '/' ? 2 : slash);
  },

  basename(path, suffix) {
    if (suffix !== undefined) validateString(suffix, 'suffix');
    validateString(path, 'path');
    if (path === suffix) return '';
    const end = trimmedLength(path);
    const base = path === '/' || (end === 1 && path[0] === '/') ?
      '' : path.slice(path.lastIndexOf('/', end - 1) + 1, end);
    if (base === '' && suffix && suffix.length <= path.length) return path;
    if (!suffix || base === suffix || !base.endsWith(suffix)) return base;
    return base.slice(0, -suffix.length);
  },

  extname(path) {
    validateString(path, 'path');
    return extensionOf(posix.basename(path));
  },

  format: formatFunction('/'),

  parse(path) {
    validateString(path, 'path');
    const root = path[0] === '/' ? '/' : '';
    const base = posix.basename(path);
    const ext = extensionOf(base);
    const name = ext ? base.slice(0, -ext.length) : base;
    const baseStart = path.lastIndexOf('/', trimmedLength(path) - 1) + 1;
    const dir = baseStart > 1 ? path.slice(0, baseStart - 1) : root;
    return { root, dir, base, ext, name };
  },

  matchesGlob(path, pattern) {
    return require('internal/fs/glob').matchGlobPattern(path, pattern, false);
  },

  sep: '/',
  delimiter: ':',
};

// Programs seldom need the Windows rules on POSIX: they are loaded on first use.
internalBinding('builtins').defineLazyValue(posix, 'win32', true, () => {
  const win32 = require('internal/path/win32').create(posix, formatFunction, extensionOf);
  win32.win32 = win32;
  return win32;
});
posix.posix = posix;
posix._makeLong = posix.toNamespacedPath;

module.exports = process.platform === 'win32' ? posix.win32 : posix;

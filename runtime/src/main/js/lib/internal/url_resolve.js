'use strict';

// What url.resolve does: RFC 3986's reference resolution as Node has always had it.

const slashed = new Set(['http:', 'https:', 'ftp:', 'gopher:', 'file:', 'ws:', 'wss:']);

function finish(result) {
  result.href = result.format();
  return result;
}

function setPath(result) {
  result.path = (result.pathname || '') + (result.search || '');
}

function takeQuery(result, relative) {
  result.search = relative.search;
  result.query = relative.query;
}

const segmentsOf = (pathname) => pathname ? pathname.split('/') : [];
const startsAtRoot = (pathname) => Boolean(pathname) && pathname[0] === '/';

/** `//host/path`: everything but the protocol comes from the reference. */
function sameProtocol(result, relative) {
  for (const key of Object.keys(relative)) {
    if (key !== 'protocol') result[key] = relative[key];
  }
  if (slashed.has(result.protocol) && result.hostname && !result.pathname) {
    result.path = result.pathname = '/';
  }
  return finish(result);
}

/** A reference with another protocol; one that needs a host takes it from the path if need be. */
function otherProtocol(result, relative) {
  if (!slashed.has(relative.protocol)) return finish(Object.assign(result, relative));
  result.protocol = relative.protocol;
  let { host, pathname } = relative;
  if (!host && relative.protocol !== 'file:') {
    const segments = (pathname || '').split('/');
    const first = segments.findIndex((segment) => segment !== '');
    host = first === -1 ? '' : segments[first];
    const rest = first === -1 ? [] : segments.slice(first + 1);
    pathname = `/${rest[0] === '' ? rest.slice(1).join('/') : rest.join('/')}`;
  }
  result.pathname = pathname;
  takeQuery(result, relative);
  result.host = host || '';
  result.auth = relative.auth;
  result.hostname = relative.hostname || host;
  result.port = relative.port;
  if (result.pathname || result.search) setPath(result);
  result.slashes ||= relative.slashes;
  return finish(result);
}

/** Without slashes there is no authority: the host is the first segment, so `..` reaches it. */
function hostIntoPath(holder, segments) {
  if (holder.host) {
    if (segments[0] === '') segments[0] = holder.host;
    else segments.unshift(holder.host);
  }
}

function hostOutOfPath(result, host) {
  result.host = result.hostname = host;
  const at = host ? host.indexOf('@') : -1;
  if (at > 0) {
    [result.auth, result.host] = host.split('@');
    result.hostname = result.host;
  }
}

/** Removes dots; returns how many `..` had nothing left to remove. */
function removeDots(segments) {
  let up = 0;
  for (let i = segments.length - 1; i >= 0; i--) {
    const segment = segments[i];
    if (segment !== '.' && segment !== '..' && up === 0) continue;
    segments.splice(i, 1);
    if (segment === '..') up++;
    else if (segment !== '.') up--;
  }
  return up;
}

function takeAuthority(result, relative) {
  for (const key of ['host', 'hostname']) {
    if (relative[key] == null) continue;
    if (result[key] !== relative[key]) result.auth = null;
    result[key] = relative[key];
    if (key === 'host') result.port = relative.port;
  }
}

function resolve(source, relative, result) {
  Object.assign(result, source);
  result.hash = relative.hash;
  if (relative.href === '') return finish(result);
  if (relative.slashes && !relative.protocol) return sameProtocol(result, relative);
  if (relative.protocol && relative.protocol !== result.protocol) {
    return otherProtocol(result, relative);
  }
  return samePlace(result, { ...relative });
}

function samePlace(result, relative) {
  const relativeIsAbsolute = Boolean(relative.host) || startsAtRoot(relative.pathname);
  const anchored = relativeIsAbsolute || startsAtRoot(result.pathname) ||
    Boolean(result.host && relative.pathname);
  let endAbsolute = anchored;
  let segments = segmentsOf(result.pathname);
  const added = segmentsOf(relative.pathname);
  const opaque = Boolean(result.protocol) && !slashed.has(result.protocol);
  if (opaque) {
    hostIntoPath(result, segments);
    result.hostname = result.host = '';
    result.port = null;
    if (relative.protocol) {
      result.auth = null;
      hostIntoPath(relative, added);
      relative.hostname = relative.host = relative.port = null;
    }
    endAbsolute &&= added[0] === '' || segments[0] === '';
  }
  if (relativeIsAbsolute) {
    takeAuthority(result, relative);
    takeQuery(result, relative);
    segments = added;
  } else if (added.length > 0) {
    segments = segments.slice(0, -1).concat(added);
    takeQuery(result, relative);
  } else if (relative.search != null) {
    if (opaque) hostOutOfPath(result, segments.shift());
    takeQuery(result, relative);
    setPath(result);
    return finish(result);
  }
  if (segments.length === 0) {
    result.pathname = null;
    result.path = result.search ? `/${result.search}` : null;
    return finish(result);
  }
  const last = segments[segments.length - 1];
  const isDots = last === '.' || last === '..';
  const directory = last === '' ||
    isDots && Boolean(result.host || relative.host || segments.length > 1);
  const up = removeDots(segments);
  if (!endAbsolute && !anchored) segments.unshift(...new Array(up).fill('..'));
  if (endAbsolute && !startsLikeRoot(segments)) segments.unshift('');
  if (directory && !segments.join('/').endsWith('/')) segments.push('');
  const absolute = startsLikeRoot(segments);
  if (opaque) hostOutOfPath(result, absolute ? '' : segments.shift() ?? '');
  endAbsolute ||= Boolean(result.host && segments.length > 0);
  if (endAbsolute && !absolute) segments.unshift('');
  result.pathname = segments.length > 0 ? segments.join('/') : null;
  if (segments.length === 0) result.path = null;
  if (result.pathname !== null || result.search !== null) setPath(result);
  result.auth = relative.auth || result.auth;
  result.slashes ||= relative.slashes;
  return finish(result);
}

function startsLikeRoot(segments) {
  return segments[0] === '' || startsAtRoot(segments[0]);
}

module.exports = { resolve };

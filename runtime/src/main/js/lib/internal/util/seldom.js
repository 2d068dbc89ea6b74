'use strict';

// Helpers that few modules need.

const encodingsMap = { __proto__: null, ascii: 0, utf8: 1, base64: 2, utf16le: 3, latin1: 4,
  hex: 5, buffer: 6, base64url: 7 };

/** '127.0.0.1', '255.0.0.0', 'IPv4' -> '127.0.0.1/8'; null for a mask with holes. */
function getCIDR(address, netmask, family) {
  const [separator, radix, width] = family === 'IPv6' ? [':', 16, 16] : ['.', 10, 8];
  let bits = '';
  for (const part of netmask.split(separator)) {
    if (part !== '') bits += parseInt(part, radix).toString(2).padStart(width, '0');
  }
  const [, ones, rest] = /^(1*)(0*)/.exec(bits);
  return ones.length + rest.length === bits.length ? `${address}/${ones.length}` : null;
}

/** The call sites of the caller, as in Error.prepareStackTrace. */
function getStructuredStack() {
  const limit = Error.stackTraceLimit;
  const prepare = Error.prepareStackTrace;
  Error.stackTraceLimit = Infinity;
  Error.prepareStackTrace = (_, callSites) => callSites;
  const holder = {};
  Error.captureStackTrace(holder, getStructuredStack);
  const { stack } = holder;
  Error.prepareStackTrace = prepare;
  Error.stackTraceLimit = limit;
  return stack;
}

/** Whether the nearest frame that is not the runtime's own lies in a node_modules folder. */
function isInsideNodeModules() {
  const callSites = getStructuredStack();
  // A program that is formatting a stack itself gets its own kind of stack here.
  if (!Array.isArray(callSites)) return false;
  for (const callSite of callSites) {
    const file = callSite.getFileName();
    if (file == null || file.startsWith('node:')) continue;
    return /[\\/]node_modules[\\/]/.test(file);
  }
  return false;
}

/** Puts the offending source line, if known, before the stack; once. */
function decorateErrorStack(error) {
  const { getHiddenValue } = internalBinding('util');
  const arrow = getHiddenValue?.(error, 'arrowMessage');
  if (arrow && typeof error.stack === 'string' && !error.stack.includes(arrow)) {
    error.stack = `${arrow}\n${error.stack}`;
  }
}

function constructSharedArrayBuffer(...args) {
  return new SharedArrayBuffer(...args);
}

const getInternalGlobal = () => globalThis;

module.exports = {
  constructSharedArrayBuffer, decorateErrorStack, encodingsMap, getCIDR, getInternalGlobal,
  getStructuredStack, isInsideNodeModules,
};

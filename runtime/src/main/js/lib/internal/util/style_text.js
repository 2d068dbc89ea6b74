'use strict';

const { codes: { ERR_INVALID_ARG_TYPE } } = require('internal/errors');
const { validateBoolean, validateObject, validateOneOf, validateString } =
  require('internal/validators');
const { inspect } = require('internal/util/inspect');

const escape = (code) => `\u001b[${code}m`;

function checkStream(stream) {
  const isStream = stream !== null && typeof stream === 'object' &&
    (typeof stream.write === 'function' || typeof stream.pipe === 'function' ||
      typeof stream.on === 'function' || typeof stream.getReader === 'function' ||
      typeof stream.getWriter === 'function');
  if (!isStream) {
    throw new ERR_INVALID_ARG_TYPE('stream', ['ReadableStream', 'WritableStream', 'Stream'],
      stream);
  }
}

/** Surrounds `text` with the codes of one or several formats. */
function styleText(format, text, options) {
  validateString(text, 'text');
  if (options !== undefined) validateObject(options, 'options');
  const { validateStream = true, stream = process.stdout } = options ?? {};
  validateBoolean(validateStream, 'options.validateStream');
  let skip = false;
  if (validateStream) {
    checkStream(stream);
    skip = !require('internal/util/colors').shouldColorize(stream);
  }
  let styled = text;
  let opened = '';
  let closed = '';
  for (const key of Array.isArray(format) ? format : [format]) {
    if (key === 'none') continue;
    const codes = inspect.colors[key];
    if (codes === undefined) validateOneOf(key, 'format', Object.keys(inspect.colors));
    if (skip) continue;
    const [on, off] = codes;
    opened += escape(on);
    closed = escape(off) + closed;
    styled = reopen(styled, on, off, key);
  }
  return skip ? text : `${opened}${styled}${closed}`;
}

/** Text that was styled before ends a style inside: begin it again there. */
function reopen(text, on, off, key) {
  const end = escape(off);
  if (!text.includes(end)) return text;
  // Bold and dim share one end code: there the end stays.
  const again = key === 'bold' || key === 'dim' ? end + escape(on) : escape(on);
  const last = text.lastIndexOf(end) + end.length === text.length ? text.length - end.length : -1;
  return text.replaceAll(end, (_, offset) => offset === last ? end : again);
}

module.exports = { styleText };

'use strict';

// Strings: quoting, escaping, terminal width.

// What may not stand in quoted output: C0 and C1 controls, backslash, halves of surrogate pairs.
const unsafe = /[\x00-\x1f\x5c\x7f-\x9f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;
const unsafeGlobal = new RegExp(unsafe, 'g');
const shortEscapes = { '\b': '\\b', '\t': '\\t', '\n': '\\n', '\f': '\\f', '\r': '\\r',
  '\\': '\\\\' };

function escapeUnit(unit) {
  const short = shortEscapes[unit];
  if (short !== undefined) return short;
  const code = unit.charCodeAt(0);
  return code < 256 ? `\\x${code.toString(16).toUpperCase().padStart(2, '0')}` :
    `\\u${code.toString(16)}`;
}

/** Escapes without adding quotes. */
function escape(text) {
  return unsafe.test(text) ? text.replace(unsafeGlobal, escapeUnit) : text;
}

/** A quoted literal, in the first kind of quotes that does not occur in the text. */
function quote(text) {
  if (!text.includes("'")) return `'${escape(text)}'`;
  if (!text.includes('"')) return `"${escape(text)}"`;
  if (!text.includes('`') && !text.includes('${')) return `\`${escape(text)}\``;
  return `'${text.split("'").map(escape).join("\\'")}'`;
}

const ansi = new RegExp('[\\u001B\\u009B][[\\]()#;?]*' +
  '(?:(?:(?:(?:;[-a-zA-Z\\d\\/\\#&.:=?%@~_]+)*' +
  '|[a-zA-Z\\d]+(?:;[-a-zA-Z\\d\\/\\#&.:=?%@~_]*)*)?' +
  '(?:\\u0007|\\u001B\\u005C|\\u009C))' +
  '|(?:(?:\\d{1,4}(?:;\\d{0,4})*)?[\\dA-PR-TZcf-nq-uy=><~]))', 'g');

function stripVTControlCharacters(text) {
  require('internal/validators').validateString(text, 'str');
  return text.includes('\u001b') || text.includes('\u009b') ? text.replace(ansi, '') : text;
}

const isFullWidth = (code) => code >= 0x1100 && (
  code <= 0x115f || code === 0x2329 || code === 0x232a ||
  (code >= 0x2e80 && code <= 0x3247 && code !== 0x303f) ||
  (code >= 0x3250 && code <= 0x4dbf) || (code >= 0x4e00 && code <= 0xa4c6) ||
  (code >= 0xa960 && code <= 0xa97c) || (code >= 0xac00 && code <= 0xd7a3) ||
  (code >= 0xf900 && code <= 0xfaff) || (code >= 0xfe10 && code <= 0xfe19) ||
  (code >= 0xfe30 && code <= 0xfe6b) || (code >= 0xff01 && code <= 0xff60) ||
  (code >= 0xffe0 && code <= 0xffe6) || (code >= 0x1b000 && code <= 0x1b001) ||
  (code >= 0x1f200 && code <= 0x1f251) || (code >= 0x1f300 && code <= 0x1f64f) ||
  (code >= 0x1f900 && code <= 0x1f9ff) || (code >= 0x20000 && code <= 0x3fffd));

const isZeroWidth = (code) => code <= 0x1f || (code >= 0x7f && code <= 0x9f) ||
  (code >= 0x300 && code <= 0x36f) || (code >= 0x200b && code <= 0x200f) ||
  (code >= 0x20d0 && code <= 0x20ff) || (code >= 0xfe00 && code <= 0xfe0f) ||
  (code >= 0xfe20 && code <= 0xfe2f) || (code >= 0xe0100 && code <= 0xe01ef);

/** How many terminal columns the text takes. */
function getStringWidth(text, removeControlChars = true) {
  if (removeControlChars) text = stripVTControlCharacters(text);
  if (/^[\x20-\x7e]*$/.test(text)) return text.length;
  let width = 0;
  for (const symbol of text.normalize('NFC')) {
    const code = symbol.codePointAt(0);
    width += isFullWidth(code) ? 2 : isZeroWidth(code) ? 0 : 1;
  }
  return width;
}

module.exports = { escape, getStringWidth, quote, stripVTControlCharacters };

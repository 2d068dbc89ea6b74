'use strict';

// Glob patterns: braces are expanded, what is left is cut at slashes, each piece becomes a literal
// string, a regular expression or kGlobstar (any number of directories).

const kGlobstar = Symbol('**');
const kPosixClasses = {
  'alnum': 'a-zA-Z0-9', 'alpha': 'a-zA-Z', 'ascii': '\\x00-\\x7f', 'blank': ' \\t',
  'cntrl': '\\x00-\\x1f\\x7f', 'digit': '0-9', 'graph': '!-~', 'lower': 'a-z', 'print': ' -~',
  'punct': '!-\\/:-@\\[-`{-~', 'space': '\\s', 'upper': 'A-Z', 'word': '\\w',
  'xdigit': 'A-Fa-f0-9',
};

/** All patterns that `{a,b}` and `{1..3}` stand for; braces without a comma or range are text. */
function expandBraces(pattern) {
  for (let start = pattern.indexOf('{'); start !== -1; start = pattern.indexOf('{', start + 1)) {
    if (pattern[start - 1] === '$') continue;
    const alternatives = bracesAt(pattern, start);
    if (alternatives === undefined) continue;
    const before = pattern.slice(0, start);
    const rests = expandBraces(pattern.slice(alternatives.end));
    return alternatives.parts.flatMap(expandBraces).flatMap(
      (part) => rests.map((rest) => before + part + rest));
  }
  return [pattern];
}

function bracesAt(pattern, start) {
  const parts = [''];
  let depth = 0;
  for (let i = start; i < pattern.length; i++) {
    const char = pattern[i];
    if (char === '}' && --depth === 0) {
      const end = i + 1;
      if (parts.length > 1) return { parts, end };
      const range = rangeOf(parts[0]);
      return range && { parts: range, end };
    }
    if (char === ',' && depth === 1) parts.push('');
    else if (char !== '{' || depth > 0) parts[parts.length - 1] += char;
    if (char === '{') depth++;
  }
  return undefined;
}

function rangeOf(text) {
  const match = /^(-?\d+|[a-zA-Z])\.\.(-?\d+|[a-zA-Z])(?:\.\.(-?\d+))?$/.exec(text);
  if (match === null) return undefined;
  const letters = /[a-zA-Z]/.test(match[1]);
  if (letters !== /[a-zA-Z]/.test(match[2])) return undefined;
  const [from, to] = [match[1], match[2]].map((end) => (letters ? end.charCodeAt(0) : +end));
  const step = Math.max(1, Math.abs(+(match[3] ?? 1))) * (from <= to ? 1 : -1);
  const width = !letters && /^-?0\d/.test(`${match[1]} ${match[2]}`) ?
    Math.max(match[1].length, match[2].length) : 0;
  const values = [];
  for (let i = from; step > 0 ? i <= to : i >= to; i += step) {
    values.push(letters ? String.fromCharCode(i) : String(i).padStart(width, '0'));
  }
  return values;
}

const escapeText = (char) => char.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');

/** The character class at `[`; undefined when it is not closed and hence text. */
function classAt(text, start) {
  let i = start + 1;
  const negated = text[i] === '!' || text[i] === '^';
  if (negated) i++;
  let body = '';
  for (let first = true; i < text.length; first = false) {
    const posix = /^\[:(\w+):\]/.exec(text.slice(i));
    if (posix && kPosixClasses[posix[1]]) {
      body += kPosixClasses[posix[1]];
      i += posix[0].length;
    } else if (text[i] === ']' && !first) {
      return { source: `[${negated ? '^/' : ''}${body}]`, end: i + 1 };
    } else {
      body += text[i] === '-' && !first && text[i + 1] !== ']' ? '-' : escapeText(text[i] ?? '');
      i++;
    }
  }
  return undefined;
}

/** Where the group that starts at `(` ends, and its alternatives. */
function groupAt(text, start) {
  const parts = [''];
  let depth = 0;
  for (let i = start; i < text.length; i++) {
    const char = text[i];
    if (char === ')' && --depth === 0) return { parts, end: i + 1 };
    if (char === '|' && depth === 1) parts.push('');
    else if (char !== '(' || depth > 0) parts[parts.length - 1] += char;
    if (char === '(') depth++;
  }
  return undefined;
}

/** The regular expression source of a piece of pattern, and whether it has any magic. */
function toSource(text) {
  let source = '';
  let magic = false;
  for (let i = 0; i < text.length;) {
    const char = text[i];
    const group = '?*+@!'.includes(char) && text[i + 1] === '(' ? groupAt(text, i + 1) : undefined;
    const charClass = char === '[' ? classAt(text, i) : undefined;
    if (group) {
      magic = true;
      const inner = group.parts.map((part) => toSource(part).source).join('|');
      if (char === '!') {
        const rest = toSource(text.slice(group.end)).source;
        source += `(?:(?!(?:${inner})${rest}$)[^/]*?)`;
      } else {
        source += `(?:${inner})${char === '@' ? '' : char}`;
      }
      i = group.end;
    } else if (charClass) {
      magic = true;
      source += charClass.source;
      i = charClass.end;
    } else if (char === '*' || char === '?') {
      magic = true;
      source += char === '*' ? '[^/]*?' : '[^/]';
      i++;
    } else {
      source += escapeText(text[i]);
      i++;
    }
  }
  return { source, magic };
}

/** One piece between slashes. */
function parsePiece(text, ignoreCase) {
  if (text === '**') return kGlobstar;
  const { source, magic } = toSource(text);
  if (!magic && !ignoreCase) return text;
  // Wildcards do not match the dot of a hidden file, and nothing but text matches . and ..
  const hidden = text.startsWith('.') || text.startsWith('[.');
  const refused = !magic ? '' : hidden ? '(?!\\.{1,2}$)' : '(?!\\.)';
  return new RegExp(`^${refused}(?=.)${source}$`, ignoreCase ? 'i' : '');
}

/** The patterns, each an array of pieces. A backslash is a slash, never an escape. */
function parsePattern(pattern, ignoreCase = false) {
  return expandBraces(pattern.replaceAll('\\', '/')).map((expanded) => {
    const texts = expanded.split('/');
    const pieces = texts.filter(
      (text, i) => (text !== '' || i === 0 || i === texts.length - 1) &&
        !(text === '.' && i > 0) && !(text === '**' && texts[i - 1] === '**'));
    return pieces.map((text) => parsePiece(text, ignoreCase));
  });
}

const matchesPiece = (piece, name) =>
  (typeof piece === 'string' ? piece === name : piece !== kGlobstar && piece.test(name));

/** Whether names[n...] is what pieces[p...] describe. */
function matchFrom(pieces, p, names, n, least) {
  for (; p < pieces.length; p++, n++) {
    if (pieces[p] === kGlobstar) {
      const last = p === pieces.length - 1;
      for (let skip = n; ; skip++) {
        if ((!last || skip >= n + least) && matchFrom(pieces, p + 1, names, skip, least)) {
          return true;
        }
        if (skip >= names.length || names[skip].startsWith('.')) return false;
      }
    }
    if (n >= names.length || !matchesPiece(pieces[p], names[n])) return false;
  }
  // A slash after the last name changes nothing.
  return n === names.length || (n === names.length - 1 && n > 0 && names[n] === '');
}

/**
 * A function that tells whether a path matches. Stars at the end need at least one name, unless
 * `starsMatchNothing`.
 */
function createMatcher(pattern, { windows = false, starsMatchNothing = false } = {}) {
  const patterns = parsePattern(pattern, windows);
  const least = starsMatchNothing ? 0 : 1;
  return (path) => {
    if (windows) path = path.replaceAll('\\', '/');
    const names = path.split('/');
    return patterns.some((pieces) => matchFrom(pieces, 0, names, 0, least));
  };
}

module.exports = { createMatcher, kGlobstar, matchesPiece, parsePattern };

'use strict';

const { isInsideNodeModules } = require('internal/util');

if (!isInsideNodeModules()) {
  process.emitWarning(
    'The `punycode` module is deprecated. Please use a userland alternative instead.',
    'DeprecationWarning', 'DEP0040');
}

// Bootstring with the parameters of RFC 3492, and the two domain conversions built on it.

const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const INITIAL_BIAS = 72;
const FIRST_NON_ASCII = 0x80;
const MAX_INT = 0x7fffffff;
const DOTS = /[.\u3002\uff0e\uff61]/;

const digits = 'abcdefghijklmnopqrstuvwxyz0123456789';

function overflow() {
  return new RangeError('Overflow: input needs wider integers to process');
}

function invalidInput() {
  return new RangeError('Invalid input');
}

function nextBias(delta, length, first) {
  delta = first ? Math.floor(delta / DAMP) : delta >> 1;
  delta += Math.floor(delta / length);
  let steps = 0;
  for (; delta > (BASE - T_MIN) * T_MAX >> 1; steps += BASE) {
    delta = Math.floor(delta / (BASE - T_MIN));
  }
  return Math.floor(steps + (BASE - T_MIN + 1) * delta / (delta + SKEW));
}

function threshold(k, bias) {
  return Math.min(Math.max(k - bias, T_MIN), T_MAX);
}

function ucs2decode(text) {
  return Array.from(text, (char) => char.codePointAt(0));
}

function ucs2encode(codePoints) {
  return String.fromCodePoint(...codePoints);
}

function digitValue(char) {
  return char === undefined ? -1 : digits.indexOf(char.toLowerCase());
}

function decode(input) {
  const delimiter = Math.max(input.lastIndexOf('-'), 0);
  const output = [];
  for (let i = 0; i < delimiter; i++) {
    if (input.charCodeAt(i) >= FIRST_NON_ASCII) {
      throw new RangeError('Illegal input >= 0x80 (not a basic code point)');
    }
    output.push(input.charCodeAt(i));
  }
  let codePoint = FIRST_NON_ASCII;
  let bias = INITIAL_BIAS;
  let index = delimiter > 0 ? delimiter + 1 : 0;
  for (let i = 0; index < input.length; i++) {
    const start = i;
    for (let weight = 1, k = BASE; ; k += BASE) {
      if (index >= input.length) throw invalidInput();
      const digit = digitValue(input[index++]);
      if (digit === -1) throw invalidInput();
      if (digit > Math.floor((MAX_INT - i) / weight)) throw overflow();
      i += digit * weight;
      const limit = threshold(k, bias);
      if (digit < limit) break;
      if (weight > Math.floor(MAX_INT / (BASE - limit))) throw overflow();
      weight *= BASE - limit;
    }
    const length = output.length + 1;
    bias = nextBias(i - start, length, start === 0);
    if (Math.floor(i / length) > MAX_INT - codePoint) throw overflow();
    codePoint += Math.floor(i / length);
    i %= length;
    output.splice(i, 0, codePoint);
  }
  return String.fromCodePoint(...output);
}

function encodeDelta(delta, bias) {
  let text = '';
  let rest = delta;
  for (let k = BASE; ; k += BASE) {
    const limit = threshold(k, bias);
    if (rest < limit) return text + digits[rest];
    text += digits[limit + (rest - limit) % (BASE - limit)];
    rest = Math.floor((rest - limit) / (BASE - limit));
  }
}

function encode(input) {
  const codePoints = ucs2decode(input);
  const basic = codePoints.filter((codePoint) => codePoint < FIRST_NON_ASCII);
  let output = basic.length > 0 ? `${String.fromCodePoint(...basic)}-` : '';
  let current = FIRST_NON_ASCII;
  let bias = INITIAL_BIAS;
  let delta = 0;
  for (let handled = basic.length; handled < codePoints.length; delta++, current++) {
    let next = MAX_INT;
    for (const codePoint of codePoints) {
      if (codePoint >= current && codePoint < next) next = codePoint;
    }
    if (next - current > Math.floor((MAX_INT - delta) / (handled + 1))) throw overflow();
    delta += (next - current) * (handled + 1);
    current = next;
    for (const codePoint of codePoints) {
      if (codePoint < current && ++delta > MAX_INT) throw overflow();
      if (codePoint !== current) continue;
      output += encodeDelta(delta, bias);
      bias = nextBias(delta, handled + 1, handled === basic.length);
      delta = 0;
      handled++;
    }
  }
  return output;
}

// Converts label by label; what stands before an @ (mail addresses) is kept as it is.
function mapLabels(domain, convert) {
  const at = domain.indexOf('@');
  const second = at === -1 ? -1 : domain.indexOf('@', at + 1);
  const prefix = domain.slice(0, at + 1);
  const labels = domain.slice(at + 1, second === -1 ? undefined : second).split(DOTS);
  return prefix + labels.map(convert).join('.');
}

function toASCII(input) {
  return mapLabels(input, (label) => /[^\0-\x7f]/.test(label) ? `xn--${encode(label)}` : label);
}

function toUnicode(input) {
  return mapLabels(input, (label) =>
    label.startsWith('xn--') ? decode(label.slice(4).toLowerCase()) : label);
}

module.exports = {
  version: '2.1.0',
  ucs2: { decode: ucs2decode, encode: ucs2encode },
  decode,
  encode,
  toASCII,
  toUnicode,
};

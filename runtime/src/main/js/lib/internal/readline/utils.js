'use strict';

// Terminal control sequences, and small questions about text.

// CSI`1${2}` is the sequence with these parameters.
function CSI(strings, ...values) {
  return `\x1b[${String.raw({ raw: strings }, ...values)}`;
}

CSI.kEscape = '\x1b';
CSI.kClearToLineBeginning = CSI`1K`;
CSI.kClearToLineEnd = CSI`0K`;
CSI.kClearLine = CSI`2K`;
CSI.kClearScreenDown = CSI`0J`;

// Length in UTF-16 units of the character left of, or at, an index.
function charLengthLeft(text, index) {
  if (index <= 0) return 0;
  return index > 1 && text.codePointAt(index - 2) > 0xffff ? 2 : 1;
}

function charLengthAt(text, index) {
  if (text.length <= index) return 1; // Past the end there is room for one more.
  return text.codePointAt(index) > 0xffff ? 2 : 1;
}

function commonPrefix(texts) {
  if (texts.length === 0) return '';
  const sorted = texts.toSorted();
  const first = sorted[0];
  const last = sorted[sorted.length - 1];
  let length = 0;
  while (length < first.length && first[length] === last[length]) length++;
  return first.slice(0, length);
}

module.exports = { CSI, charLengthAt, charLengthLeft, commonPrefix };

'use strict';

// Strings: quoting, escaping, terminal width.

const { escape, quote, stripColors, width } = internalBinding('util');

function stripVTControlCharacters(text) {
  require('internal/validators').validateString(text, 'str');
  return stripColors(text);
}

/** How many terminal columns the text takes. */
function getStringWidth(text, removeControlChars = true) {
  if (removeControlChars) text = stripColors(text);
  return width(text.normalize('NFC'));
}

module.exports = { escape, getStringWidth, quote, stripVTControlCharacters };

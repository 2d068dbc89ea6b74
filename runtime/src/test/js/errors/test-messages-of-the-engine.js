'use strict';

// Errors that the engine raises carry V8's texts.

const assert = require('node:assert');

function message(code) {
  try {
    (0, eval)(code);
  } catch (error) {
    return `${error.name}: ${error.message}`;
  }
  return 'nothing thrown';
}

const expected = {
  'null.x': "TypeError: Cannot read properties of null (reading 'x')",
  '(void 0).x = 1': "TypeError: Cannot set properties of undefined (setting 'x')",
  'nowhere': 'ReferenceError: nowhere is not defined',
  '{ early; let early = 1; }': "ReferenceError: Cannot access 'early' before initialization",
  'const { p } = null': "TypeError: Cannot destructure property 'p' of 'null' as it is null.",
  '"use strict"; Object.freeze({ a: 1 }).a = 2':
    "TypeError: Cannot assign to read only property 'a' of object '#<Object>'",
  'Object.keys(null)': 'TypeError: Cannot convert undefined or null to object',
  'JSON.parse("{a")':
    "SyntaxError: Expected property name or '}' in JSON at position 1 (line 1 column 2)",
  'JSON.parse("")': 'SyntaxError: Unexpected end of JSON input',
  'a b': "SyntaxError: Unexpected identifier 'b'",
  '(': 'SyntaxError: Unexpected end of input',
  'decodeURIComponent("%")': 'URIError: URI malformed',
  'new Array(-1)': 'RangeError: Invalid array length',
  'throw new TypeError("Cannot read property \'x\' of null")':
    "TypeError: Cannot read property 'x' of null",
};
for (const code of Object.keys(expected)) {
  assert.strictEqual(message(code), expected[code], code);
}

'use strict';

// "The expression evaluated to a falsy value" with the text of the call.

const shortEscapes = { '\b': '\\b', '\t': '\\t', '\n': '\\n', '\f': '\\f', '\r': '\\r' };
const escapeControl = (c) =>
  shortEscapes[c] ?? `\\u${c.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** The line of the call on which its arguments begin: `assert.ok(x)`. */
function firstLine(call) {
  const lines = call.split('\n');
  const index = lines.findIndex((line) => line.includes('('));
  const line = lines[Math.max(index, 0)];
  return index > 0 ? line.trim().replace(/^\??\./, '') : line;
}

/** Undefined when the source is not known. */
function describeCall() {
  const call = internalBinding('util').getCallExpression();
  if (call === undefined) return undefined;
  const text = firstLine(call).replace(/[\x00-\x1f]/g, escapeControl);
  return `The expression evaluated to a falsy value:\n\n  ${text}\n`;
}

module.exports = { describeCall };

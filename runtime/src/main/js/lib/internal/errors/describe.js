'use strict';

// Words for values and lists in error messages.

let inspect;
function lazyInspect(value, options) {
  inspect ??= require('internal/util/inspect').inspect;
  return inspect(value, options);
}

function quoted(text) {
  return text.includes("'") ? JSON.stringify(text) : `'${text}'`;
}

/** 'type string ('x')', 'an instance of Foo', 'function name', 'undefined', ... */
function determineSpecificType(value) {
  if (value == null) return String(value);
  switch (typeof value) {
    case 'string':
      return `type string (${quoted(value.length > 28 ? `${value.slice(0, 25)}...` : value)})`;
    case 'number':
      return `type number (${Object.is(value, -0) ? '-0' : value})`;
    case 'bigint':
      return `type bigint (${value}n)`;
    case 'boolean':
      return `type boolean (${value})`;
    case 'symbol':
      return `type symbol (${String(value)})`;
    case 'function':
      return `function ${value.name}`;
    default:
      return value.constructor?.name ?
        `an instance of ${value.constructor.name}` : `${lazyInspect(value, { depth: -1 })}`;
  }
}

/** 'a', 'a or b', 'a, b, or c' */
function formatList(items, conjunction = 'and') {
  if (items.length < 3) return items.join(` ${conjunction} `);
  return `${items.slice(0, -1).join(', ')}, ${conjunction} ${items[items.length - 1]}`;
}

/** 123456n -> 123_456 */
function withSeparators(digits) {
  return digits.replace(/\B(?=(...)+$)/g, '_').replace(/^-_/, '-');
}

module.exports = { determineSpecificType, formatList, lazyInspect, withSeparators };

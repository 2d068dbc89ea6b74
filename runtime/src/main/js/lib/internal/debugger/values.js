'use strict';

// How values of the program are shown: remote objects with their previews.

const { inspect } = require('internal/util/inspect');

// Characters of a preview's parts beyond which each has a line of its own.
const LINE_WIDTH = 60;

/** A value of the program, as the protocol describes it. */
class RemoteValue {
  constructor(remoteObject) {
    this.remote = remoteObject;
  }

  [inspect.custom](depth, options) {
    const { type, subtype, description, className, preview } = this.remote;
    switch (type) {
      case 'object':
        if (subtype === 'map' || subtype === 'set') return showPreview(preview, options);
        if (subtype === undefined || subtype === 'array') {
          return preview === undefined ? description : showPreview(preview, options);
        }
        return showLeaf(subtype, description, options);
      case 'function':
        return options.stylize(`[${className}${functionName(description)}]`, 'special');
      case 'symbol':
        return options.stylize(description, 'symbol');
      case 'bigint':
        return options.stylize(description, 'bigint');
      case 'number':
        return inspect(numberOf(this.remote), options);
      default:
        return inspect(this.remote.value, options);
    }
  }
}

function numberOf({ unserializableValue, value }) {
  return unserializableValue === undefined ? value : Number(unserializableValue);
}

/** The word directly before the parameters in a function's text, if it is the first or second. */
function functionName(text = '') {
  const [, name] = /^(?:async\s)?(?:[^\s(]+\s)?([^\s(]+)\(/.exec(text) ?? [];
  return name ? `: ${name}` : '';
}

/** An object without properties to show. */
function showLeaf(subtype, description, options) {
  switch (subtype) {
    case 'null': return options.stylize('null', 'null');
    case 'date': return inspect(new Date(description), options);
    case 'regexp': return options.stylize(description, 'regexp');
    default: return description;
  }
}

/** An ObjectPreview: `{ a: 1, ... }`. */
function showPreview(preview, options) {
  const { subtype, description, entries, properties, overflow } = preview;
  if (preview.type !== 'object') return description;
  const parts = [];
  for (const { key, value } of entries ?? []) {
    const shown = showPreview(value, options);
    parts.push(key === undefined ? shown : `${showPreview(key, options)} => ${shown}`);
  }
  if (subtype !== 'map' && subtype !== 'set') {
    for (const property of properties) {
      const shown = showProperty(property, options);
      const isElement = subtype === 'array' && /^\d+$/.test(property.name);
      parts.push(isElement ? shown : `${property.name}: ${shown}`);
    }
  }
  if (overflow) parts.push('...');
  const prefix = subtype === 'map' || subtype === 'set' ? `${description} ` : '';
  return prefix + bracket(parts, subtype === 'array' ? '[]' : '{}', options);
}

function bracket(parts, [open, close], { colors }) {
  if (parts.length === 0) return open + close;
  const { stripVTControlCharacters } = require('internal/util/inspect');
  const width = parts.reduce(
    (sum, part) => sum + (colors ? stripVTControlCharacters(part) : part).length + 1, 0);
  return `${open} ${parts.join(width > LINE_WIDTH ? ',\n  ' : ', ')} ${close}`;
}

function showProperty({ type, subtype, value }, options) {
  switch (type) {
    case 'string': return inspect(value, options);
    case 'number': return options.stylize(value, 'number');
    case 'boolean': return options.stylize(value, 'boolean');
    case 'bigint': return options.stylize(value, 'bigint');
    case 'symbol': return options.stylize(value, 'symbol');
    case 'undefined': return options.stylize('undefined', 'undefined');
    case 'function': return options.stylize('[Function]', 'special');
    case 'accessor': return options.stylize('[Accessor]', 'special');
    default: return showLeaf(subtype, value, options);
  }
}

module.exports = { RemoteValue };

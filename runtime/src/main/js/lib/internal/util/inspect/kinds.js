'use strict';

// One function per kind of object, named as the native kindOf names it. Each fills in the shape
// (braces, base, entries) or returns the complete text.

const { getPromiseDetails, previewEntries } = internalBinding('util');
const { getPrefix } = require('internal/util/inspect/names');
const { formatPrimitive, formatBigInt, formatNumber } =
  require('internal/util/inspect/primitives');
const { reduceToSingleString } = require('internal/util/inspect/layout');
const inspectModule = require('internal/util/inspect');
const { formatValue, moreItems } = inspectModule;

const getter = (prototype, name) => Object.getOwnPropertyDescriptor(prototype, name).get;
const typedArrayPrototype = Object.getPrototypeOf(Uint8Array.prototype);
const typedArrayName = getter(typedArrayPrototype, Symbol.toStringTag);
const typedArrayLength = getter(typedArrayPrototype, 'length');
const mapSize = getter(Map.prototype, 'size');
const setSize = getter(Set.prototype, 'size');

const limited = (ctx, length) => Math.min(Math.max(0, ctx.maxArrayLength), length);

function indented(ctx, format) {
  ctx.indentationLvl += 2;
  const output = format();
  ctx.indentationLvl -= 2;
  return output;
}

function formatList(ctx, values, length, formatOne) {
  return indented(ctx, () => {
    const limit = limited(ctx, length);
    const output = [];
    for (const value of values) {
      if (output.length >= limit) break;
      output.push(formatOne(value));
    }
    if (length > limit) output.push(moreItems(length - limit));
    return output;
  });
}

const formatValues = (ctx, values, length, recurseTimes) =>
  formatList(ctx, values, length, (value) => formatValue(ctx, value, recurseTimes));

const formatPairs = (ctx, pairs, length, recurseTimes) =>
  formatList(ctx, pairs, length, ([key, value]) =>
    `${formatValue(ctx, key, recurseTimes)} => ${formatValue(ctx, value, recurseTimes)}`);

function Map_(ctx, map, shape, { bare }) {
  const size = mapSize.call(map);
  const prefix = getPrefix(shape.constructor, shape.tag, 'Map', `(${size})`);
  if (size === 0 && bare) return `${prefix}{}`;
  shape.braces = [`${prefix}{`, '}'];
  shape.entries = (_ctx, _map, recurseTimes) =>
    formatPairs(ctx, Map.prototype.entries.call(map), size, recurseTimes);
}

function Set_(ctx, set, shape, { bare }) {
  const size = setSize.call(set);
  const prefix = getPrefix(shape.constructor, shape.tag, 'Set', `(${size})`);
  if (size === 0 && bare) return `${prefix}{}`;
  shape.braces = [`${prefix}{`, '}'];
  shape.entries = (_ctx, _set, recurseTimes) =>
    formatValues(ctx, Set.prototype.values.call(set), size, recurseTimes);
}

function TypedArray(ctx, array, shape, { bare }) {
  const length = typedArrayLength.call(array);
  const fallback = shape.constructor === null ? typedArrayName.call(array) : '';
  const prefix = getPrefix(shape.constructor, shape.tag, fallback, `(${length})`);
  shape.braces = [`${prefix}[`, ']'];
  if (length === 0 && bare && !ctx.showHidden) return `${shape.braces[0]}]`;
  shape.isArrayLike = true;
  shape.entries = formatTypedArray;
}

const typedArrayProperties = ['BYTES_PER_ELEMENT', 'length', 'byteLength', 'byteOffset', 'buffer'];

function formatTypedArray(ctx, array, recurseTimes) {
  const length = typedArrayLength.call(array);
  const limit = limited(ctx, length);
  const formatElement = typedArrayName.call(array).startsWith('Big') ? formatBigInt : formatNumber;
  const output = new Array(limit);
  for (let i = 0; i < limit; i++) {
    output[i] = formatElement(ctx.stylize, array[i], ctx.numericSeparator);
  }
  if (length > limit) output.push(moreItems(length - limit));
  if (ctx.showHidden) {
    indented(ctx, () => {
      for (const key of typedArrayProperties) {
        output.push(`[${key}]: ${formatValue(ctx, array[key], recurseTimes, true)}`);
      }
    });
  }
  return output;
}

function iterator(kind) {
  return (ctx, value, shape) => {
    const { tag } = shape;
    const own = `${kind} Iterator`;
    shape.braces = [tag === own || tag === '' ? `[${own}] {` : `[${tag}] [${own}] {`, '}'];
    shape.entries = (_ctx, _value, recurseTimes) => {
      const [entries, isKeyValue] = previewEntries(value, true);
      if (!isKeyValue) return formatValues(ctx, entries, entries.length, recurseTimes);
      shape.braces[0] = shape.braces[0].replace(/ Iterator] \{$/, ' Entries] {');
      return formatList(ctx, pairsOf(entries), entries.length / 2, (pair) =>
        reduceToSingleString(ctx, pair.map((part) => formatValue(ctx, part, recurseTimes)), '',
          ['[', ']'], true, recurseTimes));
    };
  };
}

function* pairsOf(flat) {
  for (let i = 0; i < flat.length; i += 2) yield [flat[i], flat[i + 1]];
}

function weak(kind) {
  return (ctx, value, shape) => {
    shape.braces[0] = `${getPrefix(shape.constructor, shape.tag, kind)}{`;
    shape.entries = (_ctx, _value, recurseTimes) => {
      // The engine can list the members of a WeakSet, but not those of a WeakMap.
      const entries = ctx.showHidden ? previewEntries(value) : undefined;
      if (entries === undefined) return [ctx.stylize('<items unknown>', 'special')];
      const limit = limited(ctx, entries.length);
      const output = kind === 'WeakSet' ?
        formatValues(ctx, entries, entries.length, recurseTimes) :
        formatPairs(ctx, pairsOf(entries), entries.length / 2, recurseTimes);
      // Weak collections have no order of their own: give them one.
      const shown = output.length > limit ? output.splice(-1) : [];
      return [...output.sort(), ...shown];
    };
  };
}

function RegExp_(ctx, value, shape, { bare, recurseTimes }) {
  const { constructor, tag } = shape;
  const prefix = getPrefix(constructor, tag, 'RegExp');
  shape.base = RegExp.prototype.toString.call(constructor === null ? new RegExp(value) : value);
  if (prefix !== 'RegExp ') shape.base = `${prefix}${shape.base}`;
  if (bare || (ctx.depth !== null && recurseTimes > ctx.depth)) {
    return ctx.stylize(shape.base, 'regexp');
  }
}

function Date_(ctx, value, shape, { bare }) {
  const prefix = getPrefix(shape.constructor, shape.tag, 'Date');
  shape.base = Number.isNaN(Date.prototype.getTime.call(value)) ?
    Date.prototype.toString.call(value) : Date.prototype.toISOString.call(value);
  if (prefix !== 'Date ') shape.base = `${prefix}${shape.base}`;
  if (bare) return ctx.stylize(shape.base, 'date');
}

function arrayBuffer(kind) {
  return (ctx, buffer, shape, { bare, typed }) => {
    const prefix = getPrefix(shape.constructor, shape.tag, kind);
    const byteLength = () => `[byteLength]: ${formatNumberOrUndefined(ctx, buffer.byteLength)}`;
    if (typed && bare) return `${prefix}{ ${byteLength()} }`;
    shape.braces[0] = `${prefix}{`;
    shape.entries = () => [...(typed ? [] : [formatContents(ctx, buffer)]), byteLength()];
  };
}

const formatNumberOrUndefined = (ctx, value) => formatPrimitive(ctx.stylize, value, ctx);

function formatContents(ctx, buffer) {
  const label = ctx.stylize('[Uint8Contents]', 'special');
  let bytes;
  try {
    bytes = new Uint8Array(buffer);
  } catch {
    return ctx.stylize('(detached)', 'special');
  }
  const limit = limited(ctx, bytes.length);
  let hex = Array.from(bytes.subarray(0, limit), (byte) => byte.toString(16).padStart(2, '0'))
    .join(' ');
  const remaining = bytes.length - limit;
  if (remaining > 0) hex += ` ... ${remaining} more byte${remaining > 1 ? 's' : ''}`;
  return `${label}: <${hex}>`;
}

function DataView_(ctx, view, shape) {
  shape.braces[0] = `${getPrefix(shape.constructor, shape.tag, 'DataView')}{`;
  shape.entries = (_ctx, _view, recurseTimes) => indented(ctx, () =>
    ['byteLength', 'byteOffset', 'buffer'].map(
      (key) => `[${key}]: ${readDetached(ctx, view, key, recurseTimes)}`));
}

function readDetached(ctx, view, key, recurseTimes) {
  let value;
  try {
    value = view[key];
  } catch (error) {
    // The buffer of the view was transferred: its sizes cannot be read any more.
    return ctx.stylize(`[Getter: <Inspection threw (${error.message})>]`, 'special');
  }
  return formatValue(ctx, value, recurseTimes);
}

function Promise_(ctx, promise, shape) {
  shape.braces[0] = `${getPrefix(shape.constructor, shape.tag, 'Promise')}{`;
  shape.entries = (_ctx, _promise, recurseTimes) => {
    const [state, result] = getPromiseDetails(promise);
    if (state === 0) return [ctx.stylize('<pending>', 'special')];
    const shown = indented(ctx, () => formatValue(ctx, result, recurseTimes));
    return [state === 2 ? `${ctx.stylize('<rejected>', 'special')} ${shown}` : shown];
  };
}

function Module(ctx, namespace, shape) {
  shape.braces[0] = `${getPrefix(shape.constructor, shape.tag, 'Module')}{`;
  const { keys } = shape;
  shape.keys = [];
  shape.entries = (_ctx, _namespace, recurseTimes) => keys.map((key) => {
    try {
      return inspectModule.formatProperty(ctx, namespace, recurseTimes, key, 'object');
    } catch (error) {
      if (!(error instanceof ReferenceError)) throw error;
      // An export that has no value yet: show its name all the same.
      const line = inspectModule.formatProperty(ctx, { [key]: '' }, recurseTimes, key, 'object');
      return line.slice(0, line.lastIndexOf(' ') + 1) + ctx.stylize('<uninitialized>', 'special');
    }
  });
}

function boxed(type, prototype) {
  return (ctx, value, shape) => {
    const { constructor, tag, keys } = shape;
    const primitive = prototype.valueOf.call(value);
    if (type === 'String') keys.splice(0, primitive.length);
    let base = `[${type}`;
    if (type !== constructor) {
      base += constructor === null ? ' (null prototype)' : ` (${constructor})`;
    }
    base += `: ${formatPrimitive((text) => text, primitive, ctx)}]`;
    if (tag !== '' && tag !== constructor) base += ` [${tag}]`;
    shape.base = base;
    if (keys.length === 0 && shape.protoProps === undefined) {
      return ctx.colors ? ctx.stylize(base, type.toLowerCase()) : base;
    }
  };
}

function External(ctx, value) {
  const address = internalBinding('util').getExternalValue(value).toString(16);
  return ctx.stylize(`[External: ${address}]`, 'special');
}

module.exports = {
  External, Module, TypedArray,
  ArrayBuffer: arrayBuffer('ArrayBuffer'),
  BigInt: boxed('BigInt', BigInt.prototype),
  Boolean: boxed('Boolean', Boolean.prototype),
  DataView: DataView_,
  Date: Date_,
  Map: Map_,
  MapIterator: iterator('Map'),
  Number: boxed('Number', Number.prototype),
  Promise: Promise_,
  RegExp: RegExp_,
  Set: Set_,
  SetIterator: iterator('Set'),
  SharedArrayBuffer: arrayBuffer('SharedArrayBuffer'),
  String: boxed('String', String.prototype),
  Symbol: boxed('Symbol', Symbol.prototype),
  WeakMap: weak('WeakMap'),
  WeakSet: weak('WeakSet'),
};

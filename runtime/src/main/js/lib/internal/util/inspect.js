'use strict';

// util.inspect: options, the walk over values and their properties. Kinds of objects other than
// plain objects, arrays and functions are described in internal/util/inspect/*.

const { getConstructorName: getNativeName, getOwnNonIndexProperties, getProxyDetails, kindOf } =
  internalBinding('util');
const { isError } = require('internal/util');
const { escape, quote, getStringWidth, stripVTControlCharacters } =
  require('internal/util/inspect/text');
const { reduceToSingleString } = require('internal/util/inspect/layout');
const { getConstructorName, getFunctionBase, getPrefix } =
  require('internal/util/inspect/names');
const { formatBigInt, formatNumber, formatPrimitive } =
  require('internal/util/inspect/primitives');

const plainInspection = require('internal/util/plain');

const customInspect = Symbol.for('nodejs.util.inspect.custom');

const inspectDefaultOptions = Object.seal({
  showHidden: false, depth: 2, colors: false, customInspect: true, showProxy: false,
  maxArrayLength: 100, maxStringLength: 10000, breakLength: 80, compact: 3, sorted: false,
  getters: false, numericSeparator: false,
});

// An object graph that yields more text than this on one level is cut off.
const maxTextPerLevel = 2 ** 27;

function inspect(value, opts) {
  if (arguments.length === 1) {
    const text = plainInspection.inspectPlain(value);
    if (text !== undefined) return text;
  }
  const d = inspectDefaultOptions;
  const ctx = {
    budget: {}, indentationLvl: 0, seen: [], currentDepth: 0, stylize: plain,
    showHidden: d.showHidden, depth: d.depth, colors: d.colors, customInspect: d.customInspect,
    showProxy: d.showProxy, maxArrayLength: d.maxArrayLength, maxStringLength: d.maxStringLength,
    breakLength: d.breakLength, compact: d.compact, sorted: d.sorted, getters: d.getters,
    numericSeparator: d.numericSeparator,
  };
  if (arguments.length > 1) {
    if (arguments.length > 2) {
      if (arguments[2] !== undefined) ctx.depth = arguments[2];
      if (arguments.length > 3 && arguments[3] !== undefined) ctx.colors = arguments[3];
    }
    if (typeof opts === 'boolean') {
      ctx.showHidden = opts;
    } else if (opts) {
      for (const key of Object.keys(opts)) {
        if (Object.hasOwn(inspectDefaultOptions, key) || key === 'stylize') ctx[key] = opts[key];
        else ctx.userOptions ??= opts;
      }
    }
  }
  if (ctx.colors) ctx.stylize = colored;
  if (ctx.maxArrayLength === null) ctx.maxArrayLength = Infinity;
  if (ctx.maxStringLength === null) ctx.maxStringLength = Infinity;
  return formatValue(ctx, value, 0);
}
inspect.custom = customInspect;

const { colors, styles } = require('internal/util/inspect/styles');

const plain = (text) => text;

function colored(text, styleType) {
  const color = inspect.colors[inspect.styles[styleType]];
  return color === undefined ? text : `\u001b[${color[0]}m${text}\u001b[${color[1]}m`;
}

Object.defineProperty(inspect, 'defaultOptions', {
  __proto__: null,
  get() {
    plainInspection.usable = false;
    return inspectDefaultOptions;
  },
  set(options) {
    require('internal/validators').validateObject(options, 'options');
    plainInspection.usable = false;
    Object.assign(inspectDefaultOptions, options);
  },
});
inspect.colors = colors;
inspect.styles = styles;

/** The options as a custom inspect function sees them. */
function getUserOptions(ctx, isCrossContext) {
  const options = { stylize: ctx.stylize };
  for (const key of Object.keys(inspectDefaultOptions)) options[key] = ctx[key];
  Object.assign(options, ctx.userOptions);
  if (!isCrossContext) return options;
  // A function of another realm must not get hold of objects of this one.
  Object.setPrototypeOf(options, null);
  for (const key of Object.keys(options)) {
    if ((typeof options[key] === 'object' || typeof options[key] === 'function') &&
        options[key] !== null) delete options[key];
  }
  options.stylize = Object.setPrototypeOf((value, flavour) => {
    let text;
    try {
      text = `${ctx.stylize(value, flavour)}`;
    } catch {
      return value; // a foreign value that cannot be a string
    }
    return text;
  }, null);
  return options;
}

/** `typed`: the buffer of a typed array that was just shown. */
function formatValue(ctx, value, recurseTimes, typed) {
  if (typeof value !== 'object' && typeof value !== 'function') {
    return formatPrimitive(ctx.stylize, value, ctx);
  }
  if (value === null) return ctx.stylize('null', 'null');
  const context = value;
  let proxy;
  if (kindOf(value) === 'Proxy') {
    proxy = getProxyDetails(value, Boolean(ctx.showProxy));
    if (proxy === null || proxy[0] === null) return ctx.stylize('<Revoked Proxy>', 'special');
    if (ctx.showProxy) return formatProxy(ctx, proxy, recurseTimes);
    value = proxy;
  }
  if (ctx.customInspect) {
    const custom = value[customInspect];
    if (typeof custom === 'function' && custom !== inspect &&
        // A prototype is not an instance: its method would fail.
        !(value.constructor && value.constructor.prototype === value)) {
      const depth = ctx.depth === null ? null : ctx.depth - recurseTimes;
      const isCrossContext = proxy !== undefined || !(context instanceof Object);
      const shown = custom.call(context, depth, getUserOptions(ctx, isCrossContext), inspect);
      if (shown !== context) {
        const text = typeof shown === 'object' ? formatValue(ctx, shown, recurseTimes) :
          `${shown}`;
        return text.replaceAll('\n', `\n${' '.repeat(ctx.indentationLvl)}`);
      }
    }
  }
  if (ctx.seen.includes(value)) {
    ctx.circular ??= new Map();
    let index = ctx.circular.get(value);
    if (index === undefined) ctx.circular.set(value, index = ctx.circular.size + 1);
    return ctx.stylize(`[Circular *${index}]`, 'special');
  }
  return formatRaw(ctx, value, recurseTimes, typed);
}

function formatProxy(ctx, proxy, recurseTimes) {
  if (ctx.depth !== null && recurseTimes > ctx.depth) {
    return ctx.stylize('Proxy [Array]', 'special');
  }
  recurseTimes++;
  ctx.indentationLvl += 2;
  const parts = [formatValue(ctx, proxy[0], recurseTimes), formatValue(ctx, proxy[1], recurseTimes)];
  ctx.indentationLvl -= 2;
  return reduceToSingleString(ctx, parts, '', ['Proxy [', ']'], true, recurseTimes);
}

function getTag(ctx, value) {
  const tag = value[Symbol.toStringTag];
  if (typeof tag !== 'string' || tag === '') return '';
  // A tag that is shown as a property is not shown twice.
  const shownAsProperty = ctx.showHidden ? Object.hasOwn(value, Symbol.toStringTag) :
    Object.prototype.propertyIsEnumerable.call(value, Symbol.toStringTag);
  return shownAsProperty ? '' : tag;
}

function getKeys(value, showHidden) {
  const symbols = Object.getOwnPropertySymbols(value);
  if (showHidden) return [...Object.getOwnPropertyNames(value), ...symbols];
  let keys;
  try {
    keys = Object.keys(value);
  } catch (error) {
    // Exports of a module that are not initialized yet.
    if (kindOf(value) !== 'Module') throw error;
    keys = Object.getOwnPropertyNames(value);
  }
  for (const symbol of symbols) {
    if (Object.prototype.propertyIsEnumerable.call(value, symbol)) keys.push(symbol);
  }
  return keys;
}

const ALL_PROPERTIES = 0;
const ONLY_ENUMERABLE = 2;
const indexed = new Set(['Array', 'TypedArray']);
const iterables = new Set(['Array', 'TypedArray', 'Map', 'Set', 'MapIterator', 'SetIterator']);

function describe(ctx, value, recurseTimes, typed, shape) {
  const { constructor, tag } = shape;
  let kind = kindOf(value);
  if (iterables.has(kind) && constructor !== null && !(Symbol.iterator in value)) kind = 'Object';
  shape.keys = indexed.has(kind) ?
    getOwnNonIndexProperties(value, ctx.showHidden ? ALL_PROPERTIES : ONLY_ENUMERABLE) :
    getKeys(value, ctx.showHidden);
  const bare = shape.keys.length === 0 && shape.protoProps === undefined;

  if (kind === 'Array') {
    const prefix = constructor !== 'Array' || tag !== '' ?
      getPrefix(constructor, tag, 'Array', `(${value.length})`) : '';
    shape.braces = [`${prefix}[`, ']'];
    if (value.length === 0 && bare) return `${shape.braces[0]}]`;
    shape.isArrayLike = true;
    shape.entries = formatArray;
    return;
  }
  if (kind === 'Arguments') {
    shape.braces[0] = `${constructor === 'Object' ? '[Arguments] ' :
      getPrefix(constructor, tag, 'Arguments')}{`;
    return;
  }
  if (typeof value === 'function') {
    shape.base = getFunctionBase(value, constructor, tag);
    return bare ? ctx.stylize(shape.base, 'special') : undefined;
  }
  if (constructor === 'Object' && (kind === 'Object' || !iterables.has(kind))) {
    if (tag !== '') shape.braces[0] = `${getPrefix(constructor, tag, 'Object')}{`;
    return bare ? `${shape.braces[0]}}` : undefined;
  }
  if (kind === 'Error' || (isError(value) && !iterables.has(kind) && kind !== 'RegExp' &&
      kind !== 'Date')) {
    shape.base = require('internal/util/inspect/errors')
      .formatError(ctx, value, constructor, tag, shape.keys);
    return shape.keys.length === 0 && shape.protoProps === undefined ? shape.base : undefined;
  }
  if (kind !== 'Object') {
    const describeKind = require('internal/util/inspect/kinds')[kind];
    if (describeKind !== undefined) {
      return describeKind(ctx, value, shape, { bare, recurseTimes, typed });
    }
  }
  const fallback = constructor === null ? unnamed(value, tag) : 'Object';
  shape.braces[0] = `${getPrefix(constructor, tag, fallback)}{`;
  return bare ? `${shape.braces[0]}}` : undefined;
}

/** What to call an object without prototype. */
function unnamed(value, tag) {
  const name = getNativeName(value);
  return name === tag ? 'Object' : name;
}

function formatRaw(ctx, value, recurseTimes, typed) {
  let protoProps;
  if (ctx.showHidden && (ctx.depth === null || recurseTimes <= ctx.depth)) protoProps = [];
  const constructor = getConstructorName(ctx, value, recurseTimes, protoProps);
  if (protoProps?.length === 0) protoProps = undefined;
  const shape = { constructor, tag: getTag(ctx, value), keys: undefined, protoProps, base: '',
    braces: ['{', '}'], entries: undefined, isArrayLike: false };
  const complete = describe(ctx, value, recurseTimes, typed, shape);
  if (complete !== undefined) return complete;
  const { braces } = shape;

  if (ctx.depth !== null && recurseTimes > ctx.depth) {
    const name = getPrefix(constructor, shape.tag, 'Object').slice(0, -1);
    return ctx.stylize(constructor === null ? name : `[${name}]`, 'special');
  }
  recurseTimes++;
  ctx.seen.push(value);
  ctx.currentDepth = recurseTimes;
  let output;
  let entries = 0;
  try {
    output = shape.entries === undefined ? [] : shape.entries(ctx, value, recurseTimes, shape);
    entries = output.length;
    const type = shape.isArrayLike ? 'extra' : 'object';
    for (const key of shape.keys) output.push(formatProperty(ctx, value, recurseTimes, key, type));
    if (protoProps !== undefined) output.push(...protoProps);
  } catch (error) {
    if (!require('internal/errors').isStackOverflowError(error)) throw error;
    ctx.seen.pop();
    ctx.indentationLvl = 0;
    const name = getPrefix(constructor, shape.tag, 'Object').slice(0, -1);
    return ctx.stylize(`[${name}: Inspection interrupted prematurely. ` +
      'Maximum call stack size exceeded.]', 'special');
  }
  if (ctx.circular !== undefined) {
    const index = ctx.circular.get(value);
    if (index !== undefined) {
      const reference = ctx.stylize(`<ref *${index}>`, 'special');
      if (ctx.compact === true) braces[0] = `${reference} ${braces[0]}`;
      else shape.base = shape.base === '' ? reference : `${reference} ${shape.base}`;
    }
  }
  ctx.seen.pop();
  if (ctx.sorted) {
    const comparator = ctx.sorted === true ? undefined : ctx.sorted;
    if (shape.isArrayLike) {
      output = [...output.slice(0, entries), ...output.slice(entries).sort(comparator)];
    } else {
      output.sort(comparator);
    }
  }
  const text = reduceToSingleString(ctx, output, shape.base, braces, shape.isArrayLike,
    recurseTimes, value);
  const total = (ctx.budget[ctx.indentationLvl] ?? 0) + text.length;
  ctx.budget[ctx.indentationLvl] = total;
  if (total > maxTextPerLevel) ctx.depth = -1;
  return text;
}

const moreItems = (count) => `... ${count} more item${count > 1 ? 's' : ''}`;

function formatArray(ctx, value, recurseTimes) {
  const { length } = value;
  const limit = Math.min(Math.max(0, ctx.maxArrayLength), length);
  const output = [];
  for (let i = 0; i < limit; i++) {
    if (!Object.hasOwn(value, i)) return formatSparseArray(ctx, value, recurseTimes, limit, output);
    output.push(formatProperty(ctx, value, recurseTimes, i, 'element'));
  }
  if (length > limit) output.push(moreItems(length - limit));
  return output;
}

/** Continues where the first hole is; a run of holes counts as one entry. */
function formatSparseArray(ctx, value, recurseTimes, limit, output) {
  const { length } = value;
  let index = output.length;
  for (const key of Object.keys(value)) {
    if (output.length >= limit) break;
    const position = Number(key);
    if (String(position >>> 0) !== key || position >= 2 ** 32 - 1) break;
    if (position < index) continue;
    if (position > index) {
      output.push(emptyItems(ctx, position - index));
      index = position;
      if (output.length >= limit) break;
    }
    output.push(formatProperty(ctx, value, recurseTimes, key, 'element'));
    index++;
  }
  const remaining = length - index;
  if (output.length < limit) {
    if (remaining > 0) output.push(emptyItems(ctx, remaining));
  } else if (remaining > 0) {
    output.push(moreItems(remaining));
  }
  return output;
}

const emptyItems = (ctx, count) =>
  ctx.stylize(`<${count} empty item${count > 1 ? 's' : ''}>`, 'undefined');

function formatGetter(ctx, descriptor, recurseTimes, receiver) {
  const label = descriptor.set === undefined ? 'Getter' : 'Getter/Setter';
  const special = (text) => ctx.stylize(text, 'special');
  const wanted = ctx.getters && (ctx.getters === true ||
    (ctx.getters === 'get') === (descriptor.set === undefined));
  if (!wanted) return special(`[${label}]`);
  try {
    const value = Reflect.apply(descriptor.get, receiver, []);
    ctx.indentationLvl += 2;
    let shown;
    if (value === null) {
      shown = `${special(`[${label}:`)} ${ctx.stylize('null', 'null')}${special(']')}`;
    } else if (typeof value === 'object') {
      shown = `${special(`[${label}]`)} ${formatValue(ctx, value, recurseTimes)}`;
    } else {
      const text = formatPrimitive(ctx.stylize, value, ctx);
      shown = `${special(`[${label}:`)} ${text}${special(']')}`;
    }
    ctx.indentationLvl -= 2;
    return shown;
  } catch (error) {
    return `${special(`[${label}:`)} <Inspection threw (${error?.message})>${special(']')}`;
  }
}

/** `type`: 'object', 'extra' (named property of an array) or 'element' (value only). */
function formatProperty(ctx, value, recurseTimes, key, type, descriptor, receiver = value) {
  descriptor ??= Object.getOwnPropertyDescriptor(value, key) ??
    { value: value[key], configurable: true, enumerable: true };
  let shown;
  let lineBreak = ' ';
  if (descriptor.value !== undefined) {
    const indent = ctx.compact !== true || type !== 'object' ? 2 : 3;
    ctx.indentationLvl += indent;
    shown = formatValue(ctx, descriptor.value, recurseTimes);
    if (indent === 3 && ctx.breakLength < getStringWidth(shown, ctx.colors)) {
      lineBreak = `\n${' '.repeat(ctx.indentationLvl)}`;
    }
    ctx.indentationLvl -= indent;
  } else if (descriptor.get !== undefined) {
    shown = formatGetter(ctx, descriptor, recurseTimes, receiver);
  } else if (descriptor.set !== undefined) {
    shown = ctx.stylize('[Setter]', 'special');
  } else {
    shown = ctx.stylize('undefined', 'undefined');
  }
  return type === 'element' ? shown :
    `${formatKey(ctx, key, descriptor.enumerable)}:${lineBreak}${shown}`;
}

function formatKey(ctx, key, enumerable) {
  let name;
  if (typeof key === 'symbol') name = ctx.stylize(escape(String(key)), 'symbol');
  else if (key === '__proto__') return "['__proto__']";
  else if (enumerable === false) return `[${escape(key)}]`;
  else if (/^[a-zA-Z_][a-zA-Z_0-9]*$/.test(key)) return ctx.stylize(key, 'name');
  else return ctx.stylize(quote(key), 'string');
  return enumerable === false ? `[${name}]` : name;
}

function lazyFormat(name) {
  return (...args) => require('internal/util/format')[name](...args);
}

module.exports = {
  formatArray, formatBigInt, formatNumber, formatProperty, formatValue, getKeys,
  getStringWidth, inspect, inspectDefaultOptions, moreItems, quote, stripVTControlCharacters,
  format: lazyFormat('format'), formatWithOptions: lazyFormat('formatWithOptions'),
};

'use strict';

const { codes } = require('internal/errors');
const { customInspectSymbol } = require('internal/util');
const { validateFunction } = require('internal/validators');
const binding = internalBinding('url');

let isParams;
let listOf;
let attached;
let replace;

function requireArguments(count, ...names) {
  if (count < names.length) throw new codes.ERR_MISSING_ARGS(...names);
}

function invalidTuple() {
  return new codes.ERR_INVALID_TUPLE('Each query pair', '[name, value]');
}

function appendPairs(list, pairs) {
  for (const pair of pairs) {
    if (pair == null || (typeof pair !== 'object' && typeof pair !== 'function') ||
        typeof pair[Symbol.iterator] !== 'function') {
      throw invalidTuple();
    }
    const items = [...pair];
    if (items.length !== 2) throw invalidTuple();
    list.push(`${items[0]}`.toWellFormed(), `${items[1]}`.toWellFormed());
  }
}

function appendRecord(list, record) {
  const seen = new Map();
  for (const key of Reflect.ownKeys(record)) {
    if (!Object.getOwnPropertyDescriptor(record, key)?.enumerable) continue;
    const name = `${key}`.toWellFormed();
    const value = `${record[key]}`.toWellFormed();
    if (seen.has(name)) {
      list[seen.get(name)] = value; // two keys that differ in lone surrogates only
    } else {
      seen.set(name, list.push(name, value) - 1);
    }
  }
}

class URLSearchParams {
  #list = [];
  #changed;

  static {
    isParams = (value) => typeof value === 'object' && value !== null && #list in value;
    listOf = (params) => params.#list;
    attached = (search, changed) => {
      const params = new URLSearchParams();
      params.#list = parseSearch(search);
      params.#changed = changed;
      return params;
    };
    replace = (params, search) => {
      params.#list = parseSearch(search);
    };
  }

  constructor(init = undefined) {
    if (init == null) return;
    if (typeof init !== 'object' && typeof init !== 'function') {
      this.#list = parseSearch(`${init}`);
    } else if (isParams(init) && init[Symbol.iterator] === URLSearchParams.prototype.entries) {
      this.#list = init.#list.slice();
    } else if (init[Symbol.iterator] != null) {
      if (typeof init[Symbol.iterator] !== 'function') {
        throw new codes.ERR_ARG_NOT_ITERABLE('Query pairs');
      }
      appendPairs(this.#list, init);
    } else {
      appendRecord(this.#list, init);
    }
  }

  #change() {
    this.#changed?.(this.toString());
  }

  [customInspectSymbol](depth, ctx) {
    checkThis(this);
    if (typeof depth === 'number' && depth < 0) return ctx.stylize('[Object]', 'special');
    const show = inspector(depth, ctx);
    const list = this.#list;
    const pairs = [];
    for (let i = 0; i < list.length; i += 2) pairs.push(`${show(list[i])} => ${show(list[i + 1])}`);
    const { name } = this.constructor;
    if (pairs.length === 0) return `${name} {}`;
    return isLong(pairs, ctx) ?
      `${name} {\n  ${pairs.join(',\n  ')} }` : `${name} { ${pairs.join(', ')} }`;
  }

  get size() {
    checkThis(this);
    return this.#list.length / 2;
  }

  append(name, value) {
    checkThis(this);
    requireArguments(arguments.length, 'name', 'value');
    this.#list.push(`${name}`.toWellFormed(), `${value}`.toWellFormed());
    this.#change();
  }

  delete(name, value = undefined) {
    checkThis(this);
    requireArguments(arguments.length, 'name');
    const list = this.#list;
    name = `${name}`.toWellFormed();
    if (value !== undefined) value = `${value}`.toWellFormed();
    for (let i = 0; i < list.length;) {
      if (list[i] === name && (value === undefined || list[i + 1] === value)) list.splice(i, 2);
      else i += 2;
    }
    this.#change();
  }

  get(name) {
    checkThis(this);
    requireArguments(arguments.length, 'name');
    const list = this.#list;
    name = `${name}`.toWellFormed();
    for (let i = 0; i < list.length; i += 2) {
      if (list[i] === name) return list[i + 1];
    }
    return null;
  }

  getAll(name) {
    checkThis(this);
    requireArguments(arguments.length, 'name');
    const list = this.#list;
    name = `${name}`.toWellFormed();
    const values = [];
    for (let i = 0; i < list.length; i += 2) {
      if (list[i] === name) values.push(list[i + 1]);
    }
    return values;
  }

  has(name, value = undefined) {
    checkThis(this);
    requireArguments(arguments.length, 'name');
    const list = this.#list;
    name = `${name}`.toWellFormed();
    if (value !== undefined) value = `${value}`.toWellFormed();
    for (let i = 0; i < list.length; i += 2) {
      if (list[i] === name && (value === undefined || list[i + 1] === value)) return true;
    }
    return false;
  }

  set(name, value) {
    checkThis(this);
    requireArguments(arguments.length, 'name', 'value');
    const list = this.#list;
    name = `${name}`.toWellFormed();
    value = `${value}`.toWellFormed();
    let found = false;
    for (let i = 0; i < list.length;) {
      if (list[i] !== name) {
        i += 2;
      } else if (found) {
        list.splice(i, 2);
      } else {
        list[i + 1] = value;
        found = true;
        i += 2;
      }
    }
    if (!found) list.push(name, value);
    this.#change();
  }

  sort() {
    checkThis(this);
    const list = this.#list;
    const pairs = [];
    for (let i = 0; i < list.length; i += 2) pairs.push([list[i], list[i + 1]]);
    pairs.sort(([a], [b]) => a < b ? -1 : a > b ? 1 : 0);
    this.#list = pairs.flat();
    this.#change();
  }

  entries() {
    checkThis(this);
    return new URLSearchParamsIterator(this, 'entries');
  }

  forEach(callback, thisArg = undefined) {
    checkThis(this);
    validateFunction(callback, 'callback');
    for (let i = 0; i < this.#list.length; i += 2) {
      callback.call(thisArg, this.#list[i + 1], this.#list[i], this);
    }
  }

  keys() {
    checkThis(this);
    return new URLSearchParamsIterator(this, 'keys');
  }

  values() {
    checkThis(this);
    return new URLSearchParamsIterator(this, 'values');
  }

  toString() {
    checkThis(this);
    return binding.serializeParams(this.#list);
  }
}

const enumerable = { __proto__: null, enumerable: true };
for (const key of ['append', 'delete', 'get', 'getAll', 'has', 'set', 'sort', 'size', 'entries',
  'forEach', 'keys', 'values', 'toString']) {
  Object.defineProperty(URLSearchParams.prototype, key, enumerable);
}
Object.defineProperty(URLSearchParams.prototype, Symbol.toStringTag, {
  configurable: true, value: 'URLSearchParams',
});
Object.defineProperty(URLSearchParams.prototype, Symbol.iterator, {
  configurable: true, writable: true, value: URLSearchParams.prototype.entries,
});

function checkThis(value) {
  if (!isParams(value)) throw new codes.ERR_INVALID_THIS('URLSearchParams');
}

function parseSearch(search) {
  if (search[0] === '?') search = search.slice(1);
  return search === '' ? [] : binding.parseParams(search);
}

function inspector(depth, ctx) {
  const { inspect } = require('internal/util/inspect');
  const options = { ...ctx };
  if (depth !== null) options.depth = depth - 1;
  return (value) => inspect(value, options);
}

function isLong(items, ctx) {
  const { removeColors } = require('internal/util');
  let length = -2;
  for (const item of items) length += removeColors(item).length + 2;
  return length > ctx.breakLength;
}

// ---- iterators ---------------------------------------------------------------------------------

class URLSearchParamsIterator {
  #target;
  #kind;
  #index = 0;

  constructor(target, kind) {
    this.#target = target;
    this.#kind = kind;
  }

  #item() {
    const list = listOf(this.#target);
    const name = list[this.#index];
    const value = list[this.#index + 1];
    this.#index += 2;
    return this.#kind === 'entries' ? [name, value] : this.#kind === 'keys' ? name : value;
  }

  next() {
    if (typeof this !== 'object' || this === null || !(#target in this)) {
      throw new codes.ERR_INVALID_THIS('URLSearchParamsIterator');
    }
    if (this.#index >= listOf(this.#target).length) return { value: undefined, done: true };
    return { value: this.#item(), done: false };
  }

  [customInspectSymbol](depth, ctx) {
    if (!(#target in this)) throw new codes.ERR_INVALID_THIS('URLSearchParamsIterator');
    if (typeof depth === 'number' && depth < 0) return ctx.stylize('[Object]', 'special');
    const show = inspector(depth, ctx);
    const start = this.#index;
    const items = [];
    while (this.#index < listOf(this.#target).length) items.push(show(this.#item()));
    this.#index = start;
    const tag = this[Symbol.toStringTag];
    const multiline = isLong(items, ctx) || items.some((item) => item.includes('\n'));
    return multiline ? `${tag} {\n  ${items.join(',\n  ')} }` : `${tag} { ${items.join(', ')} }`;
  }
}

const IteratorPrototype = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]()));
delete URLSearchParamsIterator.prototype.constructor;
Object.setPrototypeOf(URLSearchParamsIterator.prototype, IteratorPrototype);
Object.defineProperty(URLSearchParamsIterator.prototype, 'next', enumerable);
Object.defineProperty(URLSearchParamsIterator.prototype, Symbol.toStringTag, {
  configurable: true, value: 'URLSearchParams Iterator',
});

module.exports = { URLSearchParams, attached, replace };

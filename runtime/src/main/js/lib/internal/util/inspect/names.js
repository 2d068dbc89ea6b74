'use strict';

// What to call an object: its constructor, tag and prototype chain.

const { getConstructorName: nativeName } = internalBinding('util');

function isInstance(object, constructor) {
  try {
    return object instanceof constructor;
  } catch {
    return false;
  }
}

let builtins;
/** Names of the global constructors of the language. */
function isBuiltin(name) {
  builtins ??= new Set(Object.getOwnPropertyNames(globalThis).filter((key) => /^[A-Z]/.test(key)));
  return builtins.has(name);
}

/**
 * The name of the first constructor found on the prototype chain; null without a prototype.
 * `protoProps`, when given, collects the keys of prototypes worth showing.
 */
function getConstructorName(ctx, object, recurseTimes, protoProps) {
  let first;
  const original = object;
  while (object) {
    const own = Object.getOwnPropertyDescriptor(object, 'constructor');
    if (own !== undefined && typeof own.value === 'function' && own.value.name !== '' &&
        isInstance(original, own.value)) {
      if (protoProps !== undefined && (first !== object || !isBuiltin(own.value.name))) {
        addPrototypeProperties(ctx, original, first || original, recurseTimes, protoProps);
      }
      return String(own.value.name);
    }
    object = Object.getPrototypeOf(object);
    if (first === undefined) first = object;
  }
  if (first === null) return null;
  const name = nativeName(original);
  if (ctx.depth !== null && recurseTimes > ctx.depth) return `${name} <Complex prototype>`;
  const inner = getConstructorName(ctx, first, recurseTimes + 1, protoProps);
  if (inner !== null) return `${name} <${inner}>`;
  const { inspect } = require('internal/util/inspect');
  return `${name} <${inspect(first, { ...ctx, customInspect: false, depth: -1 })}>`;
}

/** Collects data properties and accessors of up to three prototypes that are not built in. */
function addPrototypeProperties(ctx, main, object, recurseTimes, output) {
  const { formatProperty } = require('internal/util/inspect');
  const seen = new Set();
  for (let level = 0; level < 3; level++) {
    if (level !== 0 || main === object) {
      object = Object.getPrototypeOf(object);
      if (object === null) return;
      const own = Object.getOwnPropertyDescriptor(object, 'constructor');
      if (own !== undefined && typeof own.value === 'function' && isBuiltin(own.value.name)) return;
    }
    const keys = Reflect.ownKeys(object);
    ctx.seen.push(main);
    for (const key of keys) {
      if (key === 'constructor' || Object.hasOwn(main, key) || seen.has(key)) continue;
      const descriptor = Object.getOwnPropertyDescriptor(object, key);
      if (typeof descriptor.value === 'function') continue;
      const shown = formatProperty(ctx, object, recurseTimes, key, 'object', descriptor, main);
      output.push(ctx.colors ? `\u001b[2m${shown}\u001b[22m` : shown);
    }
    ctx.seen.pop();
    for (const key of keys) seen.add(key);
  }
}

/** 'Foo(2) [tag] ', with a trailing space. */
function getPrefix(constructor, tag, fallback, size = '') {
  if (constructor === null) {
    const shownTag = tag !== '' && fallback !== tag ? `[${tag}] ` : '';
    return `[${fallback}${size}: null prototype] ${shownTag}`;
  }
  return tag !== '' && constructor !== tag ? `${constructor}${size} [${tag}] ` :
    `${constructor}${size} `;
}

function isClassSource(source) {
  if (!source.startsWith('class') || !source.endsWith('}')) return false;
  const rest = source.slice(5).replace(/^(?:\s|\/\/.*|\/\*[^]*?\*\/)+/, ' ');
  // A method may be called "class": then a parenthesis follows.
  return /^(?: ?\{| [^(])/.test(rest);
}

/** '[Function: name]', '[class A extends B]' and the like. */
function getFunctionBase(value, constructor, tag) {
  const shownTag = tag !== '' && constructor !== tag ? ` [${tag}]` : '';
  if (isClassSource(Function.prototype.toString.call(value))) {
    return getClassBase(value, constructor, shownTag);
  }
  const types = internalBinding('types');
  let type = 'Function';
  if (types.isGeneratorFunction(value)) type = `Generator${type}`;
  if (types.isAsyncFunction(value)) type = `Async${type}`;
  let base = `[${type}`;
  if (constructor === null) base += ' (null prototype)';
  base += value.name === '' ? ' (anonymous)]' :
    `: ${typeof value.name === 'string' ? value.name : require('internal/util/inspect').inspect(value.name)}]`;
  if (constructor !== type && constructor !== null) base += ` ${constructor}`;
  return base + shownTag;
}

function getClassBase(value, constructor, shownTag) {
  const name = (Object.hasOwn(value, 'name') && value.name) || '(anonymous)';
  let base = `class ${name}`;
  if (constructor !== 'Function' && constructor !== null) base += ` [${constructor}]`;
  base += shownTag;
  if (constructor === null) return `[${base} extends [null prototype]]`;
  const superName = Object.getPrototypeOf(value).name;
  return superName ? `[${base} extends ${superName}]` : `[${base}]`;
}

module.exports = { getConstructorName, getFunctionBase, getPrefix };

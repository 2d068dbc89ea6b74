'use strict';

// What the kinds of web streams share.

const { codes: { ERR_INVALID_ARG_VALUE } } = require('internal/errors');
const { validateFunction } = require('internal/validators');

const kState = Symbol('kState');
const kType = Symbol('kType');
const inspectCustom = Symbol.for('nodejs.util.inspect.custom');
const enumerable = { __proto__: null, enumerable: true };

function isBrandCheck(brand) {
  return (value) => value?.[kState] !== undefined && value[kType] === brand;
}

function customInspect(object, depth, options, name, data) {
  if (depth < 0) return object;
  const { inspect } = require('internal/util/inspect');
  return `${name} ${inspect(data, {
    ...options,
    depth: options.depth === null ? null : options.depth - 1,
  })}`;
}

/** Makes names enumerable on the class's prototype and gives it its tag. */
function describeClass(type, names) {
  for (const name of names) Object.defineProperty(type.prototype, name, enumerable);
  Object.defineProperty(type.prototype, Symbol.toStringTag, {
    __proto__: null, configurable: true, value: type.name,
  });
}

function extractHighWaterMark(value, fallback) {
  if (value === undefined) return fallback;
  value = +value;
  if (Number.isNaN(value) || value < 0) {
    throw new ERR_INVALID_ARG_VALUE.RangeError('strategy.highWaterMark', value);
  }
  return value;
}

const one = () => 1;

function extractSizeAlgorithm(size) {
  if (size === undefined) return one;
  validateFunction(size, 'strategy.size');
  return size;
}

function resetQueue(controller) {
  controller[kState].queue = [];
  controller[kState].queueTotalSize = 0;
}

function enqueueValueWithSize(controller, value, size) {
  size = +size;
  if (!(size >= 0) || size === Infinity) {
    throw new ERR_INVALID_ARG_VALUE.RangeError('size', size);
  }
  controller[kState].queue.push({ value, size });
  controller[kState].queueTotalSize += size;
}

function dequeueValue(controller) {
  const state = controller[kState];
  const { value, size } = state.queue.shift();
  state.queueTotalSize = Math.max(0, state.queueTotalSize - size);
  return value;
}

function peekQueueValue(controller) {
  return controller[kState].queue[0].value;
}

/** The promise of fn's result; what it throws is a rejection. */
function promiseCall(fn, thisArg, ...args) {
  try {
    const result = Reflect.apply(fn, thisArg, args);
    return result instanceof Promise ? result : Promise.resolve(result);
  } catch (err) {
    return Promise.reject(err);
  }
}

const ignore = () => {};

/** Nobody has to handle the promise's rejection. */
function setPromiseHandled(promise) {
  promise.then(ignore, ignore);
}

/** A promise with its resolving functions; `handled`: nobody needs to handle its rejection. */
function deferred(handled = false) {
  const capability = Promise.withResolvers();
  if (handled) setPromiseHandled(capability.promise);
  return capability;
}

const resolved = (value) =>
  ({ promise: Promise.resolve(value), resolve: undefined, reject: undefined });

function rejected(reason) {
  const promise = Promise.reject(reason);
  setPromiseHandled(promise);
  return { promise, resolve: undefined, reject: undefined };
}

function isPromisePending(promise) {
  if (!(promise instanceof Promise)) return false;
  return internalBinding('util').getPromiseDetails(promise)[0] === 0;
}

/** Takes the memory away from a buffer and returns a new buffer of it. */
function transferArrayBuffer(buffer) {
  return buffer.transfer();
}

function isDetached(buffer) {
  return buffer.detached === true;
}

function cloneAsUint8Array(view) {
  return new Uint8Array(
    view.buffer.slice(view.byteOffset, view.byteOffset + view.byteLength));
}

function copyBytes(to, toIndex, from, fromIndex, count) {
  new Uint8Array(to, toIndex, count).set(new Uint8Array(from, fromIndex, count));
}

function requireMethod(object, name, label) {
  const method = object?.[name];
  if (method !== undefined) validateFunction(method, `${label}.${name}`);
  return method;
}

module.exports = {
  cloneAsUint8Array,
  copyBytes,
  customInspect,
  deferred,
  dequeueValue,
  describeClass,
  enqueueValueWithSize,
  extractHighWaterMark,
  extractSizeAlgorithm,
  inspectCustom,
  isBrandCheck,
  isDetached,
  isPromisePending,
  kState,
  kType,
  peekQueueValue,
  promiseCall,
  rejected,
  requireMethod,
  resetQueue,
  resolved,
  setPromiseHandled,
  transferArrayBuffer,
};

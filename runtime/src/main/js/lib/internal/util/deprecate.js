'use strict';

const { validateString } = require('internal/validators');

const warnedCodes = new Set();

/** A function that emits the warning the first time (per code, when there is one). */
function getDeprecationWarningEmitter(code, message, deprecated, shouldEmit = () => true) {
  let warned = false;
  return () => {
    if (warned || !shouldEmit()) return;
    warned = true;
    if (code !== undefined) {
      if (warnedCodes.has(code)) return;
      warnedCodes.add(code);
    }
    process.emitWarning(message, 'DeprecationWarning', code, deprecated);
  };
}

function isPendingDeprecation() {
  const { getOptionValue } = require('internal/options');
  return getOptionValue('--pending-deprecation') && !getOptionValue('--no-deprecation');
}

/** A wrapper of `fn` that warns when it is first used. */
function deprecate(fn, message, code, { useEmitSync, modifyPrototype = true } = {}) {
  if (code !== undefined) validateString(code, 'code');
  const warn = getDeprecationWarningEmitter(code, message, deprecated);

  function deprecated(...args) {
    if (process.noDeprecation !== true) warn();
    return new.target ? Reflect.construct(fn, args, new.target) : Reflect.apply(fn, this, args);
  }

  if (modifyPrototype) {
    Object.setPrototypeOf(deprecated, fn);
    // Keeps instanceof working for constructors.
    if (fn.prototype) deprecated.prototype = fn.prototype;
  }
  Object.defineProperty(deprecated, 'length', {
    __proto__: null, ...Object.getOwnPropertyDescriptor(fn, 'length') });
  return deprecated;
}

function pendingDeprecate(fn, message, code) {
  return isPendingDeprecation() ? deprecate(fn, message, code) : fn;
}

function deprecateInstantiation(target, code, ...args) {
  getDeprecationWarningEmitter(code,
    `Instantiating ${target.name} without the 'new' keyword has been deprecated.`, target)();
  return new target(...args);
}

/** Warns when `property` of `object` is read or written. */
function deprecateProperty(property, object, message, code) {
  let value = object[property];
  Object.defineProperty(object, property, {
    __proto__: null, configurable: true, enumerable: true,
    get: deprecate(() => value, message, code),
    set: deprecate((next) => { value = next; }, message, code),
  });
}

module.exports = {
  deprecate, deprecateInstantiation, deprecateProperty, getDeprecationWarningEmitter,
  isPendingDeprecation, pendingDeprecate,
};

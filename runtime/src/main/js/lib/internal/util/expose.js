'use strict';

// Ways in which the web platform wants things to hang on an object.

const define = (target, name, value, enumerable) => Object.defineProperty(target, name, {
  __proto__: null, writable: true, enumerable, configurable: true, value });

const exposeInterface = (target, name, interfaceObject) =>
  define(target, name, interfaceObject, false);
const exposeNamespace = (target, name, namespace) => define(target, name, namespace, false);
const defineOperation = (target, name, method) => define(target, name, method, true);

function exposeGetterAndSetter(target, name, getter, setter = undefined) {
  Object.defineProperty(target, name, {
    __proto__: null, enumerable: false, configurable: true, get: getter, set: setter });
}

/** Properties that become plain values of module `id` when first read or written. */
function defineLazyProperties(target, id, keys, enumerable = true) {
  for (const key of keys) {
    const accessors = {
      get [key]() {
        const value = require(id)[key];
        accessors.set(value);
        return value;
      },
      set(value) {
        define(target, key, value, enumerable);
      },
    };
    const { get } = Object.getOwnPropertyDescriptor(accessors, key);
    Object.defineProperty(target, key, {
      __proto__: null, enumerable, configurable: true, get,
      set: Object.defineProperty(accessors.set, 'name', { value: `set ${key}` }) });
  }
}

const exposeLazyInterfaces = (target, id, keys) => defineLazyProperties(target, id, keys, false);

/** Like a lazy property, for attributes of an object that check their receiver. */
function defineReplaceableLazyAttribute(target, id, keys, writable = true, check = undefined) {
  for (const key of keys) {
    let value;
    let loaded = false;
    const accessors = {
      get [key]() {
        if (check !== undefined) check(this);
        if (!loaded) {
          value = require(id)[key];
          loaded = true;
        }
        return value;
      },
      set [key](replacement) {
        define(this ?? target, key, replacement, true);
      },
    };
    const { get, set } = Object.getOwnPropertyDescriptor(accessors, key);
    Object.defineProperty(target, key, { __proto__: null, enumerable: true, configurable: true,
      get, set: writable ? set : undefined });
  }
}

module.exports = {
  defineLazyProperties, defineOperation, defineReplaceableLazyAttribute, exposeGetterAndSetter,
  exposeInterface, exposeLazyInterfaces, exposeNamespace,
};

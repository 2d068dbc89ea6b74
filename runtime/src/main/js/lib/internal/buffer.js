'use strict';

// The class behind Buffer, and the methods of its prototype that live elsewhere: text in Java,
// numbers in a module of their own that is loaded when the first of them is used.

const { defineLazy } = internalBinding('builtins');

class FastBuffer extends Uint8Array {
  // Without a constructor of its own the class would pass arguments through an iterator.
  constructor(bufferOrLength, byteOffset, length) {
    super(bufferOrLength, byteOffset, length);
  }
}

const textCodecs = ['ascii', 'base64', 'base64url', 'latin1', 'hex', 'ucs2', 'utf8'];

function addNumberMethods(prototype, prefix) {
  const add = (name) => defineLazy(prototype, name, true, 'internal/buffer/numbers', name);
  for (const kind of ['UInt', 'Uint', 'Int']) {
    for (const order of ['LE', 'BE']) {
      add(`${prefix}${kind}${order}`);
      add(`${prefix}${kind}32${order}`);
      add(`${prefix}${kind}16${order}`);
      add(`${prefix}Big${kind}64${order}`);
    }
    add(`${prefix}${kind}8`);
  }
  for (const kind of ['Float', 'Double']) {
    add(`${prefix}${kind}LE`);
    add(`${prefix}${kind}BE`);
  }
}

function addBufferPrototype(prototype) {
  addNumberMethods(prototype, 'read');
  addNumberMethods(prototype, 'write');
  const binding = internalBinding('buffer');
  for (const codec of textCodecs) prototype[`${codec}Slice`] = binding[`${codec}Slice`];
  for (const codec of textCodecs) prototype[`${codec}Write`] = binding[`${codec}Write`];
}

function createUnsafeBuffer(size) {
  return new FastBuffer(size);
}

module.exports = { FastBuffer, addBufferPrototype, createUnsafeBuffer };

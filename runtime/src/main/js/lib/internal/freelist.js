'use strict';

/** Keeps up to `max` objects that are expensive to make for the next user. */
class FreeList {
  constructor(name, max, ctor) {
    this.name = name;
    this.ctor = ctor;
    this.max = max;
    this.list = [];
  }

  alloc(...args) {
    return this.list.length > 0 ? this.list.pop() : this.ctor.apply(this, args);
  }

  /** False if the list is full: then the caller has to dispose of the object. */
  free(object) {
    if (this.list.length >= this.max) return false;
    this.list.push(object);
    return true;
  }
}

module.exports = FreeList;

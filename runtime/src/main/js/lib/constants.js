'use strict';

// The deprecated collection of constants of several modules.

const { os, fs, crypto } = internalBinding('constants');

module.exports = Object.freeze({
  ...os.dlopen, ...os.errno, ...os.priority, ...os.signals, ...fs, ...crypto,
});

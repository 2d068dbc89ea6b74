'use strict';

// Callbacks of asynchronous functions, checked and shielded from the request as receiver.

const { validateFunction } = require('internal/validators');

function makeCallback(callback) {
  validateFunction(callback, 'cb');
  return (...args) => callback(...args);
}

/** A callback whose result goes through `convert` first. */
function makeConverting(callback, convert) {
  validateFunction(callback, 'cb');
  return (error, value) => {
    if (error) callback(error);
    else callback(error, convert(value));
  };
}

/** The last of the arguments that may be left out. */
function lastFunction(options, callback) {
  return typeof options === 'function' ? options : callback;
}

module.exports = { lastFunction, makeCallback, makeConverting };

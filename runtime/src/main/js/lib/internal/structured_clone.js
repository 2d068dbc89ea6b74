'use strict';

const binding = internalBinding('messaging');
const { codes: { ERR_MISSING_ARGS } } = require('internal/errors');
const { markStreams } = require('internal/worker/js_transferable');

function typeError(message) {
  const error = new TypeError(message);
  error.code = 'ERR_INVALID_ARG_TYPE';
  return error;
}

function transferListOf(options) {
  if (options === undefined || options === null) return undefined;
  const prefix = "Failed to execute 'structuredClone':";
  if (typeof options !== 'object' && typeof options !== 'function') {
    throw typeError(`${prefix} Options cannot be converted to a dictionary`);
  }
  const { transfer } = options;
  if (transfer === undefined) return undefined;
  if (transfer === null || (typeof transfer !== 'object' && typeof transfer !== 'function') ||
      typeof transfer[Symbol.iterator] !== 'function') {
    throw typeError(`${prefix} transfer in Options can not be converted to sequence.`);
  }
  const list = [...transfer];
  for (const object of list) {
    if (object === null || (typeof object !== 'object' && typeof object !== 'function')) {
      throw typeError('Value is not an object');
    }
  }
  return list;
}

function structuredClone(value, options) {
  if (arguments.length === 0) throw new ERR_MISSING_ARGS('The value argument must be specified');
  markStreams();
  return binding.structuredClone(value, transferListOf(options));
}

module.exports = { structuredClone };

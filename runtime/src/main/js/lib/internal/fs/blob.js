'use strict';

const { getValidatedPath } = require('internal/fs/utils');
const { validateObject, validateString } = require('internal/validators');

/** A Blob over a file's content at the time of the call. */
async function openAsBlob(path, options = { __proto__: null }) {
  validateObject(options, 'options');
  const type = options.type || '';
  validateString(type, 'options.type');
  path = getValidatedPath(path);
  const { createBlobFromFilePath } = require('internal/blob');
  return createBlobFromFilePath(path, { type });
}

module.exports = { openAsBlob };

'use strict';

// node --check: parses the script and runs nothing.

const { readText, format } = internalBinding('modules');
const { checkSyntax } = internalBinding('contextify');

function check(path) {
  const { Module } = require('internal/modules/cjs/loader');
  const found = Module._findPath(path) || path;
  checkSyntax(readText(found), found, format(found) === 'module');
}

module.exports = { check };

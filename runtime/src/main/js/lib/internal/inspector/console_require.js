'use strict';

// The require that a debugger's console has: as of a module in the working directory.

const { Module } = require('internal/modules/cjs/loader');

const parent = new Module('<inspector console>');
parent.filename = require('path').join(process.cwd(), parent.id);
parent.paths = Module._nodeModulePaths(process.cwd());

module.exports = require('internal/modules/helpers').makeRequire(parent);

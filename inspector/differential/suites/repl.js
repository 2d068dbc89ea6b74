'use strict';

module.exports = require('../subject.js')('repl');

'use strict';

module.exports = require('internal/no_tls').failing(
  'https', ['createServer', 'get', 'request'], ['Agent', 'Server']);

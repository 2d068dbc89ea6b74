'use strict';

process.emitWarning('The _stream_readable module is deprecated.', 'DeprecationWarning', 'DEP0193');

module.exports = require('internal/streams/readable');

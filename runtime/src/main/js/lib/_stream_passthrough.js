'use strict';

process.emitWarning('The _stream_passthrough module is deprecated.', 'DeprecationWarning', 'DEP0193');

module.exports = require('internal/streams/passthrough');

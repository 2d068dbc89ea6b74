'use strict';

process.emitWarning('The _stream_writable module is deprecated.', 'DeprecationWarning', 'DEP0193');

module.exports = require('internal/streams/writable');

'use strict';

process.emitWarning('The _stream_duplex module is deprecated.', 'DeprecationWarning', 'DEP0193');

module.exports = require('internal/streams/duplex');

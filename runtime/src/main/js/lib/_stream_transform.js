'use strict';

process.emitWarning('The _stream_transform module is deprecated.', 'DeprecationWarning', 'DEP0193');

module.exports = require('internal/streams/transform');

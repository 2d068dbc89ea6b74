'use strict';

// The indentation of the global console: the part of its state that simple output needs.
module.exports = { indent: '' };

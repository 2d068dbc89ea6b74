'use strict';

const { getOptionValue } = internalBinding('options');

module.exports = { getOptionValue };

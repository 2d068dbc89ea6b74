'use strict';

// Whether connecting to a name tries addresses of both families, and how long it waits for each.

const { getOptionValue } = require('internal/options');

const MIN_TIMEOUT = 10;

// Undefined until read from the command line or set.
let enabled;
let timeout;

function getDefault() {
  return enabled ??= getOptionValue('--network-family-autoselection') !== false;
}

function setDefault(value) {
  require('internal/validators').validateBoolean(value, 'value');
  enabled = value;
}

function getDefaultTimeout() {
  return timeout ??=
    Number(getOptionValue('--network-family-autoselection-attempt-timeout') || 250);
}

function checkTimeout(value, name) {
  require('internal/validators').validateInt32(value, name, 1);
  return Math.max(value, MIN_TIMEOUT);
}

function setDefaultTimeout(value) {
  timeout = checkTimeout(value, 'value');
}

module.exports = { checkTimeout, getDefault, getDefaultTimeout, setDefault, setDefaultTimeout };

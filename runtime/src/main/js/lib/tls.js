'use strict';

module.exports = require('internal/no_tls').failing(
  'tls', ['checkServerIdentity', 'connect', 'createSecureContext', 'createServer', 'getCiphers'],
  ['SecureContext', 'Server', 'TLSSocket']);

'use strict';

const { validateString } = require('internal/validators');

/** The name of the server that TLS has to ask for: from the Host header, else the host. */
function serverName(options, req) {
  let name = options.host;
  const header = req.getHeader('host');
  if (header) {
    validateString(header, 'options.headers.host');
    name = header;
    if (header[0] !== '[') name = header.split(':', 1)[0];
    else if (header.includes(']')) name = header.slice(1, header.indexOf(']'));
  }
  return require('net').isIP(name) ? '' : name;
}

module.exports = { serverName };

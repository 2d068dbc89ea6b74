'use strict';

// A promise of [status, content type, body] of a request to this machine.

const http = require('node:http');

module.exports = (port, path, options = {}, body = undefined) => new Promise((resolve, reject) => {
  const request = http.request({ port, path, ...options }, (response) => {
    let text = '';
    response.setEncoding('utf8');
    response.on('data', (chunk) => { text += chunk; });
    response.on('end', () => {
      resolve([response.statusCode, response.headers['content-type'], text]);
    });
  });
  request.on('error', reject);
  request.end(body);
});

'use strict';
const http = require('http');
const server = http.createServer((request, response) => {
  console.log('request');
  request.on('data', () => console.log('data'));
  request.on('end', () => {
    console.log('end');
    response.end('done');
  });
});
server.listen(0, () => {
  const request = http.request({ port: server.address().port, method: 'POST' }, (response) => {
    console.log('response');
    response.on('data', () => console.log('response-data'));
    response.on('end', () => console.log('response-end'));
    response.on('close', () => server.close());
  });
  request.on('socket', () => console.log('socket'));
  request.end('x');
});
http.get('http://127.0.0.1:1/').on('error', () => console.log('refused'));

'use strict';
// One request and its response: the events of all four objects.
const http = require('node:http');
const logs = { request: [], response: [], incoming: [], outgoing: [] };
const watch = (name, emitter, events) =>
  events.forEach((event) => emitter.on(event, () => logs[name].push(event)));

const server = http.createServer((incoming, outgoing) => {
  watch('incoming', incoming, ['end', 'close']);
  watch('outgoing', outgoing, ['finish', 'close']);
  incoming.setEncoding('utf8');
  incoming.on('data', (text) => logs.incoming.push(`data ${text}`));
  incoming.on('end', () => {
    outgoing.writeHead(201, { 'X-Answer': '42', Connection: 'close' });
    outgoing.end('done');
  });
});
server.on('close', () => {
  for (const [name, events] of Object.entries(logs)) {
    console.log(`${name}: ${events.join(', ')}`);
  }
});
server.listen(0, '127.0.0.1', () => {
  const { port } = server.address();
  const request = http.request({ port, host: '127.0.0.1', method: 'POST', agent: false });
  watch('request', request, ['socket', 'finish', 'close']);
  request.on('response', (response) => {
    watch('response', response, ['end', 'close']);
    logs.response.push(`${response.statusCode} ${response.headers['x-answer']}`);
    response.on('data', (bytes) => logs.response.push(`data ${bytes}`));
  });
  request.on('close', () => server.close());
  request.end('question');
});

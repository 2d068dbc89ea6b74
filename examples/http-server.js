'use strict';
// A server and a client in one process: 20 requests over one kept-alive connection.
const http = require('node:http');

const server = http.createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url, 'http://localhost');
  if (pathname !== '/square') {
    response.writeHead(404).end();
    return;
  }
  const n = Number(searchParams.get('n'));
  response.setHeader('Content-Type', 'application/json');
  response.end(JSON.stringify({ n, square: n * n }));
});

const agent = new http.Agent({ keepAlive: true, maxSockets: 1 });
let sockets = 0;
server.on('connection', () => sockets++);

function get(path) {
  return new Promise((resolve, reject) => {
    const { port } = server.address();
    http
      .get({ port, path, agent }, (response) => {
        const chunks = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('end', () => resolve([response.statusCode, Buffer.concat(chunks).toString()]));
      })
      .on('error', reject);
  });
}

server.listen(0, async () => {
  let sum = 0;
  for (let n = 1; n <= 20; n++) {
    const [, body] = await get(`/square?n=${n}`);
    sum += JSON.parse(body).square;
  }
  const [status] = await get('/nothing');
  console.log(`sum of squares ${sum}, then ${status}, over ${sockets} connection`);
  agent.destroy();
  server.close(() => console.log('closed'));
});

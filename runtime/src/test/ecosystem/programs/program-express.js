'use strict';

const express = require('express');
const fetchText = require('./fetch-text');

const app = express();
app.use(express.json());
app.get('/', (request, response) => response.send('hello'));
app.get('/users/:id', (request, response) => response.json({ id: request.params.id }));
app.post('/echo', (request, response) => response.json(request.body));
app.use('/static', express.static(__dirname));
app.get('/fails', () => { throw new Error('on purpose'); });
app.use((error, request, response, next) => response.status(500).send(error.message));

const server = app.listen(0, async () => {
  const { port } = server.address();
  const json = { method: 'POST', headers: { 'content-type': 'application/json' } };
  console.log(await fetchText(port, '/'));
  console.log(await fetchText(port, '/users/7?x=1'));
  console.log(await fetchText(port, '/echo', json, '{"a":[1,2]}'));
  console.log((await fetchText(port, '/static/package.json')).slice(0, 2));
  console.log((await fetchText(port, '/none'))[0]);
  console.log(await fetchText(port, '/fails'));
  const many = await Promise.all(Array.from({ length: 200 }, () => fetchText(port, '/')));
  console.log(many.every(([status, , text]) => status === 200 && text === 'hello'));
  server.close();
});

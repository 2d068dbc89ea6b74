'use strict';

// An express application for load.sh; prints its port, then serves until it is killed.

const express = require('express');

const app = express();
app.use(express.json());
app.get('/', (request, response) => response.send('hello'));
app.post('/echo', (request, response) => response.json(request.body));
app.use('/static', express.static(__dirname));

const server = app.listen(0, '127.0.0.1', () => console.log(server.address().port));

'use strict';

const Koa = require('koa');
const fetchText = require('./fetch-text');

const app = new Koa();
app.use(async (ctx, next) => {
  await next();
  ctx.set('X-Done', 'yes');
});
app.use(async (ctx) => {
  ctx.body = ctx.path === '/json' ? { path: ctx.path } : 'text';
});

const server = app.listen(0, async () => {
  const { port } = server.address();
  console.log(await fetchText(port, '/'));
  console.log(await fetchText(port, '/json'));
  server.close();
});

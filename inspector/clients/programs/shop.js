'use strict';
// Serves orders and buys some itself: something for each panel of DevTools to show.

const http = require('node:http');

class Order {
  #price;
  constructor(item, price) {
    this.item = item;
    this.#price = price;
    this.tags = new Set(['new', item]);
  }

  total(count) {
    const price = this.#price;
    return count * price;
  }
}

const orders = new Map();
globalThis.orders = orders;
globalThis.served = 0;

function work(rounds) {
  let sum = 0;
  for (let i = 0; i < rounds; i++) sum = (sum + i * i) % 1000003;
  return sum;
}

async function load(id) {
  await new Promise((resolve) => setTimeout(resolve, 5));
  return check(id);
}

function check(id) {
  const order = new Order('tea', 3);
  orders.set(id % 5, order);
  const total = order.total(id);
  return { id, total };
}

globalThis.sell = async function sell(id) {
  const sold = await load(id);
  served++;
  return sold;
};

const server = http.createServer(async (request, response) => {
  work(20000);
  const sold = await sell(served);
  response.setHeader('content-type', 'application/json');
  response.end(JSON.stringify(sold));
});

server.listen(0, '127.0.0.1', () => {
  const { port } = server.address();
  setInterval(function buy() {
    http.get({ port, path: `/orders/${served}` }, (response) => response.resume());
  }, 100);
  setInterval(function report() {
    work(50000);
  }, 50);
  console.log('open at', { port, orders });
});

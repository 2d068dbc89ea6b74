'use strict';
// A server with nearly everything that can be wrong with one.
const crypto = require('node:crypto');
const { EventEmitter } = require('node:events');
const fs = require('node:fs');
const http = require('node:http');
const app = require('express')();

class Stock extends EventEmitter {
  constructor() {
    super();
    this.items = new Map();
    this.emit('loaded');
    this.timer = setInterval(() => this.items.clear(), 60_000);
  }

  find(id, cb) {
    if (this.items.has(id)) return cb(null, this.items.get(id));
    fs.readFile(`stock/${id}.json`, (err, text) => {
      if (err) cb(err);
      cb(null, JSON.parse(text));
    });
  }

  async count() {
    const all = await fs.promises.readdir('stock');
    return all.length;
  }
}

const stock = new Stock();

app.get('/stock/:id', async (req, res) => {
  stock.on('sold', (id) => res.write(id));
  const count = await stock.count();
  res.json({ count });
});

app.post('/login', (req, res) => {
  const key = crypto.scryptSync(req.body.password, 'salt', 64);
  fs.appendFileSync('log', `${req.ip}\n`);
  res.end(key.toString('hex'));
});

app.get('/picture', (req, res) => {
  fs.createReadStream('picture.jpg').pipe(res);
});

app.get('/all', (req, res) => {
  fs.readFile('all.json', (err, text) => {
    res.end(text);
  });
  for (const item of stock.items.values()) {
    res.write(JSON.stringify(item));
  }
});

async function prices(names) {
  const found = [];
  for (const name of names) {
    found.push(await fetch(`http://prices/${name}`));
  }
  return found;
}

let ready = false;
http.get('http://prices/', () => {
  ready = true;
});
function wait() {
  if (!ready) process.nextTick(wait);
}
wait();

prices(['tea']).then((all) => all.forEach(async (each) => console.log(await each.text())));
setTimeout(report(), 1000);
setTimeout(() => process.exit(), 365 * 24 * 3600 * 1000);
setTimeout(report, 0);
setImmediate(report);

function report() {
  console.log(stock.items.size);
}
app.listen(80);

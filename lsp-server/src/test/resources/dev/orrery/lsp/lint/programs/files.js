'use strict';
// A server of files, as it should be.
const fs = require('node:fs');
const http = require('node:http');
const path = require('node:path');
const { pipeline } = require('node:stream');
const zlib = require('node:zlib');

const root = path.resolve(process.argv[2] || '.');
const types = JSON.parse(fs.readFileSync(path.join(__dirname, 'types.json'), 'utf8'));

function locate(url, callback) {
  const file = path.join(root, decodeURIComponent(new URL(url, 'http://a').pathname));
  if (!file.startsWith(root)) return process.nextTick(callback, new Error('outside'));
  fs.stat(file, (err, stat) => {
    if (err) return callback(err);
    if (stat.isDirectory()) return locate(`${url}/index.html`, callback);
    callback(null, file, stat);
  });
}

const server = http.createServer((req, res) => {
  locate(req.url, (err, file, stat) => {
    if (err) {
      res.writeHead(404).end();
      return;
    }
    const type = types[path.extname(file)] || 'application/octet-stream';
    const zipped = /gzip/.test(req.headers['accept-encoding']) && stat.size > 1024;
    res.writeHead(200, { 'content-type': type, ...(zipped && { 'content-encoding': 'gzip' }) });
    const done = (problem) => {
      if (problem) console.error(req.url, problem.code);
    };
    const from = fs.createReadStream(file);
    if (zipped) pipeline(from, zlib.createGzip(), res, done);
    else pipeline(from, res, done);
  });
});

server.on('clientError', (err, socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
server.listen(8080, () => console.log('listening'));
process.on('SIGTERM', () => {
  server.close(() => process.exit());
  setTimeout(() => process.exit(1), 10_000).unref();
});

'use strict';
// When streams emit: readable, data, end, drain, finish and close around ticks.
const { Readable, Writable, pipeline, Transform } = require('node:stream');

function paused(next) {
  const source = new Readable({ read() {} });
  source.push('ab');
  source.push('cd');
  source.push(null);
  source.on('readable', () => {
    let chunk;
    while ((chunk = source.read(3)) !== null || (chunk = source.read()) !== null) {
      console.log('read', String(chunk));
    }
  });
  source.on('end', () => console.log('end'));
  source.on('close', () => {
    console.log('close');
    next();
  });
  process.nextTick(() => console.log('tick'));
  console.log('pushed');
}

function slowWriter(next) {
  const sink = new Writable({
    highWaterMark: 4,
    write(chunk, encoding, callback) {
      console.log('write', String(chunk));
      setImmediate(callback);
    },
    final(callback) {
      console.log('final');
      callback();
    },
  });
  sink.on('drain', () => {
    console.log('drain');
    sink.end('z');
  });
  sink.on('finish', () => console.log('finish'));
  sink.on('close', () => {
    console.log('close');
    next();
  });
  console.log(sink.write('abc'), sink.write('de'), sink.writableLength);
}

function piped() {
  const double = new Transform({
    transform(chunk, encoding, callback) {
      callback(null, String(chunk).repeat(2));
    },
    flush(callback) {
      callback(null, '!');
    },
  });
  const sink = new Writable({
    write(chunk, encoding, callback) {
      console.log('got', String(chunk));
      callback();
    },
  });
  pipeline(Readable.from(['1', '2']), double, sink, (error) => console.log('pipeline', error));
  setImmediate(() => console.log('immediate'));
}

paused(() => slowWriter(piped));

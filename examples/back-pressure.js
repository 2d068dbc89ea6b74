'use strict';
// Two pipelines share a transform; the slow one of them holds all the others back. Watch it:
// orrery --record=back-pressure.orrec back-pressure.js && orrery gui back-pressure.orrec
const { Readable, Transform, Writable, pipeline } = require('node:stream');
const { createGzip } = require('node:zlib');

class Telescope extends Readable {
  constructor() {
    super({ highWaterMark: 4096 });
    this.observations = 0;
  }

  _read() {
    setTimeout(() => {
      const line = `observation ${++this.observations}: Jupiter and four moons. `;
      this.push(this.observations > 150 ? null : line.repeat(40).slice(0, 1024));
    }, 1);
  }
}

class Shout extends Transform {
  _transform(chunk, encoding, done) {
    done(null, chunk.toString().toUpperCase());
  }
}

class Archive extends Writable {
  _write(chunk, encoding, done) {
    setTimeout(done, 8); // a slow disk
  }
}

class Counter extends Writable {
  bytes = 0;

  _write(chunk, encoding, done) {
    this.bytes += chunk.length;
    done();
  }
}

const shout = new Shout({ highWaterMark: 2048 });
const archive = new Archive({ highWaterMark: 4096 });
const counter = new Counter();

new Telescope().pipe(shout);
shout.pipe(archive);
pipeline(shout, createGzip(), counter, () => {});

archive.on('finish', () => console.log('archived; packed into less than 5 kB:', counter.bytes < 5000));

// Writes faster than its sink takes it in, and never looks at what write() returns: memory grows.
// See it: orrery --record=slow-sink.orrec slow-sink.js && orrery trace slow-sink.orrec
const { Writable } = require('node:stream');

const sink = new Writable({
  write(chunk, encoding, done) {
    setTimeout(done, 5); // a slow disk, a slow network
  },
});

const chunk = Buffer.alloc(4096);
for (let i = 0; i < 50; i++) {
  sink.write(chunk);
}
sink.end();
sink.on('finish', () => console.log('written'));

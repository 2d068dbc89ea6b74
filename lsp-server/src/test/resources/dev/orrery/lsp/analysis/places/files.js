'use strict';
const fs = require('fs');
const path = require('path');
const file = path.join(require('os').tmpdir(), `orrery-places-${process.pid}`);
fs.writeFile(file, 'x'.repeat(200000), () => {
  console.log('writeFile');
  const from = fs.createReadStream(file);
  const to = fs.createWriteStream(file + '2');
  from.on('open', () => console.log('open'));
  from.on('data', function first() {
    console.log('data');
    from.removeListener('data', first);
  });
  from.on('end', () => console.log('end'));
  from.on('close', () => console.log('close'));
  to.on('finish', () => console.log('finish'));
  to.on('close', () => {
    console.log('to-close');
    fs.unlink(file, () => console.log('unlink'));
    fs.unlinkSync(file + '2');
  });
  from.pipe(to);
});
fs.stat('/', () => console.log('stat'));
fs.readFile('/does/not/exist', () => console.log('readFile'));
fs.createReadStream('/does/not/exist').on('error', () => console.log('error'));
require('fs').promises.stat('/').then(() => console.log('promise'));

'use strict';
const { Readable } = require('node:stream');
const source = new Readable({ read() {} });
source.on('data', (chunk) => console.log(`data ${chunk}`));
source.on('end', () => console.log('end'));
source.push('a');
source.push(null);
Promise.resolve().then(() => console.log('reaction'));
console.log('pushed');

'use strict';
const start = Promise.resolve();
start
  .then(() => Promise.resolve('adopted'))
  .then(console.log);
start
  .then(() => console.log('one'))
  .then(() => console.log('two'))
  .then(() => console.log('three'));

'use strict';
const { access } = require('node:fs');

access('.', function done() {
  setTimeout(() => console.log('timer'), 0);
  setImmediate(() => console.log('immediate'));
  process.nextTick(() => console.log('tick'));
});

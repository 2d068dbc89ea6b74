'use strict';
process.on('exit', () => console.log('exit'));
process.once('beforeExit', () => {
  console.log('nothing to do');
  setImmediate(() => console.log('one thing more'));
});

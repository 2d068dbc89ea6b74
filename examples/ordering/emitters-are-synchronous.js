'use strict';
// emit calls listeners at once, from a copy of the list made when it was called.
const { EventEmitter, errorMonitor, once } = require('node:events');
const emitter = new EventEmitter({ captureRejections: true });

emitter.on('newListener', (name) => console.log(`newListener ${String(name)}`));
emitter.on('x', () => {
  console.log('first');
  emitter.on('x', () => console.log('added while emitting'));
});
emitter.once('x', () => console.log('only once'));
emitter.prependListener('x', () => console.log('in front'));
emitter.on('x', async () => {
  throw new Error('rejected listener');
});
emitter.on(errorMonitor, (error) => console.log(`seen: ${error.message}`));
emitter.on('error', (error) => console.log(`error: ${error.message}`));

once(emitter, 'x').then(() => console.log('once() resolved'));
console.log('before emit');
emitter.emit('x');
console.log('between');
process.nextTick(() => console.log('tick'));
emitter.emit('x');
console.log('after emit', emitter.listenerCount('x'));

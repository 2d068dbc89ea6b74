'use strict';
// A store follows the work it was set for through every queue.
const { AsyncLocalStorage, AsyncResource } = require('node:async_hooks');
const fs = require('node:fs');
const storage = new AsyncLocalStorage();
const log = (where) => console.log(`${where}: ${storage.getStore()}`);

const bound = storage.run('bound', () => AsyncResource.bind(() => log('bound function')));
const steps = [
  (next) => process.nextTick(next, 'tick'),
  (next) => queueMicrotask(() => next('microtask')),
  (next) => Promise.resolve('promise').then(next),
  (next) => setTimeout(next, 1, 'timer'),
  (next) => setImmediate(next, 'immediate'),
  (next) => fs.readFile(__filename, () => next('file')),
];

function walk(index) {
  if (index === steps.length) {
    bound();
    return;
  }
  steps[index]((where) => {
    log(where);
    storage.run(`after ${where}`, walk, index + 1);
  });
}

storage.run('start', walk, 0);
log('main');
storage.exit(() => log('exit'));
storage.enterWith('entered');
log('main');
process.on('exit', () => log('exit event'));

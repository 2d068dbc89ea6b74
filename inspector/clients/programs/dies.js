'use strict';
// Dies of an exception, or of a promise's rejection that nobody handles, once it is told to.

function thrower(message) {
  throw new RangeError(message);
}

const timer = setInterval(() => {}, 1000);
globalThis.die = () => {
  clearInterval(timer);
  if (process.argv[2] === 'reject') Promise.reject(new Error('nobody listens'));
  else thrower('nobody catches');
};
globalThis.dieLater = () => setTimeout(die, 1);
console.log('ready');

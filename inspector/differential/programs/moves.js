'use strict';

// Begins with code that has no place of its own.
class Thrower {
  static fail() { throw new Error('failed'); }
}

const now = () => Promise.reject(new Error('now'));
const executor = () => new Promise((_, reject) => { reject(new Error('executor')); });
const late = () => { const p = Promise.reject(new Error('late')); setTimeout(() => p.catch(() => {}), 9); };
const soon = () => { const p = Promise.reject(new Error('soon')); p.catch(() => {}); };
const chained = () => { Promise.reject(new Error('chained')).catch(() => {}); };
const reaction = () => { Promise.resolve().then(() => { Thrower.fail(); }); };
const awaiting = async () => { await null; Thrower.fail(); };

process.on('unhandledRejection', (error) => console.log(error.message));
const rejecting = { now, executor, late, reaction, awaiting, soon, chained };
globalThis.reject = (name) => setTimeout(() => {
  rejecting[name]();
  setTimeout(() => console.log('over', name), 30);
}, 1);

globalThis.descend = function descend(depth) {
  let left = depth - 1;
  const below = left > 0 ? descend(left) : 0;
  left += below;
  return left;
};

globalThis.anonymous = function named(list) {
  debugger;
  const doubled = list.map((x) => x * 2);
  [1].forEach(function () {
    doubled.push(0);
  });
  return doubled;
};

console.log('up');
setInterval(() => {}, 1000);

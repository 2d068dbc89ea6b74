'use strict';

// Makes contexts of node:vm before and after clients come.

const vm = require('node:vm');

const early = vm.createContext({ secret: 1 }, { name: 'early', origin: 'file:///early' });
vm.runInContext('var ranEarly = true', early, { filename: 'early.js' });

globalThis.make = function make() {
  globalThis.late = vm.createContext({ secret: 2 });
  vm.runInContext('let own = 5; function f() { return secret; }', late, { filename: 'late.js' });
};
globalThis.runNew = function runNew() {
  return vm.runInNewContext('secret', { secret: 3 }, { contextName: 'third', filename: 'third.js' });
};
globalThis.say = function say() {
  vm.runInContext('console.log("from inside")', late, { filename: 'say.js' });
};

console.log('up');
setInterval(() => {}, 1000);

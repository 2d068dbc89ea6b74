'use strict';

// Each vm context has a console of its own, which writes nowhere.

const assert = require('node:assert');
const vm = require('node:vm');

const context = vm.createContext({ kept: 1 });
const inside = vm.runInContext('console', context);
assert.notStrictEqual(inside, console);
assert.strictEqual(inside.log('heard by inspectors only'), undefined);
assert.strictEqual(Object.prototype.toString.call(inside), '[object console]');
assert.strictEqual(vm.runInContext('console.log instanceof Function', context), true);
assert.strictEqual(inside.log instanceof Function, false);
assert.deepStrictEqual(Object.keys(context), ['kept']);

// The program's object comes first.
assert.strictEqual(vm.runInNewContext('console', { console: 5 }), 5);

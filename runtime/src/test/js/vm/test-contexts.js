'use strict';

// A context's global is the program's object; built-in classes are its own.

const assert = require('node:assert');
const vm = require('node:vm');

const context = vm.createContext({ given: 1 });
vm.runInContext('var made = given + 1; assigned = 3; globalThis.direct = 4;', context);
assert.strictEqual(context.made, 2);
assert.strictEqual(context.assigned, 3);
assert.strictEqual(context.direct, 4);
assert.ok(vm.isContext(context));
assert.ok(!vm.isContext({}));
assert.strictEqual(vm.runInContext('[] instanceof Array', context), true);
assert.strictEqual(vm.runInContext('[]', context) instanceof Array, false);
vm.runInContext('const kept = 5;', context);
assert.strictEqual(vm.runInContext('kept', context), 5);
assert.strictEqual(context.kept, undefined);
assert.strictEqual(vm.runInNewContext('x * 2', { x: 21 }), 42);
assert.strictEqual(vm.compileFunction('return a + b', ['a', 'b'])(1, 2), 3);
assert.throws(() => new vm.Script('a b'), SyntaxError);

'use strict';

// Errors of syntax come from the context that the code was to run in.

const assert = require('node:assert');
const vm = require('node:vm');

function thrown(body) {
  try {
    body();
  } catch (error) {
    return error;
  }
}

const context = vm.createContext();
const Inner = vm.runInContext('SyntaxError', context);
assert(thrown(() => vm.runInContext('}{', context)) instanceof Inner);
assert(thrown(() => vm.compileFunction('}{', [], { parsingContext: context })) instanceof Inner);
assert(thrown(() => new vm.Script('}{')) instanceof SyntaxError);
assert(thrown(() => vm.runInThisContext('}{')) instanceof SyntaxError);
assert.strictEqual(thrown(() => vm.runInNewContext('}{')) instanceof SyntaxError, false);

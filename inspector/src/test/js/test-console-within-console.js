'use strict';

// A client within the process may use console when it hears of a call of it.

const assert = require('node:assert');
const { Session } = require('node:inspector');

const session = new Session();
session.connect();
session.post('Runtime.enable');
const heard = [];
session.on('Runtime.consoleAPICalled', ({ params }) => {
  heard.push(params.args[0].value);
  console.log('heard');
});
console.log('one');
console.log('two');
assert.deepStrictEqual(heard, ['one', 'two']);

// Nor does it hear of a script twice when its enabling loads scripts.
const ids = [];
session.on('Debugger.scriptParsed', ({ params }) => ids.push(params.scriptId));
session.post('Debugger.enable');
assert(ids.length > 0);
assert.strictEqual(new Set(ids).size, ids.length);

'use strict';

// What a session refuses, and with which codes.

const assert = require('node:assert');
const { Session } = require('node:inspector');

const session = new Session();
assert.throws(() => session.post('Runtime.enable'), { code: 'ERR_INSPECTOR_NOT_CONNECTED' });
session.connect();
assert.throws(() => session.connect(), { code: 'ERR_INSPECTOR_ALREADY_CONNECTED' });
assert.throws(() => new Session().connectToMainThread(), { code: 'ERR_INSPECTOR_NOT_WORKER' });
assert.throws(() => session.post(5), { code: 'ERR_INVALID_ARG_TYPE' });
assert.throws(() => session.post('a', 5), { code: 'ERR_INVALID_ARG_TYPE' });
assert.throws(() => session.post('a', {}, 5), { code: 'ERR_INVALID_ARG_TYPE' });

let answer;
session.post('Foo.bar', (error, result) => { answer = { error, result }; });
assert.strictEqual(answer.error.code, 'ERR_INSPECTOR_COMMAND');
assert.strictEqual(answer.error.message, "Inspector error -32601: 'Foo.bar' wasn't found");
assert.strictEqual(answer.result, undefined);
session.disconnect();
session.disconnect();

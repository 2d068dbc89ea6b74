'use strict';

// The console's messages as text, kept for who asks later.

const assert = require('node:assert');
const { console: silent, Session } = require('node:inspector');

const messages = [];
const session = new Session();
session.connect();
session.on('Console.messageAdded', ({ params }) => messages.push(params.message));

silent.log('early', 1, [1, [2, {}], null], new Error('boom'), new Map());
assert.deepStrictEqual(messages, []);
session.post('Console.enable');
silent.warn('late');
const [early, late] = messages;
assert.strictEqual(early.text, 'early 1 1,2,[object Object], Error: boom [object Map]');
assert.strictEqual(early.level, 'log');
assert.strictEqual(early.source, 'console-api');
assert.match(early.url, /test-console-domain\.js$/);
assert.deepStrictEqual([early.line, early.column], [13, 8]);
assert.strictEqual(late.level, 'warning');

session.post('Console.disable');
silent.error('unheard');
assert.strictEqual(messages.length, 2);

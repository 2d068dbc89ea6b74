'use strict';
// throws and rejects check what was thrown in every documented way.
const assert = require('node:assert');

const fail = () => { throw Object.assign(new TypeError('wrong'), { code: 42 }); };
assert.throws(fail, TypeError);
assert.throws(fail, /^TypeError: wrong$/);
assert.throws(fail, { message: /rong/, code: 42 });
assert.throws(fail, (error) => error.code === 42);
assert.throws(() => assert.throws(fail, { code: 43 }), { code: 'ERR_ASSERTION', operator: 'throws' });
assert.throws(() => assert.throws(fail, 'wrong'), { code: 'ERR_AMBIGUOUS_ARGUMENT' });
assert.doesNotThrow(() => {});
assert.rejects(Promise.reject(new RangeError('r')), RangeError);
assert.rejects(() => assert.rejects(async () => {}), { message: 'Missing expected rejection.' });

'use strict';

const assert = require('node:assert');
const { fileURLToPath, pathToFileURL } = require('node:url');

for (const path of ['/a b/%c?d#e', '/é\\x', '/dir/']) {
  assert.strictEqual(fileURLToPath(pathToFileURL(path)), path);
}
assert.strictEqual(fileURLToPath('file:///C:/a', { windows: true }), 'C:\\a');
assert.strictEqual(pathToFileURL('\\\\srv\\sh\\f', { windows: true }).href, 'file://srv/sh/f');
assert.throws(() => fileURLToPath('http://a'), { code: 'ERR_INVALID_URL_SCHEME' });
assert.throws(() => fileURLToPath('file:///a%2Fb'), { code: 'ERR_INVALID_FILE_URL_PATH' });

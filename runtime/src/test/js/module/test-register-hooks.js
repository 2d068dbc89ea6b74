'use strict';

// module.registerHooks: chains of synchronous hooks, for require() and import alike.

const assert = require('node:assert');
const { registerHooks, register } = require('node:module');

const order = [];
const first = registerHooks({
  resolve(specifier, context, next) {
    if (specifier !== 'virtual:mod') return next(specifier, context);
    order.push('first');
    return { url: 'virtual:mod', format: 'module', shortCircuit: true };
  },
  load(url, context, next) {
    if (!url.startsWith('virtual:')) return next(url, context);
    return { format: context.format, source: 'export const from = "hook";', shortCircuit: true };
  },
});
const second = registerHooks({
  resolve(specifier, context, next) {
    if (specifier === 'virtual:mod') order.push(`second ${context.conditions.includes('import')}`);
    return next(specifier, context);
  },
  load(url, context, next) {
    const result = next(url, context);
    if (url === 'node:os') assert.strictEqual(result.source, null);
    return result;
  },
});

assert.strictEqual(require('virtual:mod').from, 'hook');
assert.strictEqual(require('node:os'), require('os'));

import('virtual:mod').then((namespace) => {
  assert.strictEqual(namespace.from, 'hook');
  assert.deepStrictEqual(order, ['second false', 'first', 'second true', 'first']);

  const broken = registerHooks({ resolve: () => ({ url: 'virtual:none' }) });
  assert.throws(() => require('anything'), {
    code: 'ERR_INVALID_RETURN_PROPERTY_VALUE',
    message: /"shortCircuit"/,
  });
  broken.deregister();
  second.deregister();
  first.deregister();
  assert.throws(() => require('virtual:mod2'), { code: 'MODULE_NOT_FOUND' });
});

assert.throws(() => register('data:text/javascript,'), { code: 'ERR_METHOD_NOT_IMPLEMENTED' });

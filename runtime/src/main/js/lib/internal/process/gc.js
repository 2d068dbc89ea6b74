'use strict';

/** The global gc() of --expose-gc; the JVM takes it as a request for a full collection. */
function gc(options) {
  internalBinding('process').collectGarbage();
  return options?.execution === 'async' ? Promise.resolve() : undefined;
}

module.exports = { gc };

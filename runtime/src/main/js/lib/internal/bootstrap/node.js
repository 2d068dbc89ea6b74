'use strict';

// Finishes the process object and the globals. Whatever a small program does not use is defined
// lazily: it looks like a data property, and its module is loaded on the first read.

const { defineLazy, defineLazyValue } = internalBinding('builtins');
const EventEmitter = require('events');

const prototype = Object.create(EventEmitter.prototype, {
  constructor: { value: function process() {}, writable: true, configurable: true },
  [Symbol.toStringTag]: { value: 'process', configurable: true },
});
Object.setPrototypeOf(process, prototype);

function lazyProcess(id, enumerable, ...names) {
  for (const name of names) defineLazy(process, name, enumerable, id, name);
}

lazyProcess('internal/process/lifecycle', true, 'exit', 'reallyExit', '_kill');
lazyProcess('internal/process/warning', true, 'emitWarning');
lazyProcess('internal/process/env', true, 'env');

function lazyGlobals(id, enumerable, ...names) {
  for (const name of names) defineLazy(globalThis, name, enumerable, id, name);
}

Object.defineProperty(globalThis, 'process', {
  value: process,
  writable: true,
  configurable: true,
  enumerable: false,
});
Object.defineProperty(globalThis, Symbol.toStringTag, {
  value: 'global',
  configurable: true,
});
Object.defineProperty(globalThis, 'global', {
  value: globalThis,
  writable: true,
  configurable: true,
  enumerable: true,
});
lazyGlobals('timers', true, 'clearImmediate', 'setImmediate', 'clearInterval', 'clearTimeout',
  'setInterval', 'setTimeout');
lazyGlobals('internal/process/queue_microtask', true, 'queueMicrotask');
lazyGlobals('internal/structured_clone', true, 'structuredClone');
lazyGlobals('buffer', true, 'atob', 'btoa');
lazyGlobals('perf_hooks', true, 'performance');
lazyGlobals('buffer', false, 'Buffer', 'Blob', 'File');
lazyGlobals('internal/url', false, 'URL', 'URLSearchParams');
lazyGlobals('internal/encoding', false, 'TextEncoder', 'TextDecoder');
lazyGlobals('internal/event_target', false, 'Event', 'EventTarget', 'CustomEvent');
lazyGlobals('internal/abort_controller', false, 'AbortController', 'AbortSignal');
defineLazyValue(globalThis, 'console', false, () => require('internal/console/global'));

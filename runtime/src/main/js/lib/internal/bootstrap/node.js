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

lazyProcess('internal/process/lifecycle', true, 'exit', 'reallyExit');
lazyProcess('internal/process/warning', true, 'emitWarning');
lazyProcess('internal/process/env', true, 'env');
lazyProcess('internal/process/features', true, 'config', 'features', 'argv0', 'moduleLoadList',
  'debugPort', 'allowedNodeEnvironmentFlags', 'title');
lazyProcess('internal/process/methods', true, 'cwd', 'chdir', 'umask', 'uptime', 'hrtime',
  'memoryUsage', 'cpuUsage', 'threadCpuUsage', 'resourceUsage', 'availableMemory',
  'constrainedMemory', 'kill', 'abort', 'setuid', 'seteuid', 'setgid', 'setegid', 'setgroups',
  'initgroups', 'setUncaughtExceptionCaptureCallback', 'hasUncaughtExceptionCaptureCallback',
  'getBuiltinModule', 'setSourceMapsEnabled', 'loadEnvFile', 'getActiveResourcesInfo',
  'openStdin', 'ref', 'unref',
  '_rawDebug', 'assert', '_kill', 'getuid', 'geteuid', 'getgid', 'getegid', 'getgroups');
lazyProcess('internal/process/stdio', true, 'stdout', 'stderr', 'stdin');
Object.defineProperty(process, 'exitCode', {
  configurable: true,
  enumerable: true,
  get: () => require('internal/process/lifecycle').getExitCode(),
  set: (code) => require('internal/process/lifecycle').setExitCode(code),
});
Object.defineProperty(process, 'ppid', {
  configurable: true,
  enumerable: true,
  get: () => internalBinding('process').getppid(),
});

const { startIfSignal, stopIfSignal } = lazySignals();
process.on('newListener', startIfSignal);
process.on('removeListener', stopIfSignal);

/** Signal names are told by their prefix, so that other events load nothing. */
function lazySignals() {
  const forward = (name) => (event) => {
    if (typeof event === 'string' && event.startsWith('SIG')) {
      require('internal/process/signals')[name](event);
    }
  };
  return { startIfSignal: forward('startIfSignal'), stopIfSignal: forward('stopIfSignal') };
}

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
lazyGlobals('internal/perf/performance', true, 'performance');
lazyGlobals('buffer', false, 'Buffer', 'Blob', 'File');
lazyGlobals('internal/url', false, 'URL', 'URLSearchParams');
lazyGlobals('internal/encoding', false, 'TextEncoder', 'TextDecoder');
lazyGlobals('internal/event_target', false, 'Event', 'EventTarget', 'CustomEvent');
lazyGlobals('internal/abort_controller', false, 'AbortController', 'AbortSignal');
lazyGlobals('internal/per_context/domexception', false, 'DOMException');
lazyGlobals('internal/worker/io', false, 'BroadcastChannel', 'MessageChannel', 'MessagePort');
lazyGlobals('internal/message_event', false, 'MessageEvent');
lazyGlobals('stream/web', false, 'ReadableStream', 'ReadableStreamDefaultReader',
  'ReadableStreamBYOBReader', 'ReadableStreamBYOBRequest', 'ReadableByteStreamController',
  'ReadableStreamDefaultController', 'TransformStream', 'TransformStreamDefaultController',
  'WritableStream', 'WritableStreamDefaultController', 'WritableStreamDefaultWriter',
  'ByteLengthQueuingStrategy', 'CountQueuingStrategy', 'TextEncoderStream', 'TextDecoderStream',
  'CompressionStream', 'DecompressionStream');
lazyGlobals('perf_hooks', false, 'Performance', 'PerformanceEntry', 'PerformanceMark',
  'PerformanceMeasure', 'PerformanceObserver', 'PerformanceObserverEntryList',
  'PerformanceResourceTiming');
lazyGlobals('internal/missing', true, 'fetch');
lazyGlobals('internal/missing', false, 'FormData', 'Headers', 'Request', 'Response');
defineLazyValue(globalThis, 'console', false, () => require('internal/console/global'));

const { getOptionValue } = require('internal/options');
if (getOptionValue('--trace-warnings') === true) process.traceProcessWarnings = true;
if (getOptionValue('--throw-deprecation') === true) process.throwDeprecation = true;
if (getOptionValue('--trace-deprecation') === true) process.traceDeprecation = true;
if (getOptionValue('--deprecation') === false) process.noDeprecation = true;
if (getOptionValue('--expose-gc') === true) {
  defineLazy(globalThis, 'gc', false, 'internal/process/gc', 'gc');
}

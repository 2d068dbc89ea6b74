'use strict';

// Finishes the process object and the globals. Whatever a small program does not use is defined
// lazily: it looks like a data property, and its module is loaded on the first read.

// Before any module reads them: the engine does not have these two yet.
for (const name of ['dispose', 'asyncDispose']) {
  Object.defineProperty(Symbol, name, { value: Symbol(`Symbol.${name}`) });
}

const { defineLazies, defineLazyValue } = internalBinding('builtins');
const EventEmitter = require('events');

const prototype = Object.create(EventEmitter.prototype, {
  constructor: { value: function process() {}, writable: true, configurable: true },
  [Symbol.toStringTag]: { value: 'process', configurable: true },
});
Object.setPrototypeOf(process, prototype);

defineLazies(process, true, `
  internal/process/lifecycle: exit reallyExit
  internal/process/warning: emitWarning
  internal/process/env: env
  internal/process/features: config features argv0 moduleLoadList
  internal/process/features: allowedNodeEnvironmentFlags title
  internal/process/methods: cwd chdir umask uptime hrtime memoryUsage cpuUsage threadCpuUsage
  internal/process/methods: resourceUsage availableMemory constrainedMemory kill abort setuid
  internal/process/methods: seteuid setgid setegid setgroups initgroups
  internal/process/methods: setUncaughtExceptionCaptureCallback
  internal/process/methods: hasUncaughtExceptionCaptureCallback getBuiltinModule
  internal/process/methods: setSourceMapsEnabled loadEnvFile getActiveResourcesInfo openStdin ref
  internal/process/methods: unref _rawDebug assert _kill getuid geteuid getgid getegid getgroups
  internal/process/methods: _debugProcess _debugEnd
  internal/process/stdio: stdout stderr stdin
`);
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
defineLazies(globalThis, true, `
  timers: clearImmediate setImmediate clearInterval clearTimeout setInterval setTimeout
  internal/process/queue_microtask: queueMicrotask
  internal/structured_clone: structuredClone
  buffer: atob btoa
  internal/perf/performance: performance
  internal/missing: fetch
`);
defineLazies(globalThis, false, `
  buffer: Buffer Blob File
  internal/url: URL URLSearchParams
  internal/encoding: TextEncoder TextDecoder
  internal/event_target: Event EventTarget CustomEvent
  internal/abort_controller: AbortController AbortSignal
  internal/per_context/domexception: DOMException
  internal/worker/io: BroadcastChannel MessageChannel MessagePort
  internal/message_event: MessageEvent
  stream/web: ReadableStream ReadableStreamDefaultReader ReadableStreamBYOBReader
  stream/web: ReadableStreamBYOBRequest ReadableByteStreamController
  stream/web: ReadableStreamDefaultController TransformStream TransformStreamDefaultController
  stream/web: WritableStream WritableStreamDefaultController WritableStreamDefaultWriter
  stream/web: ByteLengthQueuingStrategy CountQueuingStrategy TextEncoderStream TextDecoderStream
  stream/web: CompressionStream DecompressionStream
  perf_hooks: Performance PerformanceEntry PerformanceMark PerformanceMeasure PerformanceObserver
  perf_hooks: PerformanceObserverEntryList PerformanceResourceTiming
  internal/missing: FormData Headers Request Response
`);
defineLazyValue(globalThis, 'console', false, () => require('internal/console/global'));

const { getOptionValue } = require('internal/options');
if (getOptionValue('--trace-warnings') === true) process.traceProcessWarnings = true;
if (getOptionValue('--throw-deprecation') === true) process.throwDeprecation = true;
if (getOptionValue('--trace-deprecation') === true) process.traceDeprecation = true;
if (getOptionValue('--deprecation') === false) process.noDeprecation = true;
if (getOptionValue('--expose-gc') === true) {
  defineLazies(globalThis, false, 'internal/process/gc: gc');
}

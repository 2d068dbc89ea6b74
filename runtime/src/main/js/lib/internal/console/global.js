'use strict';

// The global console. While nobody has touched process.stdout, text goes straight to the
// descriptor, and neither streams nor util.inspect are loaded for it.

const { guessHandleType, writeString } = internalBinding('stdio');
const { isLoaded, isUntouched } = internalBinding('builtins');
const state = require('internal/console/state');
const observers = internalBinding('observe');
const isTerminal = {};
const streamNames = { 1: 'stdout', 2: 'stderr' };

/** The Console methods, applied to the global console. */
function full() {
  return require('internal/console/constructor').methods;
}

function canWriteDirectly(fd, args) {
  if (!isUntouched(process, streamNames[fd])) return false;
  // A terminal may show colours, which only objects have.
  isTerminal[fd] ??= guessHandleType(fd) === 'TTY';
  return !isTerminal[fd] || args.every(require('internal/util/format').isSimple);
}

function write(fd, method, args) {
  if (isLoaded('diagnostics_channel')) publish(method, args);
  if (!canWriteDirectly(fd, args)) return full().writeArguments(console, fd, args, method);
  let text = args.length === 1 && typeof args[0] === 'string' ? args[0] :
    require('internal/util/format').format(...args);
  if (state.indent !== '') text = state.indent + text.replaceAll('\n', `\n${state.indent}`);
  observers.console?.(method, text);
  writeString(fd, `${text}\n`);
}

function publish(method, args) {
  const channel = require('diagnostics_channel').channel(`console.${method}`);
  if (channel.hasSubscribers) channel.publish(args);
}

const console = Object.create({});
const hidden = (value) => ({ __proto__: null, value, writable: true, configurable: true });

Object.assign(console, {
  log(...args) { write(1, 'log', args); },
  info(...args) { write(1, 'info', args); },
  debug(...args) { write(1, 'debug', args); },
  warn(...args) { write(2, 'warn', args); },
  error(...args) { write(2, 'error', args); },
});

for (const name of ['dir', 'time', 'timeEnd', 'timeLog', 'trace', 'assert', 'clear', 'count',
  'countReset', 'group', 'groupEnd', 'table', 'dirxml', 'groupCollapsed']) {
  console[name] = { [name](...args) { return Reflect.apply(full()[name], console, args); } }[name];
}

const stream = (name) => ({
  __proto__: null, configurable: true, enumerable: false,
  get() { return process[name]; },
  set(value) {
    Object.defineProperty(console, `_${name}`, hidden(value));
  },
});

internalBinding('builtins').defineLazy(console, 'Console', true,
  'internal/console/constructor', 'Console');
// Without an inspector there is nobody who would look at these.
Object.assign(console, { profile() {}, profileEnd() {}, timeStamp() {} });
Object.defineProperties(console, {
  _stdout: stream('stdout'),
  _stderr: stream('stderr'),
  _ignoreErrors: hidden(true),
  _times: { __proto__: null, configurable: true, get: () => full().stateOf(console).times },
  [Symbol.toStringTag]: { __proto__: null, value: 'console', configurable: true },
});

module.exports = console;

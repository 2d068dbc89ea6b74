'use strict';

// class Console, and the methods the global console shares with it.

const { codes: { ERR_CONSOLE_WRITABLE_STREAM, ERR_INCOMPATIBLE_OPTION_PAIR }, captureStack,
  isStackOverflowError } = require('internal/errors');
const { validateArray, validateInteger, validateObject, validateOneOf } =
  require('internal/validators');
const { formatWithOptions, noOptions } = require('internal/util/format');

const observers = internalBinding('observe');

const maxIndentation = 1000;
const noop = () => {};

/** What a console remembers: indentation, counters, timers, options. */
const states = new WeakMap();

function stateOf(console) {
  let state = states.get(console);
  if (state === undefined) states.set(console, state = newState(console));
  return state;
}

function newState(console) {
  const state = { indent: '', width: 2, colorMode: 'auto', inspectOptions: undefined,
    counts: new Map(), times: new Map() };
  const shared = require('internal/console/state');
  // The global console reads its indentation without loading this file.
  if (console === globalConsole()) {
    Object.defineProperty(state, 'indent', {
      get: () => shared.indent, set(value) { shared.indent = value; } });
  }
  return state;
}

function globalConsole() {
  return require('internal/console/global');
}

function inspectOptionsFor(console, stream) {
  const { colorMode, inspectOptions } = stateOf(console);
  const colors = colorMode === 'auto' ?
    require('internal/util/colors').shouldColorize(stream) : colorMode;
  const own = inspectOptions instanceof Map ? inspectOptions.get(stream) : inspectOptions;
  if (own === undefined) return colors ? { colors } : noOptions;
  return { colors, ...own };
}

function writeText(console, stream, text, method) {
  const { indent } = stateOf(console);
  if (indent !== '') text = indent + text.replaceAll('\n', `\n${indent}`);
  if (observers.console !== null && (stream === process.stdout || stream === process.stderr)) {
    observers.console(method ?? 'log', text);
  }
  writeLine(console, stream, `${text}\n`);
}

function writeLine(console, stream, line) {
  if (console._ignoreErrors === false) return stream.write(line);
  // Errors that come at once would be thrown; those that come later go to the write callback.
  const isEmitter = typeof stream.once === 'function';
  if (isEmitter) stream.once('error', noop);
  try {
    stream.write(line, (error) => {
      if (error !== null && error !== undefined && isEmitter && !stream._writableState?.errorEmitted &&
          stream.listenerCount('error') === 0) {
        stream.once('error', noop);
      }
    });
  } catch (error) {
    // A full stack is no property of the stream: the caller has to know.
    if (isStackOverflowError(error)) throw error;
  } finally {
    if (isEmitter) stream.removeListener('error', noop);
  }
}

function writeArguments(console, fd, args, method) {
  const stream = fd === 1 ? console._stdout : console._stderr;
  const text = args.length === 1 && typeof args[0] === 'string' ? args[0] :
    formatWithOptions(inspectOptionsFor(console, stream), ...args);
  writeText(console, stream, text, method);
}

function publish(method, args) {
  const { isLoaded } = internalBinding('builtins');
  if (!isLoaded('diagnostics_channel')) return;
  const channel = require('diagnostics_channel').channel(`console.${method}`);
  if (channel.hasSubscribers) channel.publish(args);
}

const printing = {};
for (const [name, fd] of [['log', 1], ['info', 1], ['debug', 1], ['warn', 2], ['error', 2]]) {
  printing[name] = { [name](...args) {
    publish(name, args);
    writeArguments(this, fd, args, name);
  } }[name];
}

function trace(phase, name, data) {
  observers.trace?.(phase, 'node,node.console', name, 0, data);
}

const warning = (text) => process.emitWarning(text);

const methods = {
  ...printing,
  dir(object, options) {
    const { inspect } = require('internal/util/inspect');
    const stream = this._stdout;
    writeText(this, stream, inspect(object, {
      customInspect: false, ...inspectOptionsFor(this, stream), ...options }));
  },
  time(label = 'default') {
    label = `${label}`;
    const { times } = stateOf(this);
    if (times.has(label)) return warning(`Label '${label}' already exists for console.time()`);
    times.set(label, process.hrtime());
    trace('b', `time::${label}`);
  },
  timeEnd(label = 'default') {
    label = `${label}`;
    if (logTime(this, 'timeEnd', label, [])) {
      stateOf(this).times.delete(label);
      trace('e', `time::${label}`);
    }
  },
  timeLog(label = 'default', ...data) {
    if (logTime(this, 'timeLog', `${label}`, data)) trace('n', `time::${label}`);
  },
  trace: function trace(...args) {
    const error = { name: 'Trace',
      message: formatWithOptions(inspectOptionsFor(this, this._stderr), ...args) };
    captureStack(error, trace);
    this.error(error.stack);
  },
  assert(expression, ...args) {
    if (expression) return;
    if (typeof args[0] === 'string') args[0] = `Assertion failed: ${args[0]}`;
    else args.unshift('Assertion failed');
    Reflect.apply(this.warn, this, args);
  },
  clear() {
    const stream = this._stdout;
    if (!stream.isTTY || process.env.TERM === 'dumb') return;
    const { clearScreenDown, cursorTo } = require('internal/readline/callbacks');
    cursorTo(stream, 0, 0);
    clearScreenDown(stream);
  },
  count(label = 'default') {
    label = `${label}`;
    const { counts } = stateOf(this);
    const count = (counts.get(label) ?? 0) + 1;
    counts.set(label, count);
    trace('C', `count::${label}`, `${count}`);
    this.log(`${label}: ${count}`);
  },
  countReset(label = 'default') {
    label = `${label}`;
    if (!stateOf(this).counts.delete(label)) return warning(`Count for '${label}' does not exist`);
    trace('C', `count::${label}`, '0');
  },
  group(...data) {
    if (data.length > 0) Reflect.apply(this.log, this, data);
    const state = stateOf(this);
    state.indent = state.indent.padEnd(Math.min(state.indent.length + state.width, maxIndentation));
  },
  groupEnd() {
    const state = stateOf(this);
    state.indent = state.indent.slice(0, Math.max(0, state.indent.length - state.width));
  },
  table(tabularData, properties) {
    if (tabularData === null || typeof tabularData !== 'object') return this.log(tabularData);
    if (properties !== undefined) validateArray(properties, 'properties');
    const options = inspectOptionsFor(this, this._stdout);
    this.log(require('internal/console/table').makeTable(tabularData, properties, options));
  },
};

function logTime(console, method, label, data) {
  const start = stateOf(console).times.get(label);
  if (start === undefined) {
    warning(`No such label '${label}' for console.${method}()`);
    return false;
  }
  const [seconds, nanoseconds] = process.hrtime(start);
  const { formatTime } = require('internal/util/debuglog');
  const elapsed = formatTime(seconds * 1000 + nanoseconds / 1e6);
  if (data.length > 0) console.log('%s: %s', label, elapsed, ...data);
  else console.log('%s: %s', label, elapsed);
  return true;
}

methods.dirxml = { dirxml(...args) { Reflect.apply(methods.log, this, args); } }.dirxml;
methods.groupCollapsed = { groupCollapsed(...args) {
  Reflect.apply(methods.group, this, args);
} }.groupCollapsed;

function checkInspectOptions(inspectOptions, colorMode) {
  validateObject(inspectOptions, 'options.inspectOptions');
  const all = inspectOptions instanceof Map ? inspectOptions.values() : [inspectOptions];
  for (const options of all) {
    if (options.colors !== undefined && colorMode !== undefined) {
      throw new ERR_INCOMPATIBLE_OPTION_PAIR('options.inspectOptions.color', 'colorMode');
    }
  }
}

const hidden = (value) => ({
  __proto__: null, value, writable: true, enumerable: false, configurable: true });

function Console(options) {
  if (!new.target) return Reflect.construct(Console, arguments);
  if (!options || typeof options.write === 'function') {
    options = { stdout: options, stderr: arguments[1], ignoreErrors: arguments[2] };
  }
  const { stdout, stderr = stdout, ignoreErrors = true, colorMode, inspectOptions,
    groupIndentation } = options;
  if (!stdout || typeof stdout.write !== 'function') throw new ERR_CONSOLE_WRITABLE_STREAM('stdout');
  if (!stderr || typeof stderr.write !== 'function') throw new ERR_CONSOLE_WRITABLE_STREAM('stderr');
  validateOneOf(colorMode ?? 'auto', 'colorMode', ['auto', true, false]);
  if (groupIndentation !== undefined) {
    validateInteger(groupIndentation, 'groupIndentation', 0, maxIndentation);
  }
  if (inspectOptions !== undefined) checkInspectOptions(inspectOptions, colorMode);

  const state = stateOf(this);
  state.colorMode = colorMode ?? 'auto';
  state.width = groupIndentation ?? 2;
  state.inspectOptions = inspectOptions;
  // Methods work without a receiver, also those that a subclass overrides.
  for (const name of Object.keys(Console.prototype)) {
    const method = this[name].bind(this);
    Object.defineProperty(method, 'name', { value: name });
    this[name] = method;
  }
  Object.defineProperties(this, {
    _stdout: hidden(stdout),
    _stderr: hidden(stderr),
    _ignoreErrors: hidden(Boolean(ignoreErrors)),
    _times: hidden(state.times),
    [Symbol.toStringTag]: { __proto__: null, value: 'console', configurable: true },
  });
}

for (const name of ['log', 'info', 'debug', 'warn', 'error', 'dir', 'time', 'timeEnd', 'timeLog',
  'trace', 'assert', 'clear', 'count', 'countReset', 'group', 'groupEnd', 'table', 'dirxml',
  'groupCollapsed']) {
  Console.prototype[name] = methods[name];
}

Object.defineProperty(Console, Symbol.hasInstance, {
  __proto__: null,
  value: (instance) => instance !== null && typeof instance === 'object' &&
    (instance === globalConsole() || states.has(instance)),
});

module.exports = { Console, methods: { ...methods, stateOf, writeArguments, writeLine } };

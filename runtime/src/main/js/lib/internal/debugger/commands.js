'use strict';

// The words of the prompt. Most are getters, so that their name alone runs them.

const { inspect } = require('internal/util/inspect');
const { validateNumber } = require('internal/validators');

const LIST_DELTA = 5;

const DOMAINS = ['Debugger', 'EventLoop', 'HeapProfiler', 'NodeTracing', 'Profiler', 'Runtime'];

function makeCommands(session) {
  const { client, frames, breakpoints, scripts, watches, profiles } = session;
  const commands = {};

  /** Words for one thing. */
  const define = (names, descriptor) => {
    for (const name of names.split(' ')) {
      Object.defineProperty(commands, name, {
        __proto__: null, enumerable: true, configurable: true, ...descriptor,
      });
    }
  };
  const command = (names, get) => define(names, { get });
  const callable = (names, value) => define(names, { value, writable: true });

  const step = (names, method) => command(names, () => frames.go(method));
  step('cont c', 'Debugger.resume');
  step('next n', 'Debugger.stepOver');
  step('step s', 'Debugger.stepInto');
  step('out o', 'Debugger.stepOut');
  command('pause', async () => {
    await client.call('Debugger.pause');
  });

  command('run restart r', () => session.run());
  command('kill', () => session.kill());

  async function setBreakpoint(script, line, condition) {
    const location = await breakpoints.set(script, line, condition);
    if (location !== undefined) return session.excerpt(location, LIST_DELTA);
    if (line !== undefined) return text(`Warning: script '${script}' was not loaded yet.`);
    return undefined;
  }
  callable('setBreakpoint sb', setBreakpoint);

  async function clearBreakpoint(script, line) {
    if (await breakpoints.clear(script, line)) return undefined;
    return text(`Could not find breakpoint at ${script}:${line}`);
  }
  callable('clearBreakpoint cb', clearBreakpoint);
  command('breakpoints', () => breakpoints);
  command('breakOnException', () => breakpoints.pauseOnExceptions('all'));
  command('breakOnUncaught', () => breakpoints.pauseOnExceptions('uncaught'));
  command('breakOnNone', () => breakpoints.pauseOnExceptions('none'));

  command('backtrace bt', () => frames.backtrace);
  callable('list', function list(delta = LIST_DELTA) {
    return session.excerpt(frames.current.location, delta);
  });
  callable('setContextLineNumber', function setContextLineNumber(delta) {
    validateNumber(delta, 'delta', 1);
    session.context = delta;
    return text(`The contextLine has been changed to ${delta}.`);
  });

  callable('watch', function watch(expression) {
    watches.add(expression);
  });
  callable('unwatch', function unwatch(which) {
    watches.remove(which);
  });
  command('watchers', async () => text(await watches.show(session.prompt.colors)));

  callable('exec p', function exec(expression) {
    return frames.evaluateTyped(expression);
  });
  command('repl', () => {
    session.prompt.enter((line) => frames.evaluateTyped(line));
  });
  command('version', async () => {
    const { result } = await client.call(
      'Runtime.evaluate', { expression: 'process.versions.v8', returnByValue: true });
    return text(result.value);
  });

  // With an argument or without: as a function it shows the list too.
  command('scripts', () => {
    const list = (all) => text(scripts.list(all, frames.currentScriptId));
    list[inspect.custom] = () => scripts.list(false, frames.currentScriptId);
    return list;
  });

  command('profile', () => profiles.start());
  command('profileEnd', () => profiles.stop());
  command('profiles', () => profiles.finished);
  callable('takeHeapSnapshot', function takeHeapSnapshot(filename) {
    return session.snapshots.take(filename);
  });

  command('help', () => text(require('internal/debugger/help')));
  for (const domain of DOMAINS) callable(domain, makeDomain(domain, client));
  define('process', { get: () => process });
  return commands;
}

/** A text that is printed as it is. */
function text(string) {
  return { [inspect.custom]: () => string };
}

/** Commands of a domain as methods, its events by `on`. */
function makeDomain(domain, client) {
  const own = {
    on: (event, listener) => void client.on(`${domain}.${event}`, listener),
    once: (event, listener) => void client.once(`${domain}.${event}`, listener),
    off: (event, listener) => void client.off(`${domain}.${event}`, listener),
    then: undefined, // It is no promise.
    [inspect.custom]: () => `[Agent ${domain}]`,
  };
  return new Proxy(own, {
    get(target, name) {
      if (name in target || typeof name === 'symbol') return target[name];
      return (params) => client.call(`${domain}.${name}`, params);
    },
  });
}

module.exports = { makeCommands };

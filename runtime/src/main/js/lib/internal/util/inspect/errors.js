'use strict';

// Errors: the stack, with the name and the properties a reader expects.

const { getPrefix } = require('internal/util/inspect/names');
const { isError } = require('internal/util');

function getStack(ctx, error) {
  const { stack } = error;
  if (typeof stack === 'string' && stack !== '') return stack;
  const header = Error.prototype.toString.call(error);
  if (!stack) return header;
  // Somebody put something else there: show both.
  const { formatValue } = require('internal/util/inspect');
  const inner = { ...ctx, compact: false, indentationLvl: 4 };
  return `${header}\n    ${formatValue(inner, stack, 0)}`;
}

/** Own keys that only repeat what the stack says are left out. */
function dropRepeatedKeys(ctx, keys, error, stack) {
  if (ctx.showHidden || keys.length === 0) return;
  for (const name of ['name', 'message', 'stack']) {
    const index = keys.indexOf(name);
    if (index === -1) continue;
    const value = error[name];
    if (typeof value !== 'string' || stack.includes(value)) keys.splice(index, 1);
  }
}

/** Names the class in the first line: 'Foo [Error]: text'. */
function improveStack(stack, constructor, name, tag) {
  if (typeof name !== 'string') {
    const shown = getPrefix(constructor, tag, 'Error').slice(0, -1);
    return stack.replace(String(name), () => `${String(name)} [${shown}]`);
  }
  let length = name.length;
  const standard = name.endsWith('Error') && stack.startsWith(name) &&
    (stack.length === length || stack[length] === ':' || stack[length] === '\n');
  if (constructor !== null && !standard) return stack;
  let fallback = 'Error';
  if (constructor === null) {
    const found = /^([A-Z][a-z_ A-Z0-9[\]()-]+)(?::|\n\s+at)/.exec(stack) ??
      /^([a-z_A-Z0-9-]*Error)$/.exec(stack);
    length = found?.[1].length ?? 0;
    fallback = found?.[1] || 'Error';
  }
  const prefix = getPrefix(constructor, tag, fallback).slice(0, -1);
  if (name === prefix) return stack;
  if (!prefix.includes(name)) return `${prefix} [${name}]${stack.slice(length)}`;
  return length === 0 ? `${prefix}: ${stack}` : `${prefix}${stack.slice(length)}`;
}

/** The longest run of at least four frames of `a` that also stands in `b`. */
function findCommonFrames(a, b) {
  for (let start = 0; start < a.length - 3; start++) {
    const other = b.indexOf(a[start]);
    if (other === -1) continue;
    const limit = Math.min(a.length - start, b.length - other);
    let length = 1;
    while (length < limit && a[start + length] === b[other + length]) length++;
    if (length > 3) return { start, length };
  }
}

/** Where `frames[start]...` begins to repeat itself: period and number of repetitions. */
function findRepetition(frames, start) {
  for (let next = frames.indexOf(frames[start], start + 1); next !== -1;
    next = frames.indexOf(frames[start], next + 1)) {
    const period = next - start;
    if (next + period > frames.length) return;
    let end = next;
    while (end < frames.length && frames[end] === frames[end - period]) end++;
    const times = Math.floor((end - next) / period);
    if (times > 0 && (period === 1 || times * period >= 3)) return { period, times };
  }
}

/** Recursion fills stacks with copies of few lines; only the first copy is kept. */
function collapseRepetitions(frames) {
  if (frames.length <= 10) return frames;
  const output = [];
  let collapsed = 0;
  for (let i = 0; i < frames.length;) {
    const found = findRepetition(frames, i);
    const duplicates = found === undefined ? 0 : found.period * found.times;
    if (duplicates < 3) {
      output.push(frames[i++]);
      continue;
    }
    output.push(...frames.slice(i, i + found.period));
    output.push(`    ... collapsed ${duplicates} duplicate lines matching above ` +
      (found.times > 1 ? `${found.period} lines ${found.times} times...` : 'lines ...'));
    i += found.period + duplicates;
    collapsed += duplicates;
  }
  return collapsed > 3 ? output : frames;
}

function getFrames(error, text) {
  const frames = collapseRepetitions(text.split('\n'));
  let cause;
  try {
    ({ cause } = error);
  } catch {
    return frames; // a getter that throws is shown as a property
  }
  if (cause == null || !isError(cause) || typeof cause.stack !== 'string') return frames;
  const at = cause.stack.indexOf('\n    at');
  if (at === -1) return frames;
  const common = findCommonFrames(frames, cause.stack.slice(at + 1).split('\n'));
  if (common !== undefined) {
    const skipped = common.length - 2;
    frames.splice(common.start + 1, skipped,
      `    ... ${skipped} lines matching cause stack trace ...`);
  }
  return frames;
}

const internalFrame = /\((?:node:|internal\/)[^)]*\)$|^ {4}at (?:node:|internal\/)/;

/** Greys internal frames and the working directory, underlines package names. */
function colorFrame(ctx, frame, directory) {
  if (internalFrame.test(frame)) return ctx.stylize(frame, 'undefined');
  let shown = frame.replace(/([\\/]node_modules[\\/])((?:@[^\\/]+[\\/])?[^\\/]+)/g,
    (_, before, name) => before + ctx.stylize(name, 'module'));
  const at = directory === undefined ? -1 : shown.indexOf(directory);
  if (at !== -1) {
    const fileUrl = shown.startsWith('file://', at - 7) ? 7 : 0;
    const from = at - fileUrl;
    const to = at + directory.length + 1;
    shown = shown.slice(0, from) + ctx.stylize(shown.slice(from, to), 'undefined') +
      shown.slice(to);
  }
  return shown;
}

function currentDirectory() {
  try {
    return process.cwd();
  } catch {
    return undefined; // it was removed: nothing to grey
  }
}

function formatError(ctx, error, constructor, tag, keys) {
  let name;
  let message;
  let stack = getStack(ctx, error);
  try {
    ({ name, message } = error);
  } catch {
    // Getters that throw: the stack alone has to do.
  }
  name = name == null ? 'Error' : name;
  dropRepeatedKeys(ctx, keys, error, stack);
  if ('cause' in error && !keys.includes('cause')) keys.push('cause');
  if (Array.isArray(error.errors) && !keys.includes('errors')) keys.push('errors');
  stack = improveStack(stack, constructor, name, tag);

  const text = typeof message === 'string' && message !== '' ? stack.indexOf(message) : -1;
  const at = stack.indexOf('\n    at', text === -1 ? 0 : text + message.length);
  if (at === -1) {
    stack = `[${stack}]`;
  } else {
    let frames = getFrames(error, stack.slice(at + 1));
    if (ctx.colors) {
      const directory = currentDirectory();
      frames = frames.map((frame) => colorFrame(ctx, frame, directory));
    }
    stack = `${stack.slice(0, at)}\n${frames.join('\n')}`;
  }
  return ctx.indentationLvl === 0 ? stack :
    stack.replaceAll('\n', `\n${' '.repeat(ctx.indentationLvl)}`);
}

module.exports = { formatError };

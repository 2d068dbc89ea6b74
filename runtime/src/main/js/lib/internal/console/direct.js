'use strict';

// What the global console prints besides single strings. While nobody has touched process.stdout,
// text goes straight to the descriptor, and neither streams nor util.inspect are loaded for it.

const { guessHandleType, writeString } = internalBinding('stdio');
const { isLoaded, isUntouched } = internalBinding('builtins');
const state = require('internal/console/state');
const observers = internalBinding('observe');
const isTerminal = {};
const streamNames = { 1: 'stdout', 2: 'stderr' };

function canWriteDirectly(fd, args) {
  if (!isUntouched(process, streamNames[fd])) return false;
  // A terminal may show colours, which only objects have.
  isTerminal[fd] ??= guessHandleType(fd) === 'TTY';
  return !isTerminal[fd] || args.every(require('internal/util/format').isSimple);
}

function write(console, fd, method, args) {
  if (isLoaded('diagnostics_channel')) publish(method, args);
  if (!canWriteDirectly(fd, args)) {
    const { writeArguments } = require('internal/console/constructor').methods;
    return writeArguments(console, fd, args, method);
  }
  let text = args.length === 1 && typeof args[0] === 'string' ? args[0] :
    require('internal/util/format').format(...args);
  if (state.indent !== '') text = state.indent + text.replaceAll('\n', `\n${state.indent}`);
  observers.console?.(method, text);
  const line = `${text}\n`;
  try {
    writeString(fd, line);
  } catch (error) {
    if (error.syscall !== 'write') throw error;
    writeToStream(console, fd, line);
  }
}

// For what could not be written: it is for the stream to fail.
function writeToStream(console, fd, line) {
  const { writeLine } = require('internal/console/constructor').methods;
  writeLine(console, process[streamNames[fd]], line);
}

function publish(method, args) {
  const channel = require('diagnostics_channel').channel(`console.${method}`);
  if (channel.hasSubscribers) channel.publish(args);
}

module.exports = { write, writeToStream };

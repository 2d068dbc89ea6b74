'use strict';

// util.debuglog: messages that are written when their section is named in NODE_DEBUG.

let pattern;

function isWanted(section) {
  pattern ??= new RegExp(`^(?:${(process.env.NODE_DEBUG ?? '')
    .replace(/[|\\{}()[\]^$+?.]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll(',', '|')})$`, 'i');
  return process.env.NODE_DEBUG !== undefined && pattern.test(section);
}

const noop = () => {};

function makeWriter(section) {
  return (...args) => {
    const { formatWithOptions } = require('internal/util/format');
    const { shouldColorize } = require('internal/util/colors');
    const colors = shouldColorize(process.stderr);
    const text = formatWithOptions({ colors }, ...args);
    const { inspect } = require('internal/util/inspect');
    const pid = colors ? inspect(process.pid, { colors }) : process.pid;
    process.stderr.write(`${section} ${pid}: ${text}\n`);
  };
}

/** The section is looked up at the first call; `cb` receives the function to call from then on. */
function debuglog(set, cb) {
  let enabled;
  let write;
  const section = () => {
    set = `${set}`.toUpperCase();
    enabled = isWanted(set);
    write = enabled ? makeWriter(set) : noop;
    if (enabled) warnAboutSecrets(set);
  };
  let debug = (...args) => {
    if (enabled === undefined) section();
    if (typeof cb === 'function') cb(write);
    debug = write;
    write(...args);
  };
  const logger = { logger(...args) {
    switch (args.length) {
      case 1: return debug(args[0]);
      default: return debug(...args);
    }
  } }.logger;
  return Object.defineProperty(logger, 'enabled', {
    __proto__: null, configurable: true, enumerable: true,
    get() {
      if (enabled === undefined) section();
      return enabled;
    },
  });
}

const warned = new Set();
function warnAboutSecrets(section) {
  if ((section !== 'HTTP' && section !== 'HTTP2') || warned.has(section)) return;
  warned.add(section);
  process.emitWarning(`Setting the NODE_DEBUG environment variable to '${section.toLowerCase()}' ` +
    'can expose sensitive data (such as passwords, tokens and authentication headers) in the ' +
    'resulting log.');
}

/** 1500.04 -> '1.500s', 60300.3 -> '1:00.300 (m:ss.mmm)' */
function formatTime(ms) {
  if (ms < 1000) return `${Number(ms.toFixed(3))}ms`;
  if (ms < 60_000) return `${(ms / 1000).toFixed(3)}s`;
  const hours = Math.floor(ms / 3_600_000);
  const minutes = Math.floor(ms / 60_000) % 60;
  const seconds = ((ms / 1000) % 60).toFixed(3).padStart(6, '0');
  const two = (number) => String(number).padStart(2, '0');
  return hours > 0 ? `${hours}:${two(minutes)}:${seconds} (h:mm:ss.mmm)` :
    `${minutes}:${seconds} (m:ss.mmm)`;
}

/** For tests and for the bootstrap, which sets NODE_DEBUG late. */
function initializeDebugEnv() {
  pattern = undefined;
}

module.exports = { debuglog, formatTime, initializeDebugEnv };

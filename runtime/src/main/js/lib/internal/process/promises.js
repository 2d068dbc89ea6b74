'use strict';

// Rejections that nobody handled, by the policy of --unhandled-rejections.

const { triggerUncaughtException } = internalBinding('task_queue');
const { getOptionValue } = require('internal/options');
const observers = internalBinding('observe');

const unhandled = new Map();
const handledLate = [];
const warned = new WeakMap();
let lastId = 0;

function unhandledRejection(promise, reason) {
  unhandled.set(promise, { id: ++lastId, reason });
}

function handledRejection(promise) {
  if (unhandled.delete(promise)) return;
  const info = warned.get(promise);
  if (info !== undefined) {
    warned.delete(promise);
    // Made here, where its stack says who handles it.
    handledLate.push({ promise, info, warning: new HandledWarning(info.id) });
  }
}

function processPromiseRejections() {
  for (let late; (late = handledLate.shift()) !== undefined;) {
    observers.rejection?.(late.promise, late.info.reason, true);
    if (!process.emit('rejectionHandled', late.promise)) process.emitWarning(late.warning);
  }
  if (unhandled.size === 0) return false;
  const policy = policies[getOptionValue('--unhandled-rejections') ?? 'throw'];
  const pending = [...unhandled];
  unhandled.clear();
  for (const { 0: promise, 1: info } of pending) {
    warned.set(promise, info);
    observers.rejection?.(promise, info.reason, false);
    inContextOf(promise, () => policy(promise, info.reason, info.id));
  }
  return true;
}

// While async_hooks follows promises, listeners run as callbacks of the rejected promise.
function inContextOf(promise, body) {
  const hooks = require('internal/async_hooks');
  const asyncId = promise[hooks.async_id_symbol];
  if (asyncId === undefined) {
    body();
    return;
  }
  hooks.pushAsyncContext(asyncId, promise[hooks.trigger_async_id_symbol], promise);
  try {
    body();
  } finally {
    if (hooks.executionAsyncId() === asyncId) hooks.popAsyncContext(asyncId);
  }
}

function emitUnhandled(promise, reason) {
  return process.emit('unhandledRejection', reason, promise);
}

class HandledWarning extends Error {
  name = 'PromiseRejectionHandledWarning';

  constructor(id) {
    super(`Promise rejection was handled asynchronously (rejection id: ${id})`);
    this.id = id;
  }
}

class UnhandledPromiseRejection extends Error {
  code = 'ERR_UNHANDLED_REJECTION';

  constructor(reason) {
    super('This error originated either by throwing inside of an async function without a catch ' +
      'block, or by rejecting a promise which was not handled with .catch(). The promise ' +
      `rejected with the reason "${display(reason)}".`);
    this.name = 'UnhandledPromiseRejection';
  }
}

/** A text of any value that runs none of its code. */
function display(value) {
  if ((typeof value === 'object' && value !== null) || typeof value === 'function') {
    return typeof value === 'function' ? Function.prototype.toString.call(value) :
      `#<${Object.getPrototypeOf(value)?.constructor?.name ?? 'Object'}>`;
  }
  return String(value);
}

function isErrorLike(value) {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'stack');
}

function asError(reason) {
  return isErrorLike(reason) ? reason : new UnhandledPromiseRejection(reason);
}

function warn(reason, id) {
  const warning = 'Unhandled promise rejection. This error originated either by throwing inside ' +
    'of an async function without a catch block, or by rejecting a promise which was not ' +
    'handled with .catch(). To terminate the node process on unhandled promise rejection, use ' +
    'the CLI flag `--unhandled-rejections=strict` (see ' +
    'https://nodejs.org/api/cli.html#cli_unhandled_rejections_mode). ' +
    `(rejection id: ${id})`;
  const text = isErrorLike(reason) ? reason.stack : display(reason);
  process.emitWarning(text, 'UnhandledPromiseRejectionWarning');
  process.emitWarning(warning, 'UnhandledPromiseRejectionWarning');
}

const policies = {
  'throw'(promise, reason) {
    if (!emitUnhandled(promise, reason)) triggerUncaughtException(asError(reason), true);
  },
  'strict'(promise, reason, id) {
    triggerUncaughtException(asError(reason), true);
    if (!emitUnhandled(promise, reason)) warn(reason, id);
  },
  'warn'(promise, reason, id) {
    emitUnhandled(promise, reason);
    warn(reason, id);
  },
  'warn-with-error-code'(promise, reason, id) {
    if (!emitUnhandled(promise, reason)) {
      warn(reason, id);
      process.exitCode = 1;
    }
  },
  'none': emitUnhandled,
};

module.exports = { unhandledRejection, handledRejection, processPromiseRejections };

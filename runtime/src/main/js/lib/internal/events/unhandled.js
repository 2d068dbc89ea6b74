'use strict';

// The rarely taken ways out of an emitter: an 'error' nobody listens to, and too many listeners.

const errors = require('internal/errors');

const SAME_FRAMES = '    [... lines matching original stack trace ...]';

function throwUnhandled(emitter, error) {
  if (error instanceof Error) {
    rememberOrigin(emitter, error);
    throw error;
  }
  let shown;
  try {
    shown = require('internal/util/inspect').inspect(error);
  } catch {
    shown = error; // A value that cannot be inspected still has to be reported.
  }
  const wrapped = new errors.codes.ERR_UNHANDLED_ERROR(shown);
  wrapped.context = error;
  throw wrapped;
}

// If the error turns out to be fatal, the report also says where it was emitted. The text is only
// made then; it is asked for through a hidden property.
function rememberOrigin(emitter, error) {
  if (errors.kEnhanceStackBeforeInspector === undefined || !Object.isExtensible(error)) return;
  const here = {};
  Error.captureStackTrace(here);
  Object.defineProperty(error, errors.kEnhanceStackBeforeInspector, {
    __proto__: null,
    configurable: true,
    value: () => withOrigin(emitter, error, here),
  });
}

function withOrigin(emitter, error, here) {
  const name = emitter.constructor?.name;
  const title = name && name !== 'EventEmitter' ?
    `Emitted 'error' event on ${name} instance at:` : "Emitted 'error' event at:";
  const frames = foldCommonFrames(here.stack.split('\n').slice(1), error.stack.split('\n').slice(1));
  return `${error.stack}\n${title}\n${frames.join('\n')}`;
}

// Replaces the longest tail run of `frames` that also stands in `known` by one line.
function foldCommonFrames(frames, known) {
  for (let start = 0; start < frames.length - 3; start++) {
    const at = known.indexOf(frames[start]);
    if (at < 0) continue;
    let length = 1;
    while (start + length < frames.length && at + length < known.length &&
           frames[start + length] === known[at + length]) {
      length++;
    }
    if (length > 3) {
      return [...frames.slice(0, start + 1), SAME_FRAMES, ...frames.slice(start + length - 1)];
    }
  }
  return frames;
}

function warnLeak(emitter, type, count, max) {
  const { inspect } = require('internal/util/inspect');
  const warning = errors.genericNodeError(
    `Possible EventEmitter memory leak detected. ${count} ${String(type)} listeners ` +
    `added to ${inspect(emitter, { depth: -1 })}. MaxListeners is ${max}. ` +
    'Use emitter.setMaxListeners() to increase limit',
    { name: 'MaxListenersExceededWarning', emitter, type, count });
  process.emitWarning(warning);
}

module.exports = { throwUnhandled, warnLeak };

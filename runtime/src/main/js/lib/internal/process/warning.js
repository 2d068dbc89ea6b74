'use strict';

// process.emitWarning and the printing of warnings.

const { getOptionValue } = require('internal/options');

let traceHelpShown = false;

function createWarning(warning, type, code, detail, ctor) {
  const { stackTraceLimit } = Error;
  if (typeof warning === 'string') {
    const made = new Error(warning);
    made.name = String(type || 'Warning');
    if (code !== undefined) made.code = code;
    if (detail !== undefined) made.detail = detail;
    Error.captureStackTrace(made, ctor);
    Error.stackTraceLimit = stackTraceLimit;
    return made;
  }
  return warning;
}

function emitWarning(warning, type, code, ctor) {
  if (getOptionValue('--no-warnings-all') === true) return;
  const { validateString } = require('internal/validators');
  let detail;
  if (type !== null && typeof type === 'object' && !Array.isArray(type)) {
    ctor = type.ctor;
    code = type.code;
    if (typeof type.detail === 'string') detail = type.detail;
    type = type.type || 'Warning';
  } else if (typeof type === 'function') {
    ctor = type;
    code = '';
    type = 'Warning';
  }
  if (type !== undefined) validateString(type, 'type');
  if (typeof code === 'function') {
    ctor = code;
    code = '';
  } else if (code !== undefined) {
    validateString(code, 'code');
  }
  if (typeof warning === 'string') {
    warning = createWarning(warning, type, code || undefined, detail, ctor || process.emitWarning);
  } else if (!require('internal/util').isError(warning)) {
    const { ERR_INVALID_ARG_TYPE } = require('internal/errors').codes;
    throw new ERR_INVALID_ARG_TYPE('warning', ['Error', 'string'], warning);
  }
  if (warning.name === 'DeprecationWarning') {
    if (process.noDeprecation) return;
    if (process.throwDeprecation) {
      process.nextTick(() => { throw warning; });
      return;
    }
  }
  process.nextTick(deliver, warning);
}

/** For a warning that an error follows which may end the program. */
function emitWarningSync(text) {
  deliver(createWarning(text, undefined, undefined, undefined, emitWarningSync));
}

function deliver(warning) {
  if (!printing) startPrinting();
  process.emit('warning', warning);
}

let printing = false;

/** Node prints through a 'warning' listener that programs can remove. */
function startPrinting() {
  printing = true;
  if (getOptionValue('--warnings') !== false && process.env.NODE_NO_WARNINGS !== '1') {
    process.on('warning', onWarning);
  }
}

function isDisabled(warning) {
  const disabled = getOptionValue('--disable-warning');
  return disabled !== undefined &&
    (disabled.includes(warning.code) || disabled.includes(warning.name));
}

function onWarning(warning) {
  if (!(warning instanceof Error) || isDisabled(warning)) return;
  const isDeprecation = warning.name === 'DeprecationWarning';
  if (isDeprecation && process.noDeprecation) return;
  const trace = process.traceProcessWarnings || (isDeprecation && process.traceDeprecation);
  let message = `(${process.release.name}:${process.pid}) `;
  if (warning.code) message += `[${warning.code}] `;
  if (trace && warning.stack) {
    message += `${warning.stack}`;
  } else {
    message += typeof warning.toString === 'function' ?
      `${warning.toString()}` : Error.prototype.toString.call(warning);
  }
  if (typeof warning.detail === 'string') message += `\n${warning.detail}`;
  if (!trace && !traceHelpShown) {
    const flag = isDeprecation ? '--trace-deprecation' : '--trace-warnings';
    const name = require('path').basename(process.argv0 || 'node', '.exe');
    message += `\n(Use \`${name} ${flag} ...\` to show where the warning was created)`;
    traceHelpShown = true;
  }
  write(message);
}

function write(message) {
  const file = getOptionValue('--redirect-warnings') ?? process.env.NODE_REDIRECT_WARNINGS;
  if (file) {
    require('fs').appendFileSync(file, `${message}\n`);
  } else {
    // Through the console, so that a program that replaced stderr.write sees it.
    require('internal/console/global').error(message);
  }
}

module.exports = { emitWarning, emitWarningSync, onWarning };

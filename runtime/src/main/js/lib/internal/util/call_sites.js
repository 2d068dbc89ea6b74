'use strict';

const { validateBoolean, validateNumber, validateObject } = require('internal/validators');

/** Plain descriptions of the program's frames; the engine shows none of builtin code. */
function getCallSites(frameCount, options) {
  if (options === undefined) {
    if (typeof frameCount === 'object') {
      options = frameCount;
      validateObject(options, 'options');
      frameCount = undefined;
    } else {
      options = {};
    }
  } else {
    validateObject(options, 'options');
  }
  frameCount ??= 8;
  validateNumber(frameCount, 'frameCount', 1, 200);
  if (options.sourceMap !== undefined) validateBoolean(options.sourceMap, 'options.sourceMap');
  return capture(Math.floor(frameCount)).map(describe);
}

function capture(frameCount) {
  const { prepareStackTrace, stackTraceLimit } = Error;
  const holder = {};
  Error.stackTraceLimit = frameCount;
  Error.prepareStackTrace = (_, sites) => sites;
  try {
    Error.captureStackTrace(holder);
    return holder.stack;
  } finally {
    Error.prepareStackTrace = prepareStackTrace;
    Error.stackTraceLimit = stackTraceLimit;
  }
}

const describe = (site) => ({
  __proto__: null,
  functionName: site.getFunctionName() ?? '',
  scriptId: String(site.getScriptId?.() ?? 0),
  scriptName: site.getFileName() ?? '',
  lineNumber: site.getLineNumber(),
  columnNumber: site.getColumnNumber(),
  column: site.getColumnNumber(),
});

module.exports = { getCallSites };

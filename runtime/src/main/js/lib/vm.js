'use strict';

// Scripts and contexts.

const { ContextifyScript, makeContext, isContext: isContext_, compileFunction: compileFunction_ } =
  internalBinding('contextify');
const {
  validateArray, validateBoolean, validateBuffer, validateInt32, validateObject,
  validateOneOf, validateString, validateStringArray, validateUint32, kValidateObjectAllowObjects,
} = require('internal/validators');
const {
  codes: { ERR_INVALID_ARG_TYPE, ERR_METHOD_NOT_IMPLEMENTED },
} = require('internal/errors');

// Where a script is parsed that will run in only one context: its errors belong there.
const parsingContext = Symbol('parsingContext');

class Script extends ContextifyScript {
  constructor(code, options = {}) {
    code = `${code}`;
    if (typeof options === 'string') options = { filename: options };
    else validateObject(options, 'options');
    const {
      filename = 'evalmachine.<anonymous>', lineOffset = 0, columnOffset = 0, cachedData,
      produceCachedData = false,
    } = options;
    validateString(filename, 'options.filename');
    validateInt32(lineOffset, 'options.lineOffset');
    validateInt32(columnOffset, 'options.columnOffset');
    if (cachedData !== undefined && !ArrayBuffer.isView(cachedData)) {
      throw new ERR_INVALID_ARG_TYPE(
        'options.cachedData', ['Buffer', 'TypedArray', 'DataView'], cachedData);
    }
    validateBoolean(produceCachedData, 'options.produceCachedData');
    super(code, filename, lineOffset, options[parsingContext]);
    if (cachedData !== undefined) this.cachedDataRejected = true;
  }

  runInThisContext(options) {
    checkRunOptions(options);
    return this.run(undefined);
  }

  runInContext(contextifiedObject, options) {
    validateContext(contextifiedObject);
    checkRunOptions(options);
    return this.run(contextifiedObject);
  }

  runInNewContext(contextObject, options) {
    return this.runInContext(createContext(contextObject, contextOptions(options)), options);
  }
}

function validateContext(object) {
  if (!isContext(object)) {
    throw new ERR_INVALID_ARG_TYPE('contextifiedObject', 'vm.Context', object);
  }
}

function checkRunOptions(options = {}) {
  if (typeof options === 'string') return;
  validateObject(options, 'options');
  const { breakOnSigint, timeout, displayErrors } = options;
  if (timeout !== undefined) {
    validateUint32(timeout, 'options.timeout', true);
    throw new ERR_METHOD_NOT_IMPLEMENTED('vm timeout');
  }
  if (displayErrors !== undefined) validateBoolean(displayErrors, 'options.displayErrors');
  if (breakOnSigint !== undefined) validateBoolean(breakOnSigint, 'options.breakOnSigint');
}

function contextOptions(options) {
  if (options === undefined || typeof options === 'string') return {};
  validateObject(options, 'options');
  const { contextName, contextOrigin, contextCodeGeneration, microtaskMode } = options;
  if (contextName !== undefined) validateString(contextName, 'options.contextName');
  if (contextOrigin !== undefined) validateString(contextOrigin, 'options.contextOrigin');
  if (contextCodeGeneration !== undefined) {
    validateObject(contextCodeGeneration, 'options.contextCodeGeneration');
    const { strings, wasm } = contextCodeGeneration;
    if (strings !== undefined) {
      validateBoolean(strings, 'options.contextCodeGeneration.strings');
    }
    if (wasm !== undefined) validateBoolean(wasm, 'options.contextCodeGeneration.wasm');
  }
  return {
    name: contextName, origin: contextOrigin, codeGeneration: contextCodeGeneration, microtaskMode,
  };
}

function createContext(contextObject = {}, options = {}) {
  if (contextObject === constants.DONT_CONTEXTIFY) {
    throw new ERR_METHOD_NOT_IMPLEMENTED('vm.constants.DONT_CONTEXTIFY');
  }
  if (isContext(contextObject)) return contextObject;
  validateObject(options, 'options');
  const { name, origin, codeGeneration, microtaskMode } = options;
  if (name !== undefined) validateString(name, 'options.name');
  if (origin !== undefined) validateString(origin, 'options.origin');
  if (codeGeneration !== undefined) validateObject(codeGeneration, 'options.codeGeneration');
  const { strings = true, wasm = true } = codeGeneration ?? {};
  validateBoolean(strings, 'options.codeGeneration.strings');
  validateBoolean(wasm, 'options.codeGeneration.wasm');
  validateOneOf(microtaskMode, 'options.microtaskMode', ['afterEvaluate', undefined]);
  makeContext(contextObject, strings, name, origin);
  return contextObject;
}

function isContext(object) {
  validateObject(object, 'object', kValidateObjectAllowObjects);
  return isContext_(object);
}

function createScript(code, options) {
  return new Script(code, options);
}

function withFilename(options) {
  return typeof options === 'string' ? { filename: options } : options ?? {};
}

function runInContext(code, contextifiedObject, options) {
  validateContext(contextifiedObject);
  const opts = withFilename(options);
  const script = new Script(code, { ...opts, [parsingContext]: contextifiedObject });
  return script.runInContext(contextifiedObject, opts);
}

function runInNewContext(code, contextObject, options) {
  const opts = withFilename(options);
  return runInContext(code, createContext(contextObject, contextOptions(opts)), opts);
}

function runInThisContext(code, options) {
  const opts = withFilename(options);
  return new Script(code, opts).runInThisContext(opts);
}

function compileFunction(code, params, options = {}) {
  validateString(code, 'code');
  validateObject(options, 'options');
  if (params !== undefined) validateStringArray(params, 'params');
  const {
    filename = '', columnOffset = 0, lineOffset = 0, cachedData, produceCachedData = false,
    parsingContext, contextExtensions = [],
  } = options;
  validateString(filename, 'options.filename');
  validateInt32(columnOffset, 'options.columnOffset');
  validateInt32(lineOffset, 'options.lineOffset');
  if (cachedData !== undefined) validateBuffer(cachedData, 'options.cachedData');
  validateBoolean(produceCachedData, 'options.produceCachedData');
  if (parsingContext !== undefined &&
      (typeof parsingContext !== 'object' || parsingContext === null || !isContext(parsingContext))) {
    throw new ERR_INVALID_ARG_TYPE('options.parsingContext', 'Context', parsingContext);
  }
  validateArray(contextExtensions, 'options.contextExtensions');
  contextExtensions.forEach((extension, i) => {
    validateObject(extension, `options.contextExtensions[${i}]`, kValidateObjectAllowObjects);
  });
  if (contextExtensions.length > 0) throw new ERR_METHOD_NOT_IMPLEMENTED('contextExtensions');
  return compileFunction_(code, filename, (params ?? []).join(', '), parsingContext);
}

function measureMemory(options = {}) {
  validateObject(options, 'options');
  const { mode = 'summary', execution = 'default' } = options;
  validateOneOf(mode, 'options.mode', ['summary', 'detailed']);
  validateOneOf(execution, 'options.execution', ['default', 'eager']);
  return Promise.reject(new ERR_METHOD_NOT_IMPLEMENTED('vm.measureMemory()'));
}

const constants = Object.freeze({
  __proto__: null,
  USE_MAIN_CONTEXT_DEFAULT_LOADER: Symbol('vm_dynamic_import_main_context_default'),
  DONT_CONTEXTIFY: Symbol('vm_context_no_contextify'),
});

module.exports = {
  Script,
  createContext,
  createScript,
  runInContext,
  runInNewContext,
  runInThisContext,
  isContext,
  compileFunction,
  measureMemory,
  constants,
};

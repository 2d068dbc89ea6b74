'use strict';

// Node's coded errors. `codes.ERR_X` is made on first use and is only a light constructor; the
// class behind it, and the table of messages, are read when the first error is really thrown.

const kIsNodeError = Symbol('kIsNodeError');
const bases = { E: Error, T: TypeError, R: RangeError, S: SyntaxError, U: URIError };
const classes = new Map();

const codes = Object.create(new Proxy({}, {
  get(_, code) {
    if (typeof code !== 'string' || !code.startsWith('ERR_')) return undefined;
    return addCode(code);
  },
}));

function addCode(code) {
  const constructor = lightConstructor(code, '');
  Object.defineProperty(codes, code, { __proto__: null, value: constructor, enumerable: true,
    writable: true, configurable: true });
  return constructor;
}

function lightConstructor(code, kind) {
  const NodeError = function(...args) {
    return construct(classFor(code, kind), args, NodeError);
  };
  NodeError.spec = { code, kind };
  return Object.setPrototypeOf(NodeError, lightPrototype);
}

// What the light constructors inherit: the variants with another base class.
const lightPrototype = Object.create(Function.prototype, {
  HideStackFramesError: { get() { return this; } },
  Error: { get() { return variant(this, 'E'); } },
  TypeError: { get() { return variant(this, 'T'); } },
  RangeError: { get() { return variant(this, 'R'); } },
  [Symbol.hasInstance]: {
    value(error) { return error instanceof classFor(this.spec.code, this.spec.kind); },
  },
});

function variant(light, kind) {
  const name = bases[kind].name;
  Object.defineProperty(light, name, { value: lightConstructor(light.spec.code, kind) });
  return light[name];
}

function classFor(code, kind) {
  const id = kind + code;
  let nodeClass = classes.get(id);
  if (nodeClass === undefined) {
    const { kinds, message } = require('internal/errors/table').lookup(code);
    nodeClass = defineClass(code, kind || kinds[0], message);
    classes.set(id, nodeClass);
  }
  return nodeClass;
}

function defineClass(code, kind, message) {
  if (kind === 'Y') return require('internal/errors/system').systemErrorClass(code, message);
  const Base = bases[kind] ?? kind;
  class NodeError extends Base {
    constructor(args) {
      const details = {};
      super(getMessage(code, args, details, message));
      this.code = code;
      Object.assign(this, details);
    }
    toString() {
      return `${this.name} [${code}]: ${this.message}`;
    }
  }
  // User code that looks at error.constructor sees the standard class.
  Object.defineProperty(NodeError.prototype, 'constructor', {
    __proto__: null, get: () => Base, enumerable: false, configurable: true });
  NodeError.prototype[kIsNodeError] = true;
  Object.defineProperty(NodeError.prototype, kIsNodeError, { __proto__: null, enumerable: false });
  return NodeError;
}

function getMessage(code, args, details, message) {
  message ??= require('internal/errors/table').lookup(code).message;
  const template = typeof message === 'string';
  // No regular expressions here: the first one costs 15 ms, and every program loads this file.
  const parts = template ? message.split('%') : [];
  const isSpec = (part, index) => index > 0 && (part[0] === 's' || part[0] === 'd');
  const wanted = template ? parts.filter(isSpec).length : message.length;
  if (template ? wanted !== args.length : wanted > args.length) {
    throw new codes.ERR_INTERNAL_ASSERTION(`Code: ${code}; The provided arguments length ` +
      `(${args.length}) does not match the required ones (${wanted}).`);
  }
  if (!template) return message.apply(details, args);
  let next = 0;
  return parts.map((part, index) => {
    if (!isSpec(part, index)) return index > 0 ? `%${part}` : part;
    const arg = args[next++];
    return String(part[0] === 'd' ? Number(arg) : arg) + part.slice(1);
  }).join('');
}

// The engine leaves the frames of builtin modules out of stacks by itself; hiding them once more,
// above a function that is not in the stack, would leave nothing.
function visibleFunction(fn) {
  return internalBinding('util').isInternalFunction(fn) ? undefined : fn;
}

function construct(nodeClass, args, hideAbove) {
  const error = withoutStack(() => new nodeClass(args));
  return captureStack(error, hideAbove);
}

function isErrorStackTraceLimitWritable() {
  const own = Object.getOwnPropertyDescriptor(Error, 'stackTraceLimit');
  if (own === undefined) return Object.isExtensible(Error);
  return Object.hasOwn(own, 'writable') ? own.writable : own.set !== undefined;
}

function withoutStack(make) {
  const limit = Error.stackTraceLimit;
  if (limit === 0 || !isErrorStackTraceLimitWritable()) return make();
  Error.stackTraceLimit = 0;
  try {
    return make();
  } finally {
    Error.stackTraceLimit = limit;
  }
}

/** Takes the stack, from the caller of `hideAbove`. Classes derived from Error need it too. */
function captureStack(error, hideAbove) {
  Error.captureStackTrace(error, visibleFunction(hideAbove));
  return error[kIsNodeError] === true ? nameStack(error) : error;
}

/** Lets the stack of an error start at the caller of `fn`. */
function hideAbove(error, fn) {
  return visibleFunction(fn) === undefined ? error : captureStack(error, fn);
}

/** Gives the first line of the stack the code: `TypeError [ERR_X]: message`. */
function nameStack(error) {
  const own = Object.getOwnPropertyDescriptor(error, 'name');
  Object.defineProperty(error, 'name', { __proto__: null, value: `${error.name} [${error.code}]`,
    configurable: true, writable: true, enumerable: false });
  void error.stack; // the engine composes the text on first access, with the name of that moment
  if (own) Object.defineProperty(error, 'name', own);
  else delete error.name;
  return error;
}

/** Wraps `fn` so that errors it throws start at its caller. */
function hideStackFrames(fn) {
  function wrapped(...args) {
    try {
      return fn.apply(this, args);
    } catch (error) {
      if (Error.stackTraceLimit) hideAbove(error, wrapped);
      throw error;
    }
  }
  wrapped.withoutStackTrace = fn;
  return wrapped;
}

/** Defines a further code at run time; `message` is a template or a function. */
function E(code, message, Base, ...others) {
  const add = (base) => {
    const isSystem = base === module.exports.SystemError;
    const nodeClass = defineClass(code, isSystem ? 'Y' : base, message);
    const light = function NodeError(...args) { return construct(nodeClass, args, light); };
    Object.defineProperty(light, Symbol.hasInstance, { value: (e) => e instanceof nodeClass });
    return light;
  };
  const light = add(Base);
  for (const other of others) light[other.name] = add(other);
  codes[code] = light;
}

class AbortError extends Error {
  constructor(message = 'The operation was aborted', options = undefined) {
    if (options !== undefined && typeof options !== 'object') {
      throw new codes.ERR_INVALID_ARG_TYPE('options', 'Object', options);
    }
    super(message, options);
    this.code = 'ABORT_ERR';
    this.name = 'AbortError';
    captureStack(this, AbortError);
  }
}

class NodeAggregateError extends AggregateError {
  constructor(errors, message) {
    super(errors, message);
    this.code = errors[0]?.code;
  }
  get [kIsNodeError]() {
    return true;
  }
  get ['constructor']() {
    return AggregateError;
  }
}

function aggregateTwoErrors(innerError, outerError) {
  if (!innerError || !outerError || innerError === outerError) return innerError || outerError;
  if (Array.isArray(outerError.errors)) {
    outerError.errors.push(innerError);
    return outerError;
  }
  const error = new AggregateError([outerError, innerError], outerError.message);
  error.code = outerError.code;
  return error;
}

function genericNodeError(message, properties) {
  return Object.assign(new Error(message), properties);
}

let overflowMessage;
function isStackOverflowError(error) {
  if (overflowMessage === undefined) {
    try {
      (function overflow() { overflow(); })();
    } catch (overflow) {
      overflowMessage = overflow.message;
    }
  }
  return error?.name === 'RangeError' && error.message === overflowMessage;
}

function isErrorLike(value) {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, 'message') &&
    Object.hasOwn(value, 'stack');
}

module.exports = {
  AbortError, E, NodeAggregateError, aggregateTwoErrors, captureStack, codes, genericNodeError,
  hideAbove,
  getMessage: (code, args, self) => getMessage(code, args, self),
  hideStackFrames, isErrorLike, isErrorStackTraceLimitWritable, isStackOverflowError, kIsNodeError,
  withoutStack,
  kEnhanceStackBeforeInspector: Symbol('kEnhanceStackBeforeInspector'),
};

function lazily(file, names) {
  for (const name of names) {
    Object.defineProperty(module.exports, name, {
      configurable: true, enumerable: true, get: () => require(file)[name] });
  }
}
lazily('internal/errors/describe', ['determineSpecificType', 'formatList']);
lazily('internal/errors/system', ['SystemError', 'UVException', 'UVExceptionWithHostPort',
  'ExceptionWithHostPort', 'ErrnoException', 'DNSException', 'ConnResetException',
  'uvErrmapGet']);

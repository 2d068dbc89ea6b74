'use strict';

// Errors that report a failed system call.

const { codes, kIsNodeError, captureStack, hideAbove } = require('internal/errors');
const uv = () => internalBinding('uv');

const hidden = (value) => ({
  __proto__: null, value, enumerable: false, writable: true, configurable: true });
const shown = (get, set) => ({
  __proto__: null, get, set, enumerable: true, configurable: true });

class SystemError extends Error {
  constructor(code, context, prefix) {
    let message = `${prefix}: ${context.syscall} returned ${context.code} (${context.message})`;
    if (context.path !== undefined) message += ` ${context.path}`;
    if (context.dest !== undefined) message += ` => ${context.dest}`;
    super(message);
    this.code = code;
    Object.defineProperties(this, {
      [kIsNodeError]: { __proto__: null, value: true, configurable: true },
      name: hidden('SystemError'),
      message: hidden(message),
      info: { value: context, enumerable: true, configurable: true, writable: false },
      errno: shown(() => context.errno, (value) => { context.errno = value; }),
      syscall: shown(() => context.syscall, (value) => { context.syscall = value; }),
    });
    for (const key of ['path', 'dest']) {
      if (context[key] === undefined) continue;
      Object.defineProperty(this, key, shown(() => context[key]?.toString(), (value) => {
        context[key] = value ? require('buffer').Buffer.from(value.toString()) : undefined;
      }));
    }
  }
  toString() {
    return `${this.name} [${this.code}]: ${this.message}`;
  }
  [Symbol.for('nodejs.util.inspect.custom')](recurseTimes, ctx) {
    return require('internal/util/inspect').inspect(this,
      { ...ctx, getters: true, customInspect: false });
  }
}

function systemErrorClass(code, prefix) {
  return class NodeError extends SystemError {
    constructor(args) {
      super(code, args[0], prefix);
    }
    get ['constructor']() {
      return SystemError;
    }
  };
}

function uvErrmapGet(errno) {
  const name = uv().errname(errno);
  return name.startsWith('Unknown system error') ? undefined : [name, uv().getErrorMessage(errno)];
}

const unknownError = ['UNKNOWN', 'unknown error'];

function make(message, properties, fn) {
  return hideAbove(Object.assign(new Error(message), properties), fn);
}

function UVException(context, fn = UVException) {
  const [code, text] = uvErrmapGet(context.errno) ?? unknownError;
  let message = `${code}: ${context.message || text}, ${context.syscall}`;
  const properties = { ...context };
  delete properties.message;
  properties.code = code;
  for (const key of ['path', 'dest']) {
    if (context[key] === undefined) delete properties[key];
    else properties[key] = context[key].toString();
  }
  if (properties.path) message += ` '${properties.path}'`;
  if (properties.dest) message += ` -> '${properties.dest}'`;
  return make(message, properties, fn);
}

function withHost(properties, address, port) {
  properties.address = address;
  if (port) properties.port = port;
  return port > 0 ? ` ${address}:${port}` : ` ${address ?? ''}`;
}

function UVExceptionWithHostPort(errno, syscall, address, port) {
  const [code, text] = uvErrmapGet(errno) ?? unknownError;
  const properties = { code, errno, syscall };
  const where = withHost(properties, address, port);
  return make(`${syscall} ${code}: ${text}${where.trimEnd()}`, properties,
    UVExceptionWithHostPort);
}

function ErrnoException(errno, syscall, original) {
  const code = require('internal/util').getSystemErrorName(errno);
  return make(original ? `${syscall} ${code} ${original}` : `${syscall} ${code}`,
    { errno, code, syscall }, ErrnoException);
}

function ExceptionWithHostPort(errno, syscall, address, port, additional) {
  const code = require('internal/util').getSystemErrorName(errno);
  const properties = { errno, code, syscall };
  let where = withHost(properties, address, port);
  if (additional) where += ` - Local (${additional})`;
  return make(`${syscall} ${code}${where.trimEnd()}`, properties, ExceptionWithHostPort);
}

function DNSException(code, syscall, hostname) {
  let errno;
  if (typeof code === 'number') {
    errno = code;
    code = code === uv().UV_EAI_NODATA || code === uv().UV_EAI_NONAME ?
      'ENOTFOUND' : require('internal/util').getSystemErrorName(code);
  }
  const properties = { errno, code, syscall };
  if (hostname) properties.hostname = hostname;
  return make(`${syscall} ${code}${hostname ? ` ${hostname}` : ''}`, properties, DNSException);
}

class ConnResetException extends Error {
  constructor(message) {
    super(message);
    this.code = 'ECONNRESET';
    captureStack(this, ConnResetException);
  }
  get ['constructor']() {
    return Error;
  }
}

module.exports = {
  ConnResetException, DNSException, ErrnoException, ExceptionWithHostPort, SystemError,
  UVException, UVExceptionWithHostPort, codes, systemErrorClass, uvErrmapGet,
};

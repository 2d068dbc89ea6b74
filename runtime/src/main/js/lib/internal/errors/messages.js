'use strict';

// Messages that a template cannot express. `this` collects further properties of the error.

const { determineSpecificType, formatList, lazyInspect, withSeparators } =
  require('internal/errors/describe');

const primitiveTypes = new Set(['string', 'function', 'number', 'object', 'boolean', 'bigint',
  'symbol']);

function expectedTypes(expected) {
  const types = [];
  const instances = [];
  const others = [];
  for (const entry of Array.isArray(expected) ? expected : [expected]) {
    const lower = entry.toLowerCase();
    if (primitiveTypes.has(entry) || entry === 'Function' || entry === 'Object') types.push(lower);
    else if (/^([A-Z][a-z0-9]*)+$/.test(entry)) instances.push(entry);
    else others.push(entry);
  }
  const object = types.indexOf('object');
  if (instances.length > 0 && object !== -1) {
    types.splice(object, 1);
    instances.push('Object');
  }
  const parts = [];
  if (types.length > 0) {
    parts.push(`${types.length > 1 ? 'one of type' : 'of type'} ${formatList(types, 'or')}`);
  }
  if (instances.length > 0) parts.push(`an instance of ${formatList(instances, 'or')}`);
  if (others.length > 1) {
    parts.push(`one of ${formatList(others, 'or')}`);
  } else if (others.length === 1) {
    parts.push(others[0].toLowerCase() === others[0] ? others[0] : `an ${others[0]}`);
  }
  return parts.join(' or ');
}

function received(value) {
  if (typeof value === 'number' && Number.isInteger(value) && Math.abs(value) > 2 ** 32) {
    return withSeparators(String(value));
  }
  if (typeof value === 'bigint') {
    const wide = value > 2n ** 32n || value < -(2n ** 32n);
    return `${wide ? withSeparators(String(value)) : value}n`;
  }
  return lazyInspect(value);
}

const importedFrom = (base) => base ? ` imported from ${base}` : '';

module.exports = {
  ACCESS_DENIED(message, permission = '', resource = '') {
    this.permission = permission;
    this.resource = resource;
    return message;
  },
  BUFFER_OUT_OF_BOUNDS(name = undefined) {
    return name ? `"${name}" is outside of buffer bounds` :
      'Attempt to access memory outside buffer bounds';
  },
  ENCODING_INVALID_ENCODED_DATA(encoding, errno) {
    this.errno = errno;
    return `The encoded data was not valid for encoding ${encoding}`;
  },
  FALSY_VALUE_REJECTION(reason) {
    this.reason = reason;
    return 'Promise was rejected with falsy value';
  },
  HTTP2_STREAM_CANCEL(error) {
    const message = 'The pending stream has been canceled';
    if (!error) return message;
    this.cause = error;
    return typeof error.message === 'string' ? `${message} (caused by: ${error.message})` : message;
  },
  IMPORT_ATTRIBUTE_UNSUPPORTED(name, value, url = undefined) {
    const place = url === undefined ? '' : ` in ${url}`;
    return `Import attribute "${name}" with value "${value}" is not supported${place}`;
  },
  INTERNAL_ASSERTION(message) {
    return `${message}\nThis is caused by either a bug in Node.js or incorrect usage of ` +
      'Node.js internals.\nPlease open an issue with this stack trace at ' +
      'https://github.com/nodejs/node/issues\n';
  },
  INVALID_ARG_TYPE(name, expected, actual) {
    let subject = name;
    if (!name.endsWith(' argument')) {
      subject = `"${name}" ${name.includes('.') ? 'property' : 'argument'}`;
    }
    return `The ${subject} must be ${expectedTypes(expected)}. ` +
      `Received ${determineSpecificType(actual)}`;
  },
  INVALID_ARG_VALUE(name, value, reason = 'is invalid') {
    let shown = lazyInspect(value);
    if (shown.length > 128) shown = `${shown.slice(0, 128)}...`;
    const kind = name.includes('.') ? 'property' : 'argument';
    return `The ${kind} '${name}' ${reason}. Received ${shown}`;
  },
  INVALID_CHAR(name, field = undefined) {
    return `Invalid character in ${name}${field === undefined ? '' : ` ["${field}"]`}`;
  },
  INVALID_FILE_URL_PATH(reason, input) {
    this.input = input;
    return `File URL path ${reason}`;
  },
  INVALID_MIME_SYNTAX(production, text, index) {
    const place = index === -1 ? '' : ` at ${index}`;
    return `The MIME syntax for a ${production} in "${text}" is invalid${place}`;
  },
  INVALID_MODULE_SPECIFIER(request, reason, base = undefined) {
    return `Invalid module "${request}" ${reason}${importedFrom(base)}`;
  },
  INVALID_PACKAGE_CONFIG(path, base, message) {
    return `Invalid package config ${path}${base ? ` while importing ${base}` : ''}` +
      `${message ? `. ${message}` : ''}`;
  },
  INVALID_PACKAGE_TARGET(directory, key, target, isImport = false, base = undefined) {
    const relative = typeof target === 'string' && !isImport && target.length > 0 &&
      !target.startsWith('./');
    const hint = relative ? '; targets must start with "./"' : '';
    const shown = JSON.stringify(target);
    const where = `in the package config ${directory}package.json${importedFrom(base)}${hint}`;
    if (key === '.') return `Invalid "exports" main target ${shown} defined ${where}`;
    const field = isImport ? 'imports' : 'exports';
    return `Invalid "${field}" target ${shown} defined for '${key}' ${where}`;
  },
  INVALID_RETURN_PROPERTY(what, name, property, value) {
    return `Expected a valid ${what} to be returned for the "${property}" from the "${name}" ` +
      `hook but got ${determineSpecificType(value)}.`;
  },
  INVALID_RETURN_PROPERTY_VALUE(what, name, property, value) {
    return `Expected ${what} to be returned for the "${property}" from the "${name}" hook but ` +
      `got ${determineSpecificType(value)}.`;
  },
  INVALID_RETURN_VALUE(what, name, value) {
    return `Expected ${what} to be returned from the "${name}" function but got ` +
      `${determineSpecificType(value)}.`;
  },
  INVALID_URL(input, base = undefined) {
    this.input = input;
    if (base != null) this.base = base;
    return 'Invalid URL';
  },
  INVALID_URL_SCHEME(expected) {
    const schemes = Array.isArray(expected) ? expected : [expected];
    return `The URL must be ${schemes.length > 1 ? 'one of scheme' : 'of scheme'} ` +
      schemes.slice(0, 2).join(' or ');
  },
  MISSING_ARGS(...names) {
    const quotedNames = names.map((name) => Array.isArray(name) ?
      name.map((alternative) => `"${alternative}"`).join(' or ') : `"${name}"`);
    const plural = names.length > 1 ? 'arguments' : 'argument';
    return `The ${formatList(quotedNames)} ${plural} must be specified`;
  },
  MODULE_NOT_FOUND(path, base, exactUrl) {
    if (exactUrl) this.url = `${exactUrl}`;
    return `Cannot find ${exactUrl ? 'module' : 'package'} '${path}' imported from ${base}`;
  },
  OUT_OF_RANGE(name, range, input, replaceDefault = false) {
    const subject = replaceDefault ? name : `The value of "${name}" is out of range.`;
    return `${subject} It must be ${range}. Received ${received(input)}`;
  },
  PACKAGE_IMPORT_NOT_DEFINED(specifier, directory, base) {
    const place = directory ? ` in package ${directory}package.json` : '';
    return `Package import specifier "${specifier}" is not defined${place} imported from ${base}`;
  },
  PACKAGE_PATH_NOT_EXPORTED(directory, subpath, base = undefined) {
    const where = `${directory}package.json${importedFrom(base)}`;
    return subpath === '.' ? `No "exports" main defined in ${where}` :
      `Package subpath '${subpath}' is not defined by "exports" in ${where}`;
  },
  PARSE_ARGS_UNKNOWN_OPTION(option, allowPositionals) {
    const hint = allowPositionals ? ". To specify a positional argument starting with a '-', " +
      `place it at the end of the command after '--', as in '-- "${option}"` : '';
    return `Unknown option '${option}'${hint}`;
  },
  REQUIRE_ASYNC_MODULE(filename, parent) {
    return 'require() cannot be used on an ESM graph with top-level await. Use import() ' +
      'instead. To see where the top-level await comes from, use ' +
      '--experimental-print-required-tla.' +
      `${parent ? `\n  From ${parent} ` : ''}${filename ? `\n  Requiring ${filename} ` : ''}`;
  },
  REQUIRE_ESM(filename, hasEsmSyntax, parent = null, packageJson = null) {
    const where = `require() of ES Module ${filename}${parent ? ` from ${parent}` : ''} ` +
      'not supported.';
    if (!packageJson) return where;
    const file = filename.slice(filename.lastIndexOf('/') + 1);
    if (hasEsmSyntax) {
      return `${where}\nInstead change the require of ${file} in ${parent} to a dynamic ` +
        'import() which is available in all CommonJS modules.';
    }
    return `${where}\n${file} is treated as an ES module file as it is a .js file whose nearest ` +
      'parent package.json contains "type": "module" which declares all .js files in that ' +
      'package scope as ES modules.\n' +
      `Instead either rename ${file} to end in .cjs, change the requiring code to use dynamic ` +
      'import() which is available in all CommonJS modules, or change "type": "module" to ' +
      `"type": "commonjs" in ${packageJson} to treat all .js files as CommonJS (using .mjs for ` +
      'all ES modules instead).\n';
  },
  SOCKET_BAD_PORT(name, port, allowZero = true) {
    return `${name} should be ${allowZero ? '>=' : '>'} 0 and < 65536. ` +
      `Received ${determineSpecificType(port)}.`;
  },
  TEST_FAILURE(error, failureType) {
    this.failureType = failureType;
    this.cause = error;
    const message = error?.message ?? error;
    return typeof message === 'string' ? message : lazyInspect(message);
  },
  TLS_ALPN_CALLBACK_INVALID_RESULT(value, protocols) {
    return `ALPN callback returned a value (${value}) that did not match any of the client's ` +
      `offered protocols (${protocols.join(', ')})`;
  },
  TLS_CERT_ALTNAME_INVALID(reason, host, cert) {
    Object.assign(this, { reason, host, cert });
    return `Hostname/IP does not match certificate's altnames: ${reason}`;
  },
  UNHANDLED_ERROR(error = undefined) {
    return error === undefined ? 'Unhandled error.' : `Unhandled error. (${error})`;
  },
  UNSUPPORTED_DIR_IMPORT(path, base, exactUrl) {
    this.url = exactUrl;
    return `Directory import '${path}' is not supported resolving ES modules imported from ${base}`;
  },
  UNSUPPORTED_ESM_URL_SCHEME(url, supported) {
    return `Only URLs with a scheme in: ${formatList(supported)} are supported by the default ` +
      `ESM loader. Received protocol '${url.protocol}'`;
  },
  VM_MODULE_LINK_FAILURE(message, cause) {
    this.cause = cause;
    return message;
  },
  WORKER_INVALID_EXEC_ARGV(flags, what = 'invalid execArgv flags') {
    return `Initiated Worker with ${what}: ${flags.join(', ')}`;
  },
};

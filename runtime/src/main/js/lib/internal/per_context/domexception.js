'use strict';

// A DOMException is a real error object (it has a stack) with another prototype, so what belongs
// to it alone is kept beside it.
const internals = new WeakMap();

const CODES = {
  IndexSizeError: ['INDEX_SIZE_ERR', 1],
  DOMStringSizeError: ['DOMSTRING_SIZE_ERR', 2],
  HierarchyRequestError: ['HIERARCHY_REQUEST_ERR', 3],
  WrongDocumentError: ['WRONG_DOCUMENT_ERR', 4],
  InvalidCharacterError: ['INVALID_CHARACTER_ERR', 5],
  NoDataAllowedError: ['NO_DATA_ALLOWED_ERR', 6],
  NoModificationAllowedError: ['NO_MODIFICATION_ALLOWED_ERR', 7],
  NotFoundError: ['NOT_FOUND_ERR', 8],
  NotSupportedError: ['NOT_SUPPORTED_ERR', 9],
  InUseAttributeError: ['INUSE_ATTRIBUTE_ERR', 10],
  InvalidStateError: ['INVALID_STATE_ERR', 11],
  SyntaxError: ['SYNTAX_ERR', 12],
  InvalidModificationError: ['INVALID_MODIFICATION_ERR', 13],
  NamespaceError: ['NAMESPACE_ERR', 14],
  InvalidAccessError: ['INVALID_ACCESS_ERR', 15],
  ValidationError: ['VALIDATION_ERR', 16],
  TypeMismatchError: ['TYPE_MISMATCH_ERR', 17],
  SecurityError: ['SECURITY_ERR', 18],
  NetworkError: ['NETWORK_ERR', 19],
  AbortError: ['ABORT_ERR', 20],
  URLMismatchError: ['URL_MISMATCH_ERR', 21],
  QuotaExceededError: ['QUOTA_EXCEEDED_ERR', 22],
  TimeoutError: ['TIMEOUT_ERR', 23],
  InvalidNodeTypeError: ['INVALID_NODE_TYPE_ERR', 24],
  DataCloneError: ['DATA_CLONE_ERR', 25],
};

function internalsOf(exception) {
  const found = internals.get(exception);
  if (found !== undefined) return found;
  const error = new TypeError('Value of "this" must be of DOMException');
  error.code = 'ERR_INVALID_THIS';
  throw error;
}

class DOMException {
  constructor(message = '', options = 'Error') {
    const self = new Error();
    Object.setPrototypeOf(self, new.target.prototype);
    const details = { message: `${message}`, name: '' };
    if (options && typeof options === 'object') {
      details.name = `${options.name}`;
      if ('cause' in options) {
        Object.defineProperty(self, 'cause', {
          __proto__: null, value: options.cause, configurable: true, writable: true,
        });
      }
    } else {
      details.name = `${options}`;
    }
    internals.set(self, details);
    // Only now do name and message read as they should in the stack's first line.
    Error.captureStackTrace(self);
    return self;
  }

  get name() {
    return internalsOf(this).name;
  }

  get message() {
    return internalsOf(this).message;
  }

  get code() {
    const { name } = internalsOf(this);
    return Object.hasOwn(CODES, name) ? CODES[name][1] : 0;
  }
}

Object.setPrototypeOf(DOMException.prototype, Error.prototype);
Object.defineProperties(DOMException.prototype, {
  [Symbol.toStringTag]: { __proto__: null, configurable: true, value: 'DOMException' },
  name: { __proto__: null, enumerable: true },
  message: { __proto__: null, enumerable: true },
  code: { __proto__: null, enumerable: true },
});
for (const [constant, value] of Object.values(CODES)) {
  const descriptor = { __proto__: null, enumerable: true, value };
  Object.defineProperty(DOMException, constant, descriptor);
  Object.defineProperty(DOMException.prototype, constant, descriptor);
}

/** An exception without content, which its method under `deserialize` fills in. */
function reviveDOMException(deserialize) {
  const self = new DOMException();
  Object.defineProperty(self, deserialize, {
    __proto__: null,
    configurable: true,
    value({ message, name, stack }) {
      internals.set(self, { message, name });
      Object.defineProperty(self, 'stack', {
        __proto__: null, value: stack, configurable: true, writable: true,
      });
      delete self[deserialize];
    },
  });
  return self;
}

module.exports = {
  DOMException,
  isDOMException: (value) => internals.has(value),
  reviveDOMException,
};

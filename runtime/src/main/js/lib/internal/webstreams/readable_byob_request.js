'use strict';

// ReadableStreamBYOBRequest: the part of a reader's own buffer that is to be filled next.

const {
  codes: { ERR_ILLEGAL_CONSTRUCTOR, ERR_INVALID_STATE, ERR_INVALID_THIS },
} = require('internal/errors');
const { validateBuffer } = require('internal/validators');
const {
  customInspect,
  describeClass,
  inspectCustom,
  isDetached,
  kState,
  kType,
} = require('internal/webstreams/util');
const { isReadableStreamBYOBRequest } = require('internal/webstreams/readable_core');

/** Given to the constructors by those who may make controllers and requests. */
const token = Symbol('construct');
const invalidState = (message) => new ERR_INVALID_STATE.TypeError(message);

class ReadableStreamBYOBRequest {
  [kType] = 'ReadableStreamBYOBRequest';

  constructor(secret = undefined, controller = undefined, view = undefined) {
    if (secret !== token) throw new ERR_ILLEGAL_CONSTRUCTOR();
    this[kState] = { controller, view };
  }

  get view() {
    if (!isReadableStreamBYOBRequest(this)) {
      throw new ERR_INVALID_THIS('ReadableStreamBYOBRequest');
    }
    return this[kState].view;
  }

  respond(bytesWritten) {
    const { controller, view } = checkRequest(this);
    if (view.byteLength === 0 || view.buffer.byteLength === 0 || isDetached(view.buffer)) {
      throw invalidState('Viewed ArrayBuffer is detached');
    }
    const bytes = require('internal/webstreams/readable_bytes');
    bytes.readableByteStreamControllerRespond(controller, bytesWritten);
  }

  respondWithNewView(view) {
    const { controller } = checkRequest(this);
    validateBuffer(view, 'view');
    if (isDetached(view.buffer)) throw invalidState('Viewed ArrayBuffer is detached');
    const bytes = require('internal/webstreams/readable_bytes');
    bytes.readableByteStreamControllerRespondWithNewView(controller, view);
  }

  [inspectCustom](depth, options) {
    return customInspect(this, depth, options, this.constructor.name, {
      view: this[kState].view,
      controller: this[kState].controller,
    });
  }
}
describeClass(ReadableStreamBYOBRequest, ['view', 'respond', 'respondWithNewView']);

function checkRequest(request) {
  if (!isReadableStreamBYOBRequest(request)) {
    throw new ERR_INVALID_THIS('ReadableStreamBYOBRequest');
  }
  if (request[kState].controller === undefined) {
    throw invalidState('This BYOB request has been invalidated');
  }
  return request[kState];
}

module.exports = { ReadableStreamBYOBRequest, token };

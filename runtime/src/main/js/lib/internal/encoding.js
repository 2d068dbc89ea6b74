'use strict';

const { codes } = require('internal/errors');
const { customInspectSymbol, kEmptyObject, kEnumerableProperty } = require('internal/util');
const { kValidateObjectAllowObjects, validateObject, validateString } =
  require('internal/validators');
const binding = internalBinding('encoding_binding');

const kFlags = Symbol('flags');
const kHandle = Symbol('handle');
const kFatal = 2;
const kIgnoreBOM = 4;

/** The canonical name of an encoding label, undefined for an unknown one. */
function getEncodingFromLabel(label) {
  return label === 'utf-8' ? label : binding.labelToName(label);
}

class TextEncoder {
  #brand;

  static #check(encoder) {
    if (typeof encoder !== 'object' || encoder === null || !(#brand in encoder)) {
      throw new codes.ERR_INVALID_THIS('TextEncoder');
    }
  }

  get encoding() {
    TextEncoder.#check(this);
    return 'utf-8';
  }

  encode(input = '') {
    TextEncoder.#check(this);
    return binding.encodeUtf8(`${input}`);
  }

  encodeInto(src, dest) {
    TextEncoder.#check(this);
    validateString(src, 'src');
    if (!require('internal/util/types').isUint8Array(dest)) {
      throw new codes.ERR_INVALID_ARG_TYPE('dest', 'Uint8Array', dest);
    }
    const [read, written] = binding.encodeInto(src, dest);
    return { read, written };
  }

  [customInspectSymbol](depth, opts) {
    TextEncoder.#check(this);
    if (typeof depth === 'number' && depth < 0) return this;
    return require('internal/util/inspect').inspect({ encoding: this.encoding }, opts);
  }
}

const noBytes = new Uint8Array(0);

class TextDecoder {
  #encoding;
  #decoder;
  #streaming = false;

  constructor(encoding = 'utf-8', options = kEmptyObject) {
    encoding = `${encoding}`;
    if (options !== null) validateObject(options, 'options', kValidateObjectAllowObjects);
    const name = getEncodingFromLabel(encoding);
    if (name === undefined) throw new codes.ERR_ENCODING_NOT_SUPPORTED(encoding);
    this.#encoding = name;
    this[kFlags] = (options?.fatal ? kFatal : 0) | (options?.ignoreBOM ? kIgnoreBOM : 0);
    this[kHandle] = undefined;
  }

  static #check(decoder) {
    if (typeof decoder !== 'object' || decoder === null || !(#encoding in decoder)) {
      throw new codes.ERR_INVALID_THIS('TextDecoder');
    }
  }

  get encoding() {
    TextDecoder.#check(this);
    return this.#encoding;
  }

  get fatal() {
    TextDecoder.#check(this);
    return (this[kFlags] & kFatal) !== 0;
  }

  get ignoreBOM() {
    TextDecoder.#check(this);
    return (this[kFlags] & kIgnoreBOM) !== 0;
  }

  decode(input = noBytes, options = kEmptyObject) {
    TextDecoder.#check(this);
    const { isAnyArrayBuffer } = require('internal/util/types');
    if (!ArrayBuffer.isView(input) && !isAnyArrayBuffer(input)) {
      const error = new codes.ERR_INVALID_ARG_TYPE('list', 'ArrayBuffer', input);
      error.message = 'The "list" argument must be an instance of SharedArrayBuffer, ' +
        'ArrayBuffer or ArrayBufferView.';
      throw error;
    }
    const stream = Boolean(options?.stream);
    let text;
    if (this.#encoding === 'utf-8' && !stream && !this.#streaming) {
      text = binding.decodeUtf8(input, this.ignoreBOM, this.fatal);
    } else {
      this.#decoder ??= new binding.Decoder(this.#encoding, this.ignoreBOM, this.fatal);
      text = this.#decoder.decode(input, !stream);
      this.#streaming = stream && text !== undefined;
    }
    if (text === undefined) {
      throw new codes.ERR_ENCODING_INVALID_ENCODED_DATA(this.#encoding, undefined);
    }
    return text;
  }

  [customInspectSymbol](depth, opts) {
    TextDecoder.#check(this);
    if (typeof depth === 'number' && depth < 0) return this;
    const { constructor } = this;
    const shown = { encoding: this.encoding, fatal: this.fatal, ignoreBOM: this.ignoreBOM };
    if (opts.showHidden) {
      shown[kFlags] = this[kFlags];
      shown[kHandle] = this[kHandle];
    }
    return `${constructor.name} ${require('internal/util/inspect').inspect(shown, opts)}`;
  }
}

Object.defineProperties(TextEncoder.prototype, {
  encode: kEnumerableProperty,
  encodeInto: kEnumerableProperty,
  encoding: kEnumerableProperty,
  [Symbol.toStringTag]: { configurable: true, value: 'TextEncoder' },
});
Object.defineProperties(TextDecoder.prototype, {
  decode: kEnumerableProperty,
  encoding: kEnumerableProperty,
  fatal: kEnumerableProperty,
  ignoreBOM: kEnumerableProperty,
  [Symbol.toStringTag]: { configurable: true, value: 'TextDecoder' },
});

module.exports = { TextDecoder, TextEncoder, getEncodingFromLabel };

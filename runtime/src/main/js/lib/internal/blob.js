'use strict';

// A Blob is a list of pieces, which are never changed: bytes, or a range of a file.

const {
  codes: { ERR_INVALID_ARG_TYPE, ERR_INVALID_ARG_VALUE, ERR_INVALID_THIS, ERR_MISSING_ARGS },
} = require('internal/errors');
const { validateDictionary } = require('internal/validators');
const { kClone, kDeserialize, markTransferMode } = require('internal/worker/js_transferable');

const kPieces = Symbol('kPieces');
const kType = Symbol('kType');
const kLength = Symbol('kLength');
const inspectCustom = Symbol.for('nodejs.util.inspect.custom');
const notAType = /[^\u{0020}-\u{007E}]/u;
const MAX_CHUNK = 65536;

// A piece of a file: { path, start, length, size, mtimeMs }; size and mtimeMs as they were when
// the Blob was made, to tell whether the file was changed since.
const isFilePiece = (piece) => typeof piece.path === 'string';
const lengthOf = (piece) => isFilePiece(piece) ? piece.length : piece.byteLength;

function slicePiece(piece, start, end) {
  if (!isFilePiece(piece)) return piece.subarray(start, end);
  return { ...piece, start: piece.start + start, length: end - start };
}

function isBlob(value) {
  return value?.[kPieces] !== undefined;
}

function check(blob) {
  if (!isBlob(blob)) throw new ERR_INVALID_THIS('Blob');
}

function nativeLineEndings(text) {
  const { EOL } = require('os');
  return text.replaceAll(/\r\n|\r|\n/g, EOL);
}

function toPieces(source, endings) {
  if (isBlob(source)) return source[kPieces];
  if (ArrayBuffer.isView(source)) {
    return [new Uint8Array(source.buffer, source.byteOffset, source.byteLength).slice()];
  }
  if (require('internal/util/types').isAnyArrayBuffer(source)) {
    return [new Uint8Array(source).slice()];
  }
  let text = `${source}`;
  if (endings === 'native') text = nativeLineEndings(text);
  return [new Uint8Array(require('buffer').Buffer.from(text, 'utf8'))];
}

function cleanType(type) {
  type = `${type}`;
  return notAType.test(type) ? '' : type.toLowerCase();
}

function notReadable() {
  const { lazyDOMException } = require('internal/util');
  return lazyDOMException('The blob could not be read', 'NotReadableError');
}

// Opens the file of a piece, unless it changed.
async function openPiece(piece) {
  const { open } = require('fs/promises');
  let handle;
  try {
    handle = await open(piece.path, 'r');
    const { size, mtimeMs } = await handle.stat();
    if (size === piece.size && mtimeMs === piece.mtimeMs) return handle;
  } catch {
    // The DOMException says all a reader may know.
  }
  await handle?.close();
  throw notReadable();
}

async function* chunksOf(pieces) {
  for (const piece of pieces) {
    if (!isFilePiece(piece)) {
      for (let at = 0; at < piece.byteLength; at += MAX_CHUNK) {
        yield piece.slice(at, at + MAX_CHUNK);
      }
      continue;
    }
    for (let at = 0; at < piece.length || piece.length === 0;) {
      // Opened for every chunk: a change of the file in between is an error.
      const handle = await openPiece(piece);
      try {
        if (piece.length === 0) break;
        const bytes = new Uint8Array(Math.min(MAX_CHUNK, piece.length - at));
        const { bytesRead } = await handle.read(bytes, 0, bytes.length, piece.start + at);
        if (bytesRead === 0) throw notReadable();
        at += bytesRead;
        yield bytesRead === bytes.length ? bytes : bytes.slice(0, bytesRead);
      } finally {
        await handle.close();
      }
    }
  }
}

async function readAll(blob) {
  const bytes = new Uint8Array(blob[kLength]);
  let at = 0;
  if (blob[kPieces].some(isFilePiece)) {
    for await (const chunk of chunksOf(blob[kPieces])) {
      bytes.set(chunk, at);
      at += chunk.byteLength;
    }
  } else {
    for (const piece of blob[kPieces]) {
      bytes.set(piece, at);
      at += piece.byteLength;
    }
  }
  return bytes;
}

class Blob {
  constructor(sources = [], options = {}) {
    if (sources === null || typeof sources !== 'object' ||
        typeof sources[Symbol.iterator] !== 'function') {
      throw new ERR_INVALID_ARG_TYPE('sources', 'a sequence', sources);
    }
    validateDictionary(options, 'options');
    let { endings = 'transparent' } = options ?? {};
    const { type = '' } = options ?? {};
    endings = `${endings}`;
    if (endings !== 'transparent' && endings !== 'native') {
      throw new ERR_INVALID_ARG_VALUE('options.endings', endings);
    }
    const pieces = [];
    for (const source of sources) pieces.push(...toPieces(source, endings));
    init(this, pieces, cleanType(type));
  }

  [inspectCustom](depth, options) {
    if (depth < 0) return this;
    const { inspect } = require('internal/util/inspect');
    return `Blob ${inspect({ size: this.size, type: this.type }, {
      ...options,
      depth: options.depth === null ? null : options.depth - 1,
    })}`;
  }

  [kClone]() {
    return {
      data: { pieces: this[kPieces], type: this[kType] },
      deserializeInfo: 'internal/blob:ClonedBlob',
    };
  }

  [kDeserialize]({ pieces, type }) {
    init(this, pieces, type);
  }

  get type() {
    check(this);
    return this[kType];
  }

  get size() {
    check(this);
    return this[kLength];
  }

  slice(start = 0, end = this[kLength], type = '') {
    check(this);
    const size = this[kLength];
    const clamp = (at) => Math.trunc(at < 0 ? Math.max(size + at, 0) : Math.min(at, size)) || 0;
    start = clamp(Number(start));
    end = Math.max(clamp(Number(end)), start);
    const pieces = [];
    let offset = 0;
    for (const piece of this[kPieces]) {
      const length = lengthOf(piece);
      const from = Math.max(start - offset, 0);
      const to = Math.min(end - offset, length);
      if (from < to) pieces.push(slicePiece(piece, from, to));
      offset += length;
    }
    return createBlob(pieces, cleanType(type));
  }

  async arrayBuffer() {
    check(this);
    return (await readAll(this)).buffer;
  }

  async text() {
    check(this);
    const { TextDecoder } = require('internal/encoding');
    return new TextDecoder().decode(await readAll(this));
  }

  async bytes() {
    check(this);
    return readAll(this);
  }

  stream() {
    check(this);
    const { ReadableStream } = require('internal/webstreams/readablestream');
    const chunks = chunksOf(this[kPieces]);
    let queued;
    // A byob read is filled as far as it goes; what is left is enqueued by the next pull.
    return new ReadableStream({
      type: 'bytes',
      async pull(controller) {
        queued ??= (await chunks.next()).value;
        if (queued === undefined) {
          controller.close();
          controller.byobRequest?.respond(0);
          return;
        }
        const chunk = queued;
        queued = undefined;
        controller.enqueue(chunk);
      },
      async cancel() {
        await chunks.return();
      },
    }, { highWaterMark: 0 });
  }
}

function init(blob, pieces, type) {
  blob[kPieces] = pieces;
  blob[kType] = type;
  blob[kLength] = pieces.reduce((sum, piece) => sum + lengthOf(piece), 0);
}

function createBlob(pieces, type = '') {
  const blob = Object.create(Blob.prototype);
  init(blob, pieces, type);
  return blob;
}

function ClonedBlob() {
  return Object.create(Blob.prototype);
}

const enumerable = { __proto__: null, enumerable: true };
Object.defineProperties(Blob.prototype, {
  [Symbol.toStringTag]: { __proto__: null, configurable: true, value: 'Blob' },
  size: enumerable,
  type: enumerable,
  slice: enumerable,
  stream: enumerable,
  text: enumerable,
  arrayBuffer: enumerable,
  bytes: enumerable,
});
markTransferMode(Blob.prototype, true, false);

/** A Blob of a whole file; undefined when there is no such file. */
function createBlobFromFilePath(path, { type = '' } = {}) {
  const { statSync } = require('fs');
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return undefined;
  const { size, mtimeMs } = stats;
  return createBlob([{ path: `${path}`, start: 0, length: size, size, mtimeMs }], type);
}

// Blobs by the unique part of their object URLs.
const objectUrls = new Map();

function createObjectURL(blob) {
  if (arguments.length === 0) throw new ERR_MISSING_ARGS('obj');
  if (!isBlob(blob)) throw new ERR_INVALID_ARG_TYPE('obj', 'Blob', blob);
  const id = require('crypto').randomUUID();
  objectUrls.set(id, blob);
  return `blob:nodedata:${id}`;
}

// The id in a well-formed object URL, which may have a query or fragment.
function objectUrlId(url) {
  let parsed;
  try {
    parsed = new URL(`${url}`);
  } catch {
    return undefined;
  }
  const { 0: base, 1: id, length } = parsed.pathname.split(':');
  return parsed.protocol === 'blob:' && base === 'nodedata' && length === 2 ? id : undefined;
}

function revokeObjectURL(url) {
  if (arguments.length === 0) throw new ERR_MISSING_ARGS('url');
  objectUrls.delete(objectUrlId(url));
}

function resolveObjectURL(url) {
  return objectUrls.get(objectUrlId(url));
}

module.exports = {
  Blob,
  ClonedBlob,
  createBlob,
  createBlobFromFilePath,
  createObjectURL,
  isBlob,
  resolveObjectURL,
  revokeObjectURL,
};

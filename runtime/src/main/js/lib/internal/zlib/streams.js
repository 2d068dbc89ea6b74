'use strict';

// The streams. A write is a series of steps: each gives Java what is left of the input and the
// free part of an output buffer, and pushes what came out, until the input is used up.

const { Buffer, kMaxLength } = require('buffer');
const { codes } = require('internal/errors');
const { checkRangesOrGetDefault, validateFunction } = require('internal/validators');
const { Transform } = require('stream');
const { settingsFor, zlibError } = require('internal/zlib/settings');
const assert = require('internal/assert');

const kFlushFlag = Symbol('kFlushFlag');

// How far each flush value goes: Z_BLOCK (5) ranks between no flush and a partial one.
const strength = [0, 2, 3, 4, 5, 1];

// Empty chunks that carry a flush value through write().
const flushChunks = strength.map((_, kind) => Object.assign(Buffer.alloc(0), {
  [kFlushFlag]: kind,
}));

function ZlibBase(options, mode) {
  const settings = settingsFor(mode, options);
  if (options && (options.encoding || options.objectMode || options.writableObjectMode)) {
    options = { ...options, encoding: null, objectMode: false, writableObjectMode: false };
  }
  Transform.call(this, { autoDestroy: true, ...options });
  this.bytesWritten = 0;
  this._handle = settings.handle;
  this._writeState = settings.writeState;
  this._outBuffer = Buffer.allocUnsafe(settings.chunkSize);
  this._outOffset = 0;
  this._chunkSize = settings.chunkSize;
  this._defaultFlushFlag = settings.flush;
  this._finishFlushFlag = settings.finishFlush;
  this._defaultFullFlushFlag = settings.fullFlush;
  this._info = options?.info;
  this._maxOutputLength = settings.maxOutputLength;
  this._rejectGarbageAfterEnd = options?.rejectGarbageAfterEnd === true;
  this._level = settings.level;
  this._strategy = settings.strategy;
  this._mode = mode;
}
Object.setPrototypeOf(ZlibBase.prototype, Transform.prototype);
Object.setPrototypeOf(ZlibBase, Transform);

Object.defineProperty(ZlibBase.prototype, '_closed', {
  configurable: true,
  enumerable: true,
  get() { return !this._handle; },
});

ZlibBase.prototype.reset = function() {
  assert(this._handle, 'zlib binding closed');
  const failure = this._handle.reset();
  if (failure !== undefined) this.destroy(zlibError(failure));
};

ZlibBase.prototype._flush = function(callback) {
  this._transform(Buffer.alloc(0), '', callback);
};

// The end of the input is dealt with in _flush.
ZlibBase.prototype._final = function(callback) {
  callback();
};

ZlibBase.prototype.flush = function(kind, callback) {
  if (typeof kind === 'function' || (kind === undefined && !callback)) {
    callback = kind;
    kind = this._defaultFullFlushFlag;
  }
  if (this.writableFinished) {
    if (callback) process.nextTick(callback);
  } else if (this.writableEnded) {
    if (callback) this.once('end', callback);
  } else {
    this.write(flushChunks[kind], '', callback);
  }
};

ZlibBase.prototype.close = function(callback) {
  if (callback) {
    validateFunction(callback, 'callback');
    require('internal/streams/end-of-stream').eos(this, callback);
  }
  this.destroy();
};

ZlibBase.prototype._destroy = function(error, callback) {
  closeHandle(this);
  callback(error);
};

ZlibBase.prototype._transform = function(chunk, encoding, callback) {
  let flush = this._defaultFlushFlag;
  if (typeof chunk[kFlushFlag] === 'number') flush = chunk[kFlushFlag];
  const last = this.writableEnded && this.writableLength === chunk.byteLength;
  if (last && strength[this._finishFlushFlag] > strength[flush]) flush = this._finishFlushFlag;
  processChunk(this, chunk, flush, callback);
};

ZlibBase.prototype._processChunk = function(chunk, flush, callback) {
  if (typeof callback === 'function') {
    processChunk(this, chunk, flush, callback);
    return undefined;
  }
  return processChunkSync(this, chunk, flush);
};

function closeHandle(stream) {
  stream._handle?.close();
  stream._handle = null;
}

function fail(stream, error) {
  stream.destroy(error);
}

function processChunk(stream, chunk, flush, callback) {
  if (!stream._handle) {
    process.nextTick(callback);
    return;
  }
  step(stream, { chunk, flush, callback, offset: 0, length: chunk.byteLength });
}

function step(stream, job) {
  stream._handle.write(job.flush, job.chunk, job.offset, job.length, stream._outBuffer,
    stream._outOffset, stream._chunkSize - stream._outOffset,
    (failure) => afterStep(stream, job, failure));
}

/** Takes note of what the last step did; returns its output, if any. */
function account(stream, job) {
  const [freeOut, restIn] = stream._writeState;
  const used = job.length - restIn;
  stream.bytesWritten += used;
  job.offset += used;
  job.length = restIn;
  const made = stream._chunkSize - stream._outOffset - freeOut;
  const output = made > 0 ?
    stream._outBuffer.slice(stream._outOffset, stream._outOffset + made) : null;
  stream._outOffset += made;
  if (freeOut === 0) {
    stream._outOffset = 0;
    stream._outBuffer = Buffer.allocUnsafe(stream._chunkSize);
  }
  return { output, more: freeOut === 0 };
}

function afterStep(stream, job, failure) {
  if (stream.destroyed) {
    job.callback();
    return;
  }
  if (failure !== undefined) {
    fail(stream, zlibError(failure));
    return;
  }
  const { output, more } = account(stream, job);
  const full = output !== null && !stream.push(output);
  if (stream.destroyed) {
    job.callback();
  } else if (more) {
    if (full) resumeOnRead(stream, () => step(stream, job));
    else step(stream, job);
  } else {
    // Input left although there is room for output: the compressed data has ended before.
    if (job.length > 0) {
      if (stream._rejectGarbageAfterEnd) {
        fail(stream, new codes.ERR_TRAILING_JUNK_AFTER_STREAM_END());
        return;
      }
      stream.push(null);
    }
    job.callback();
  }
}

function resumeOnRead(stream, resume) {
  const read = stream._read;
  stream._read = (size) => {
    stream._read = read;
    resume();
    stream._read(size);
  };
}

function processChunkSync(stream, chunk, flush) {
  const job = { chunk, offset: 0, length: chunk.byteLength };
  const outputs = [];
  let total = 0;
  let more = true;
  while (more) {
    const handle = stream._handle;
    assert(handle, 'zlib binding closed');
    const failure = handle.write(flush, chunk, job.offset, job.length, stream._outBuffer,
      stream._outOffset, stream._chunkSize - stream._outOffset);
    if (failure !== undefined) {
      closeHandle(stream);
      throw zlibError(failure);
    }
    const done = account(stream, job);
    if (done.output !== null) {
      outputs.push(done.output);
      total += done.output.byteLength;
      if (total > stream._maxOutputLength) {
        closeHandle(stream);
        throw new codes.ERR_BUFFER_TOO_LARGE(stream._maxOutputLength);
      }
    }
    more = done.more;
  }
  closeHandle(stream);
  return outputs.length === 1 ? outputs[0] : Buffer.concat(outputs, total);
}

function Zlib(options, mode) {
  ZlibBase.call(this, options, mode);
}
Object.setPrototypeOf(Zlib.prototype, ZlibBase.prototype);
Object.setPrototypeOf(Zlib, ZlibBase);

Zlib.prototype.params = function(level, strategy, callback) {
  checkRangesOrGetDefault(level, 'level', -1, 9);
  checkRangesOrGetDefault(strategy, 'strategy', 0, 4);
  if (this._level === level && this._strategy === strategy) {
    if (callback) process.nextTick(callback);
    return;
  }
  const Z_SYNC_FLUSH = 2;
  this.flush(Z_SYNC_FLUSH, () => {
    assert(this._handle, 'zlib binding closed');
    const failure = this._handle.params(level, strategy);
    if (failure !== undefined) {
      fail(this, zlibError(failure));
    } else if (!this.destroyed) {
      this._level = level;
      this._strategy = strategy;
      callback?.();
    }
  });
};

module.exports = { Zlib, ZlibBase, kMaxLength };

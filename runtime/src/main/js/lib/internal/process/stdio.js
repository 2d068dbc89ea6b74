'use strict';

// process.stdout, stderr and stdin. Output is synchronous on every kind of descriptor, as Node's is
// for files, terminals and (on POSIX) pipes.

const { guessHandleType, writeBytes, StdinReader } = internalBinding('stdio');
const builtins = internalBinding('builtins');

function makeOutput(fd) {
  const type = guessHandleType(fd);
  const stream = type === 'TTY' && builtins.exists('tty') ?
    new (require('tty').WriteStream)(fd) : makeSyncStream(fd, type);
  stream._type = { TTY: 'tty', FILE: 'fs', PIPE: 'pipe' }[type] ?? 'fs';
  stream._isStdio = true;
  // Standard output can be ended but not closed: others may still write to the descriptor.
  stream.destroySoon = stream.destroy;
  stream._destroy = function(error, callback) { callback(error); };
  return stream;
}

function makeSyncStream(fd, type) {
  const { Writable } = require('stream');
  const stream = new Writable({
    decodeStrings: true,
    autoDestroy: false,
    emitClose: false,
    write(chunk, encoding, callback) {
      try {
        writeBytes(fd, chunk);
      } catch (error) {
        callback(type === 'PIPE' ? asErrno(error) : error);
        return;
      }
      callback();
    },
  });
  Object.defineProperty(stream, 'fd', { value: fd, writable: true, enumerable: true });
  if (type === 'TTY') stream.isTTY = true;
  return stream;
}

// Node's pipes are sockets, whose errors have another text than those of files.
function asErrno(error) {
  if (error.syscall !== 'write') return error;
  const { ErrnoException } = require('internal/errors');
  return new ErrnoException(error.errno, 'write');
}

function makeInput() {
  const type = guessHandleType(0);
  if (type === 'TTY' && builtins.exists('tty')) return new (require('tty').ReadStream)(0);
  const { Readable } = require('stream');
  const reader = new StdinReader();
  reader.onchunk = (chunk) => {
    stream.push(chunk);
    if (chunk === null) reader.close();
  };
  reader.onerror = (message) => stream.destroy(new Error(message));
  const stream = new Readable({
    highWaterMark: 64 * 1024,
    autoDestroy: true,
    read() { reader.read(); },
    destroy(error, callback) { reader.close(() => callback(error)); },
  });
  stream.fd = 0;
  stream.isRaw = false;
  stream.on('pause', () => reader.pause());
  stream.on('resume', () => reader.resume());
  stream.ref = () => { reader.ref(); return stream; };
  stream.unref = () => { reader.unref(); return stream; };
  return stream;
}

builtins.defineLazyValue(module.exports, 'stdout', true, () => makeOutput(1));
builtins.defineLazyValue(module.exports, 'stderr', true, () => makeOutput(2));
builtins.defineLazyValue(module.exports, 'stdin', true, makeInput);

'use strict';

// Terminals.

const { writeBytes, StdinReader, guessHandleType, windowSize, setRawMode } =
  internalBinding('stdio');
const { Readable, Writable } = require('stream');
const { getColorDepth, hasColors } = require('internal/tty');
const {
  codes: { ERR_INVALID_FD, ERR_TTY_INIT_FAILED },
} = require('internal/errors');

function isatty(fd) {
  return Number.isInteger(fd) && fd >= 0 && fd <= 2147483647 && guessHandleType(fd) === 'TTY';
}

function checkTerminal(fd) {
  if (fd >> 0 !== fd || fd < 0) throw new ERR_INVALID_FD(fd);
  if (!isatty(fd)) {
    throw new ERR_TTY_INIT_FAILED(
      { code: 'EINVAL', message: 'invalid argument', errno: -22, syscall: 'uv_tty_init' });
  }
}

function ReadStream(fd, options) {
  if (!(this instanceof ReadStream)) return new ReadStream(fd, options);
  checkTerminal(fd);
  const reader = new StdinReader();
  const stream = this;
  reader.onchunk = (chunk) => {
    stream.push(chunk);
    if (chunk === null) reader.close();
  };
  reader.onerror = (message) => stream.destroy(new Error(message));
  Reflect.apply(Readable, this, [{
    highWaterMark: 0,
    ...options,
    read() { reader.read(); },
    destroy(error, callback) { reader.close(() => callback(error)); },
  }]);
  this.fd = fd;
  this.isRaw = false;
  this.isTTY = true;
  this.on('pause', () => reader.pause());
  this.on('resume', () => reader.resume());
  this.ref = () => { reader.ref(); return this; };
  this.unref = () => { reader.unref(); return this; };
}
Object.setPrototypeOf(ReadStream.prototype, Readable.prototype);
Object.setPrototypeOf(ReadStream, Readable);

ReadStream.prototype.setRawMode = function(flag) {
  flag = !!flag;
  setRawMode(this.fd, flag);
  this.isRaw = flag;
  return this;
};

function WriteStream(fd) {
  if (!(this instanceof WriteStream)) return new WriteStream(fd);
  checkTerminal(fd);
  Reflect.apply(Writable, this, [{
    write(chunk, encoding, callback) {
      try {
        writeBytes(fd, chunk);
      } catch (error) {
        callback(error);
        return;
      }
      callback();
    },
  }]);
  this.fd = fd;
  const size = windowSize(fd);
  this.columns = size[0];
  this.rows = size[1];
}
Object.setPrototypeOf(WriteStream.prototype, Writable.prototype);
Object.setPrototypeOf(WriteStream, Writable);

WriteStream.prototype.isTTY = true;
WriteStream.prototype.getColorDepth = getColorDepth;
WriteStream.prototype.hasColors = hasColors;

WriteStream.prototype._refreshSize = function() {
  const size = windowSize(this.fd);
  if (size[0] !== this.columns || size[1] !== this.rows) {
    this.columns = size[0];
    this.rows = size[1];
    this.emit('resize');
  }
};

WriteStream.prototype.getWindowSize = function() {
  return [this.columns, this.rows];
};

WriteStream.prototype.cursorTo = function(x, y, callback) {
  return require('readline').cursorTo(this, x, y, callback);
};

WriteStream.prototype.moveCursor = function(dx, dy, callback) {
  return require('readline').moveCursor(this, dx, dy, callback);
};

WriteStream.prototype.clearLine = function(dir, callback) {
  return require('readline').clearLine(this, dir, callback);
};

WriteStream.prototype.clearScreenDown = function(callback) {
  return require('readline').clearScreenDown(this, callback);
};

module.exports = { isatty, ReadStream, WriteStream };

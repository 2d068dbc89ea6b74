'use strict';

// Moving the cursor of a terminal and clearing parts of it.

const { CSI } = require('internal/readline/utils');
const { validateFunction } = require('internal/validators');
const { codes: { ERR_INVALID_ARG_VALUE, ERR_INVALID_CURSOR_POS } } = require('internal/errors');

// Answers what write() answered: false asks to wait for 'drain'.
function send(stream, data, callback) {
  if (callback !== undefined) validateFunction(callback, 'callback');
  if (stream == null || data === '') {
    if (typeof callback === 'function') process.nextTick(callback, null);
    return true;
  }
  return stream.write(data, callback);
}

function cursorTo(stream, x, y, callback) {
  if (callback !== undefined) validateFunction(callback, 'callback');
  if (typeof y === 'function') {
    callback = y;
    y = undefined;
  }
  if (Number.isNaN(x)) throw new ERR_INVALID_ARG_VALUE('x', x);
  if (Number.isNaN(y)) throw new ERR_INVALID_ARG_VALUE('y', y);
  if (stream == null || (typeof x !== 'number' && typeof y !== 'number')) {
    return send(null, '', callback);
  }
  if (typeof x !== 'number') throw new ERR_INVALID_CURSOR_POS();
  return send(stream, typeof y !== 'number' ? CSI`${x + 1}G` : CSI`${y + 1};${x + 1}H`, callback);
}

function moves(dx, dy) {
  let data = '';
  if (dx < 0) data += CSI`${-dx}D`;
  else if (dx > 0) data += CSI`${dx}C`;
  if (dy < 0) data += CSI`${-dy}A`;
  else if (dy > 0) data += CSI`${dy}B`;
  return data;
}

function moveCursor(stream, dx, dy, callback) {
  return send(stream, moves(dx, dy), callback);
}

// dir < 0: to the left of the cursor; > 0: to the right; 0: the whole line.
function lineClearing(dir) {
  if (dir < 0) return CSI.kClearToLineBeginning;
  return dir > 0 ? CSI.kClearToLineEnd : CSI.kClearLine;
}

function clearLine(stream, dir, callback) {
  return send(stream, lineClearing(dir), callback);
}

function clearScreenDown(stream, callback) {
  return send(stream, CSI.kClearScreenDown, callback);
}

module.exports = { clearLine, clearScreenDown, cursorTo, lineClearing, moveCursor, moves };

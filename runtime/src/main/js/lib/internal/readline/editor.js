'use strict';

// The line editor of a terminal: how the line changes. Methods for Interface, installed when the
// first terminal is opened.

const { charLengthAt, charLengthLeft } = require('internal/readline/utils');

const KILL_RING_SIZE = 32;
const UNDO_SIZE = 2048;

// The word left of the cursor is matched from right to left.
const WORD_LEFT = /^\s*(?:[^\w\s]+|\w+)?/;
const WORD_RIGHT = /^(?:\s+|[^\w\s]+|\w+)\s*/;
const WORD_DELETED_RIGHT = /^(?:\s+|\W+|\w+)\s*/;

const editing = {
  _initEditing() {
    this._killRing = [];
    this._killRingCursor = 0;
    this._yanking = false;
    this._undoStack = [];
    this._redoStack = [];
    this._substringSearch = null;
  },

  // Keeps the state before a change, so that it can be undone.
  _beforeEdit(text = this.line, cursor = this.cursor) {
    this._undoStack.push({ text, cursor });
    if (this._undoStack.length > UNDO_SIZE) this._undoStack.shift();
  },

  _replaceLine(line, cursor) {
    this.line = line;
    this.cursor = cursor;
    this._refreshLine();
  },

  _insertString(text) {
    this._beforeEdit();
    if (this.cursor < this.line.length) {
      this._replaceLine(this.line.slice(0, this.cursor) + text + this.line.slice(this.cursor),
                        this.cursor + text.length);
      return;
    }
    // At the end of the line it is enough to print the text, unless it wraps.
    const before = this.getCursorPos();
    this.line += text;
    this.cursor += text.length;
    if (before.rows < this.getCursorPos().rows) this._refreshLine();
    else this._writeToOutput(text);
  },

  _wordLeftLength() {
    const reversed = Array.from(this.line.slice(0, this.cursor)).reverse().join('');
    return WORD_LEFT.exec(reversed)[0].length;
  },

  _wordLeft() {
    if (this.cursor > 0) this._moveCursor(-this._wordLeftLength());
  },

  _wordRight() {
    const match = WORD_RIGHT.exec(this.line.slice(this.cursor));
    if (match) this._moveCursor(match[0].length);
  },

  // Removes the characters between two indexes; the cursor ends up at the first.
  _cut(from, to) {
    this._beforeEdit();
    const removed = this.line.slice(from, to);
    this._replaceLine(this.line.slice(0, from) + this.line.slice(to), from);
    return removed;
  },

  _deleteLeft() {
    const size = charLengthLeft(this.line, this.cursor);
    if (this.cursor > 0 && this.line.length > 0) this._cut(this.cursor - size, this.cursor);
  },

  _deleteRight() {
    if (this.cursor < this.line.length) {
      this._cut(this.cursor, this.cursor + charLengthAt(this.line, this.cursor));
    }
  },

  _deleteWordLeft() {
    if (this.cursor > 0) this._cut(this.cursor - this._wordLeftLength(), this.cursor);
  },

  _deleteWordRight() {
    const match = WORD_DELETED_RIGHT.exec(this.line.slice(this.cursor));
    if (match) this._cut(this.cursor, this.cursor + match[0].length);
  },

  _deleteLineLeft() {
    this._pushToKillRing(this._cut(0, this.cursor));
  },

  _deleteLineRight() {
    this._pushToKillRing(this._cut(this.cursor, this.line.length));
  },

  _pushToKillRing(text) {
    if (!text || text === this._killRing[0]) return;
    this._killRing.unshift(text);
    this._killRingCursor = 0;
    if (this._killRing.length > KILL_RING_SIZE) this._killRing.pop();
  },

  _yank() {
    if (this._killRing.length === 0) return;
    this._yanking = true;
    this._insertString(this._killRing[this._killRingCursor]);
  },

  // Replaces what was just yanked by the text that was killed before it.
  _yankPop() {
    if (!this._yanking || this._killRing.length < 2) return;
    const last = this._killRing[this._killRingCursor];
    this._killRingCursor = (this._killRingCursor + 1) % this._killRing.length;
    const next = this._killRing[this._killRingCursor];
    const head = this.line.slice(0, this.cursor - last.length);
    this._replaceLine(head + next + this.line.slice(this.cursor), head.length + next.length);
  },

  _undo() {
    this._swapState(this._undoStack, this._redoStack);
  },

  _redo() {
    this._swapState(this._redoStack, this._undoStack);
  },

  _swapState(from, to) {
    if (from.length === 0) return;
    to.push({ text: this.line, cursor: this.cursor });
    const { text, cursor } = from.pop();
    this._replaceLine(text, cursor);
  },

  // ---- the line is complete

  _line() {
    const line = this._addHistory();
    this._undoStack = [];
    this._redoStack = [];
    this.clearLine();
    this._onLine(line);
  },

  clearLine() {
    this._moveCursor(Infinity);
    this._writeToOutput('\r\n');
    this.line = '';
    this.cursor = 0;
    this.prevRows = 0;
  },

  _addHistory() {
    const { line, history } = this;
    if (line.length === 0 || this.historySize === 0 || line.trim().length === 0) return line;
    if (history.length === 0 || history[0] !== line) {
      if (this.removeHistoryDuplicates) {
        const duplicate = history.indexOf(line);
        if (duplicate !== -1) history.splice(duplicate, 1);
      }
      history.unshift(line);
      if (history.length > this.historySize) history.pop();
    }
    this.historyIndex = -1;
    this.emit('history', history); // A listener may take the line out again.
    return line;
  },

  // ---- history; with a search only the entries that begin with it

  _historyPrev() {
    if (this.historyIndex < this.history.length && this.history.length > 0) {
      this._showHistory(1, this.history.length);
    }
  },

  _historyNext() {
    if (this.historyIndex >= 0) this._showHistory(-1, -1);
  },

  _showHistory(step, end) {
    const search = this._substringSearch || '';
    let index = this.historyIndex + step;
    while (index !== end &&
           (!this.history[index].startsWith(search) || this.line === this.history[index])) {
      index += step;
    }
    this._beforeEdit();
    this.historyIndex = index;
    const line = index === end ? search : this.history[index];
    this._replaceLine(line, line.length);
  },
};

let installed = false;

function install(Interface) {
  if (installed) return;
  installed = true;
  for (const methods of [
    editing,
    require('internal/readline/display'),
    require('internal/readline/bindings'),
    require('internal/readline/completion'),
  ]) {
    for (const name of Object.keys(methods)) {
      Object.defineProperty(Interface.prototype, name, {
        __proto__: null, configurable: true, enumerable: name[0] === '_', writable: true,
        value: methods[name],
      });
    }
  }
}

module.exports = { install };

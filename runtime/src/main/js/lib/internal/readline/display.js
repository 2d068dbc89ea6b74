'use strict';

// The line editor on the screen: where things are, and drawing them.

const { clearScreenDown, cursorTo, moveCursor } = require('internal/readline/callbacks');
const { getStringWidth, stripVTControlCharacters } = require('internal/util/inspect');

module.exports = {
  // Row and column of the end of a text that starts in column 0.
  _getDisplayPos(text) {
    const { columns } = this;
    let offset = 0;
    let rows = 0;
    for (const character of stripVTControlCharacters(text)) {
      if (character === '\n') {
        rows += Math.ceil(offset / columns) || 1; // An empty line takes a row too.
        offset = 0;
        continue;
      }
      if (character === '\t') {
        offset += this.tabSize - (offset % this.tabSize);
        continue;
      }
      const width = getStringWidth(character, false);
      // A wide character does not fit into the last column.
      if (width === 2 && (offset + 1) % columns === 0) offset++;
      offset += width;
    }
    const cols = offset % columns;
    return { cols, rows: rows + (offset - cols) / columns };
  },

  getCursorPos() {
    return this._getDisplayPos(this._prompt + this.line.slice(0, this.cursor));
  },

  _getCursorPos() {
    return this.getCursorPos();
  },

  _refreshLine() {
    const line = this._prompt + this.line;
    const end = this._getDisplayPos(line);
    const position = this.getCursorPos();
    if (this.prevRows > 0) moveCursor(this.output, 0, -this.prevRows);
    cursorTo(this.output, 0);
    clearScreenDown(this.output);
    this._writeToOutput(line);
    // Makes the terminal begin the next row.
    if (end.cols === 0) this._writeToOutput(' ');
    cursorTo(this.output, position.cols);
    if (end.rows > position.rows) moveCursor(this.output, 0, position.rows - end.rows);
    this.prevRows = position.rows;
  },

  // By UTF-16 units; negative to the left.
  _moveCursor(dx) {
    if (dx === 0) return;
    const before = this.getCursorPos();
    this.cursor = Math.min(Math.max(this.cursor + dx, 0), this.line.length);
    const after = this.getCursorPos();
    if (before.rows === after.rows) moveCursor(this.output, after.cols - before.cols, 0);
    else this._refreshLine();
  },
};

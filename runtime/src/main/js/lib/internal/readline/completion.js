'use strict';

const { commonPrefix } = require('internal/readline/utils');

// Completions in columns as wide as the widest of them; '' starts a new group.
function layOut(completions, columns) {
  const { getStringWidth } = require('internal/util/inspect');
  const widths = completions.map((completion) => getStringWidth(completion));
  const width = Math.max(...widths) + 2;
  const perLine = columns === Infinity ? 1 : Math.floor(columns / width) || 1;
  let output = '\r\n';
  let inLine = 0;
  let gap = 0;
  completions.forEach((completion, i) => {
    if (completion === '' || inLine === perLine) {
      output += '\r\n';
      inLine = 0;
      gap = 0;
    } else {
      output += ' '.repeat(gap);
    }
    if (completion === '') {
      output += '\r\n';
    } else {
      output += completion;
      gap = width - widths[i];
      inLine++;
    }
  });
  return inLine === 0 ? output : `${output}\r\n\r\n`;
}

module.exports = {
  // again: the key before was tab as well, so all possibilities are shown.
  _tabComplete(again) {
    this.pause();
    const text = this.line.slice(0, this.cursor);
    this.completer(text, (error, value) => {
      this.resume();
      if (error) this._completionFailed(error);
      else this._showCompletions(again, value);
    });
  },

  _completionFailed(error) {
    const { inspect } = require('internal/util/inspect');
    this._writeToOutput(`Tab completion error: ${inspect(error)}`);
  },

  // completed: the part of the line that is being completed.
  _showCompletions(again, [completions, completed]) {
    if (!completions || completions.length === 0) return;
    const prefix = commonPrefix(completions.filter((completion) => completion !== ''));
    if (prefix.startsWith(completed) && prefix.length > completed.length) {
      this._insertString(prefix.slice(completed.length));
      return;
    }
    if (!completed.startsWith(prefix)) {
      const start = this.cursor - completed.length;
      this._replaceLine(this.line.slice(0, start) + prefix + this.line.slice(this.cursor),
                        start + prefix.length);
      return;
    }
    if (!again) return;
    this._beforeEdit();
    this._writeToOutput(layOut(completions, this.columns));
    this._refreshLine();
  },
};

'use strict';

// What the keys of a terminal do.

const { charLengthAt, charLengthLeft } = require('internal/readline/utils');

const toLineEnd = (rl) => rl._moveCursor(Infinity);
const toLineStart = (rl) => rl._moveCursor(-Infinity);
const left = (rl) => rl._moveCursor(-charLengthLeft(rl.line, rl.cursor));
const right = (rl) => rl._moveCursor(charLengthAt(rl.line, rl.cursor));

const PLAIN = {
  __proto__: null,
  'backspace': (rl) => rl._deleteLeft(),
  'delete': (rl) => rl._deleteRight(),
  left,
  right,
  'home': toLineStart,
  'end': toLineEnd,
  'up': (rl) => rl._historyPrev(),
  'down': (rl) => rl._historyNext(),
  'return'(rl) {
    rl._sawReturnAt = Date.now();
    rl._line();
  },
  'enter'(rl) {
    // Not the second half of \r\n.
    if (rl._sawReturnAt === 0 || Date.now() - rl._sawReturnAt > rl.crlfDelay) rl._line();
    rl._sawReturnAt = 0;
  },
};

const CTRL = {
  __proto__: null,
  'c': (rl) => interrupt(rl),
  'h': (rl) => rl._deleteLeft(),
  'd'(rl) {
    if (rl.cursor === 0 && rl.line.length === 0) endInput(rl, 'Ctrl+D');
    else if (rl.cursor < rl.line.length) rl._deleteRight();
  },
  'u': (rl) => rl._deleteLineLeft(),
  'k': (rl) => rl._deleteLineRight(),
  'a': toLineStart,
  'e': toLineEnd,
  'b': left,
  'f': right,
  'l'(rl) {
    const { clearScreenDown, cursorTo } = require('internal/readline/callbacks');
    cursorTo(rl.output, 0, 0);
    clearScreenDown(rl.output);
    rl._refreshLine();
  },
  'n': (rl) => rl._historyNext(),
  'p': (rl) => rl._historyPrev(),
  'y': (rl) => rl._yank(),
  'z': (rl) => suspend(rl),
  'w': (rl) => rl._deleteWordLeft(),
  'backspace': (rl) => rl._deleteWordLeft(),
  'delete': (rl) => rl._deleteWordRight(),
  'left': (rl) => rl._wordLeft(),
  'right': (rl) => rl._wordRight(),
};

const META = {
  __proto__: null,
  'b': (rl) => rl._wordLeft(),
  'f': (rl) => rl._wordRight(),
  'd': (rl) => rl._deleteWordRight(),
  'delete': (rl) => rl._deleteWordRight(),
  'backspace': (rl) => rl._deleteWordLeft(),
  'y': (rl) => rl._yankPop(),
};

const CTRL_SHIFT = {
  __proto__: null,
  'backspace': (rl) => rl._deleteLineLeft(),
  'delete': (rl) => rl._deleteLineRight(),
};

function endInput(rl, key) {
  if (rl._questionReject) {
    const { AbortError } = require('internal/errors');
    rl._questionReject(new AbortError(`Aborted with ${key}`));
  }
  rl.close();
}

function interrupt(rl) {
  if (rl.listenerCount('SIGINT') > 0) rl.emit('SIGINT');
  else endInput(rl, 'Ctrl+C');
}

function suspend(rl) {
  if (process.platform === 'win32') return;
  if (rl.listenerCount('SIGTSTP') > 0) {
    rl.emit('SIGTSTP');
    return;
  }
  process.once('SIGCONT', () => {
    // The terminal's mode and contents were the shell's meanwhile.
    if (!rl.paused) {
      rl.pause();
      rl.emit('SIGCONT');
    }
    rl._setRawMode(true);
    rl._refreshLine();
  });
  rl._setRawMode(false);
  process.kill(process.pid, 'SIGTSTP');
}

// Up and down search for what was typed before the first of them; any other key ends that.
function updateSearch(rl, key) {
  const vertical = (key.name === 'up' || key.name === 'down') &&
    !key.ctrl && !key.meta && !key.shift;
  if (vertical) {
    rl._substringSearch ??= rl.line.slice(0, rl.cursor);
  } else if (rl._substringSearch !== null) {
    rl._substringSearch = null;
    if (rl.historyIndex === rl.history.length) rl.historyIndex = -1;
  }
}

function insertText(rl, text) {
  const { LINE_END } = require('internal/readline/interface');
  const parts = text.split(LINE_END);
  parts.forEach((part, i) => {
    if (i < parts.length - 1) {
      rl._insertString(part);
      rl._line();
    } else if (part !== '' || parts.length === 1) {
      rl._insertString(part);
    }
  });
}

module.exports = {
  _ttyWrite(text, key = {}) {
    key ??= {};
    const previous = this._previousKey;
    this._previousKey = key;
    if (!(key.meta && key.name === 'y')) this._yanking = false;
    updateSearch(this, key);
    if (typeof key.sequence === 'string') {
      const code = key.sequence.charCodeAt(0);
      if (code === 0x1f) return this._undo();
      if (code === 0x1e) return this._redo();
    }
    if (key.name === 'escape') return undefined;

    let table = PLAIN;
    if (key.ctrl) table = key.shift ? CTRL_SHIFT : CTRL;
    else if (key.meta) table = META;
    const action = table[key.name];
    if (action !== undefined) {
      if (table === PLAIN) this._sawReturnAt = key.name === 'enter' ? this._sawReturnAt : 0;
      action(this);
    } else if (table === PLAIN) {
      this._sawReturnAt = 0;
      if (key.name === 'tab' && typeof this.completer === 'function' && this.isCompletionEnabled) {
        this._tabComplete(previous?.name === 'tab');
      } else if (typeof text === 'string' && text) {
        insertText(this, text);
      }
    }
    return undefined;
  },

  // A terminal that cannot move its cursor: the text is only appended.
  _ttyWriteDumb(text, key) {
    key ??= {};
    if (key.name === 'escape') return;
    if (this._sawReturnAt && key.name !== 'enter') this._sawReturnAt = 0;
    if (key.ctrl) {
      if (key.name === 'c') interrupt(this);
      else if (key.name === 'd' && this.line.length < 1) this.close();
    } else if (key.name === 'return' || key.name === 'enter') {
      PLAIN[key.name](this);
    } else if (typeof text === 'string' && text) {
      this.line += text;
      this.cursor += text.length;
      this._writeToOutput(text);
    }
  },
};

'use strict';

// Interface: reads a stream line by line, with a line editor if it is a terminal. This file knows
// prompts, questions and lines; editing, display, keys and completion are files of their own.

const EventEmitter = require('events');
const { StringDecoder } = require('string_decoder');
const { codes } = require('internal/errors');
const {
  validateAbortSignal, validateArray, validateNumber, validateString, validateUint32,
} = require('internal/validators');

const MIN_CRLF_DELAY = 100;
const HISTORY_SIZE = 30;
const ESCAPE_CODE_TIMEOUT = 500;
const TAB_SIZE = 8;

// What ends a line; \r\n in one chunk is one end.
const LINE_END = /\r?\n|\r(?!\n)|\u2028|\u2029/g;

const kLines = Symbol('kLines');

function Interface(input, output, completer, terminal) {
  EventEmitter.call(this);
  let options = {};
  if (input?.input) {
    options = input;
    ({ input, output, completer, terminal } = options);
  }
  checkOptions(this, options, completer);

  this.line = '';
  this.cursor = 0;
  this.input = input;
  this.output = output;
  this.terminal = Boolean(terminal === undefined ? output?.isTTY : terminal);
  this.closed = false;
  this.paused = false;
  this.prevRows = 0;
  this._prompt = options.prompt === undefined ? '> ' : `${options.prompt}`;
  this._oldPrompt = undefined;
  this._questionCallback = null;
  this._questionReject = null;
  this._decoder = undefined;
  this._line_buffer = null; // The beginning of a line, when not editing.
  this._sawReturnAt = 0;
  this._sawKeyPress = false;
  this._previousKey = null;
  this[kLines] = undefined;

  if (this.terminal) startTerminal(this);
  else startPlain(this);
  if (options.signal) followSignal(this, options.signal);
  input.resume();
}
Object.setPrototypeOf(Interface.prototype, EventEmitter.prototype);
Object.setPrototypeOf(Interface, EventEmitter);

function checkOptions(self, options, completer) {
  if (completer !== undefined && typeof completer !== 'function') {
    throw new codes.ERR_INVALID_ARG_VALUE('completer', completer);
  }
  if (options.signal) validateAbortSignal(options.signal, 'options.signal');
  const { history = [], historySize = HISTORY_SIZE, escapeCodeTimeout, tabSize } = options;
  validateArray(history, 'history');
  validateNumber(historySize, 'historySize', 0);
  self.isCompletionEnabled = true;
  self.completer = completer;
  self.history = history;
  self.historyIndex = -1;
  self.historySize = historySize;
  self.removeHistoryDuplicates = Boolean(options.removeHistoryDuplicates);
  self.escapeCodeTimeout = ESCAPE_CODE_TIMEOUT;
  if (escapeCodeTimeout !== undefined) {
    if (!Number.isFinite(escapeCodeTimeout)) {
      throw new codes.ERR_INVALID_ARG_VALUE('input.escapeCodeTimeout', self.escapeCodeTimeout);
    }
    self.escapeCodeTimeout = escapeCodeTimeout;
  }
  if (tabSize !== undefined) validateUint32(tabSize, 'tabSize', true);
  self.tabSize = tabSize ?? TAB_SIZE;
  self.crlfDelay =
    options.crlfDelay ? Math.max(MIN_CRLF_DELAY, options.crlfDelay) : MIN_CRLF_DELAY;
}

function startPlain(self) {
  const { input } = self;
  self._decoder = new StringDecoder('utf8');
  const listeners = {
    error: (error) => self.emit('error', error),
    data: (chunk) => self._normalWrite(chunk),
    end() {
      if (typeof self._line_buffer === 'string' && self._line_buffer.length > 0) {
        self.emit('line', self._line_buffer);
      }
      self.close();
    },
  };
  listenUntilClosed(self, input, listeners);
}

function startTerminal(self) {
  const { input, output } = self;
  require('internal/readline/editor').install(Interface);
  require('internal/readline/emitKeypressEvents')(input, self);
  if (process.env.TERM === 'dumb') self._ttyWrite = self._ttyWriteDumb;
  self._initEditing();
  listenUntilClosed(self, input, {
    error: (error) => self.emit('error', error),
    keypress(text, key) {
      self._ttyWrite(text, key);
      if (key?.sequence) {
        // A lone surrogate may have moved the real cursor oddly.
        const code = key.sequence.codePointAt(0);
        if (code >= 0xd800 && code <= 0xdfff) self._refreshLine();
      }
    },
    end() {
      if (typeof self.line === 'string' && self.line.length > 0) self.emit('line', self.line);
      self.close();
    },
  });
  if (output != null) listenUntilClosed(self, output, { resize: () => self._refreshLine() });
  self._setRawMode(true);
}

function listenUntilClosed(self, emitter, listeners) {
  for (const event of Object.keys(listeners)) emitter.on(event, listeners[event]);
  self.once('close', () => {
    for (const event of Object.keys(listeners)) emitter.removeListener(event, listeners[event]);
  });
}

function followSignal(self, signal) {
  const onAborted = () => self.close();
  if (signal.aborted) {
    process.nextTick(onAborted);
  } else {
    const listening =
      require('internal/events/abort_listener').addAbortListener(signal, onAborted);
    self.once('close', listening[Symbol.dispose]);
  }
}

const proto = Interface.prototype;

Object.defineProperty(proto, 'columns', {
  __proto__: null,
  configurable: true,
  get() {
    return this.output?.columns || Infinity;
  },
});

function assertOpen(self) {
  if (self.closed) throw new codes.ERR_USE_AFTER_CLOSE('readline');
}

const methods = {
  setPrompt(prompt) {
    this._prompt = prompt;
  },

  getPrompt() {
    return this._prompt;
  },

  /** Shows the prompt and waits for input. */
  prompt(preserveCursor) {
    if (this.paused) this.resume();
    if (this.terminal && process.env.TERM !== 'dumb') {
      if (!preserveCursor) this.cursor = 0;
      this._refreshLine();
    } else {
      this._writeToOutput(this._prompt);
    }
  },

  close() {
    if (this.closed) return;
    this.pause();
    if (this.terminal) this._setRawMode(false);
    this.closed = true;
    this.emit('close');
  },

  pause() {
    assertOpen(this);
    if (this.paused) return undefined;
    this.input.pause();
    this.paused = true;
    this.emit('pause');
    return this;
  },

  resume() {
    assertOpen(this);
    if (!this.paused) return undefined;
    this.input.resume();
    this.paused = false;
    this.emit('resume');
    return this;
  },

  /** Takes text, or a key, as if it had been typed. */
  write(data, key) {
    assertOpen(this);
    if (this.paused) this.resume();
    if (this.terminal) this._ttyWrite(data, key);
    else this._normalWrite(data);
  },

  _setRawMode(mode) {
    const wasRaw = this.input.isRaw;
    if (typeof this.input.setRawMode === 'function') this.input.setRawMode(mode);
    return wasRaw;
  },

  _writeToOutput(stringToWrite) {
    validateString(stringToWrite, 'stringToWrite');
    if (this.output != null) this.output.write(stringToWrite);
  },

  // Asks; the next line is the answer. A question that is already open is repeated instead.
  _question(query, callback) {
    assertOpen(this);
    if (this._questionCallback) {
      this.prompt();
      return;
    }
    this._oldPrompt = this._prompt;
    this.setPrompt(query);
    this._questionCallback = callback;
    this.prompt();
  },

  _cancelQuestion() {
    if (!this._questionCallback) return;
    this._questionCallback = null;
    this.setPrompt(this._oldPrompt);
    if (this.terminal) this.clearLine();
    else this._writeToOutput('\r\n');
  },

  _onLine(line) {
    if (!this._questionCallback) {
      this.emit('line', line);
      return;
    }
    const callback = this._questionCallback;
    this._questionCallback = null;
    this.setPrompt(this._oldPrompt);
    callback(line);
  },

  // Input of something that is no terminal.
  _normalWrite(chunk) {
    if (chunk === undefined) return;
    let text = this._decoder.write(chunk);
    if (this._sawReturnAt && Date.now() - this._sawReturnAt <= this.crlfDelay) {
      // The second half of a \r\n that was cut by a chunk's end.
      if (text.charCodeAt(0) === 10) text = text.slice(1);
      this._sawReturnAt = 0;
    }
    if (text === '') return;
    const lines = text.split(LINE_END);
    if (lines.length > 1) this._sawReturnAt = text.endsWith('\r') ? Date.now() : 0;
    if (this._line_buffer !== null) {
      lines[0] = this._line_buffer + lines[0];
      this._line_buffer = null;
    }
    const rest = lines.pop();
    this._line_buffer = rest === '' ? null : rest;
    for (const line of lines) this._onLine(line);
  },
};
for (const name of Object.keys(methods)) {
  Object.defineProperty(proto, name, {
    __proto__: null, configurable: true, enumerable: name[0] === '_', writable: true,
    value: methods[name],
  });
}

proto[Symbol.asyncIterator] = function() {
  const { on, kFirstArgument } = require('internal/events/async');
  this[kLines] ??= on(this, 'line', {
    close: ['close'], highWaterMark: 1024, [kFirstArgument]: true,
  });
  return this[kLines];
};

proto[Symbol.dispose] = function() {
  this.close();
};

module.exports = { Interface, LINE_END };

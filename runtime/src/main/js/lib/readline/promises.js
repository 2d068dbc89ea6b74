'use strict';

const { Interface: BaseInterface } = require('internal/readline/interface');

class Interface extends BaseInterface {
  question(query, options = {}) {
    return new Promise((resolve, reject) => {
      let done = resolve;
      const { signal } = options;
      if (signal) {
        require('internal/validators').validateAbortSignal(signal, 'options.signal');
        const { AbortError } = require('internal/errors');
        const failure = () => new AbortError(undefined, { cause: signal.reason });
        if (signal.aborted) {
          reject(failure());
          return;
        }
        const onAbort = () => {
          this._cancelQuestion();
          reject(failure());
        };
        signal.addEventListener('abort', onAbort, { once: true });
        done = (answer) => {
          signal.removeEventListener('abort', onAbort);
          resolve(answer);
        };
      }
      this._questionReject = reject;
      this._question(query, done);
    });
  }

  // The completer may return its answer or a promise of it.
  async _tabComplete(again) {
    this.pause();
    const text = this.line.slice(0, this.cursor);
    let value;
    try {
      value = await this.completer(text);
    } catch (error) {
      this._completionFailed(error);
      return;
    } finally {
      this.resume();
    }
    this._showCompletions(again, value);
  }
}

function createInterface(input, output, completer, terminal) {
  return new Interface(input, output, completer, terminal);
}

module.exports = {
  Interface,
  get Readline() {
    return require('internal/readline/promises').Readline;
  },
  createInterface,
};

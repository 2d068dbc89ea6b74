'use strict';

// The prompt: reads lines, evaluates them as JavaScript in a context that has the debugger's
// commands, and prints what comes out. A small thing of its own, since there is no module `repl`.

const { inspect } = require('internal/util/inspect');

const PROMPT = 'debug> ';
const INNER_PROMPT = '> ';

const KEYWORDS = {
  '.exit': 'Ends the debugger, and the program if it was started by it',
  '.help': 'Prints this list; `help` prints the debugger\'s commands',
  '.interrupt': 'As Ctrl+C: leaves the debug repl',
};

class Prompt {
  #input;
  #output;
  #readline;
  #context;
  #lastLine = '';
  #number = 0;
  #inner; // Evaluates lines instead, in the debug repl.
  #sawInterrupt = false;
  #running = 0; // Lines that are being evaluated; each shows the prompt when it is done.

  /** @param commands the object whose properties are the words of the prompt */
  constructor(input, output, commands) {
    this.#input = input;
    this.#output = output;
    this.#context = commands;
  }

  get colors() {
    return this.#output.isTTY === true && this.#output.hasColors();
  }

  /** Begins to read. */
  open(onClose) {
    const rl = require('readline').createInterface({
      input: this.#input,
      output: this.#output,
      prompt: PROMPT,
      completer: (line) => this.#complete(line),
    });
    this.#readline = rl;
    rl.on('line', (line) => this.#take(line));
    rl.on('SIGINT', () => this.#interrupt());
    rl.on('close', onClose);
    rl.prompt();
  }

  /** Prints a text in a line of its own, wherever the cursor stands, and the prompt again. */
  say(text) {
    this.write(`${text}\n`);
    this.show();
  }

  /** Prints in place of the prompt. */
  write(text) {
    if (this.#output.isTTY) {
      const { cursorTo, clearLine } = require('readline');
      cursorTo(this.#output, 0);
      clearLine(this.#output, 1);
    } else {
      this.#output.write('\b');
    }
    this.#output.write(text);
  }

  append(text) {
    this.#output.write(text);
  }

  /** Shows the prompt with what has been typed so far. */
  show() {
    if (this.#readline?.closed === false && this.#running === 0) this.#readline.prompt(true);
  }

  format(value) {
    return inspect(value, { colors: this.colors });
  }

  /** Has lines evaluated by this function until Ctrl+C. */
  enter(evaluate) {
    this.append('Press Ctrl+C to leave debug repl\n');
    this.#inner = evaluate;
    this.#readline.setPrompt(INNER_PROMPT);
  }

  #interrupt() {
    const rl = this.#readline;
    if (this.#inner !== undefined) {
      this.#inner = undefined;
      rl.setPrompt(PROMPT);
      if (rl.line === '') this.append('\n');
      else rl.clearLine();
    } else if (rl.line !== '') {
      rl.clearLine();
    } else if (this.#sawInterrupt) {
      rl.close();
      return;
    } else {
      this.append('\n(To exit, press Ctrl+C again or Ctrl+D or type .exit)\n');
      this.#sawInterrupt = true;
    }
    this.show();
  }

  async #take(line) {
    this.#sawInterrupt = false;
    const word = line.trim();
    if (/^\.[a-z]+$/.test(word)) {
      this.#keyword(word);
      return;
    }
    this.#running++;
    try {
      const result = await (this.#inner === undefined ? this.#run(line) : this.#runInner(line));
      if (result !== undefined) this.append(`${this.format(result)}\n`);
    } catch (error) {
      this.append(`Uncaught ${this.format(error)}\n`);
    } finally {
      this.#running--;
    }
    this.show();
  }

  #run(line) {
    if (line.trim() === '') {
      line = this.#lastLine;
    } else {
      // What follows is the program's expression, no argument: `exec x` is `exec("x")`.
      const [, text] = /^\s*(?:exec|p)\s+(.*)/.exec(line) ?? [];
      if (text !== undefined) line = `exec(${JSON.stringify(text)})`;
      this.#lastLine = line;
    }
    const vm = require('vm');
    if (!vm.isContext(this.#context)) vm.createContext(this.#context);
    return vm.runInContext(line, this.#context, `REPL${++this.#number}`);
  }

  #runInner(line) {
    return line.trim() === '' ? undefined : this.#inner(line);
  }

  #keyword(word) {
    switch (word) {
      case '.exit':
        this.#readline.close();
        return;
      case '.interrupt':
        this.#interrupt();
        return;
      case '.help':
        for (const [name, text] of Object.entries(KEYWORDS)) {
          this.append(`${name.padEnd(12)} ${text}\n`);
        }
        break;
      default:
        this.append('Invalid REPL keyword\n');
    }
    this.show();
  }

  #complete(line) {
    if (this.#inner !== undefined) return [[], line];
    const names = [...Object.keys(this.#context), ...Object.keys(KEYWORDS)];
    return [names.filter((name) => name.startsWith(line)).sort(), line];
  }
}

module.exports = { Prompt };

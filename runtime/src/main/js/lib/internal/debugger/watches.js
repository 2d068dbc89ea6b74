'use strict';

// Watched expressions.

const { inspect } = require('internal/util/inspect');
const { validateString } = require('internal/validators');
const { RemoteValue } = require('internal/debugger/values');

class Watches {
  #frames;
  #expressions = [];

  constructor(frames) {
    this.#frames = frames;
  }

  get isEmpty() {
    return this.#expressions.length === 0;
  }

  add(expression) {
    validateString(expression, 'expression');
    this.#expressions.push(expression);
  }

  /** Removes one by its index or its text. */
  remove(which) {
    const index = typeof which === 'number' ? which : this.#expressions.indexOf(which);
    if (index in this.#expressions) this.#expressions.splice(index, 1);
  }

  /** All of them with their values now. */
  async show(colors) {
    const values = await Promise.all(this.#expressions.map((each) => this.#value(each, colors)));
    return this.#expressions.map((expression, i) => {
      const value = values[i];
      const separator = value.includes('\n') ? '\n    ' : ' ';
      return `  ${i}: ${expression} =${separator}${value.replaceAll('\n', '\n    ')}`;
    }).join('\n');
  }

  async #value(expression, colors) {
    try {
      return inspect(new RemoteValue(await this.#frames.evaluate(expression)), { colors });
    } catch (error) {
      return `<${error.message}>`;
    }
  }
}

module.exports = { Watches };

'use strict';

// The Runtime domain's commands, one after the other, in an idle program.

const cases = import('../../src/test/differential/commands.mjs');
const { shape } = require('../normalise.js');

const alike = new Set(['heap usage keys', 'isolate id']);

module.exports = {
  program: 'idle.js',

  async run(talk) {
    const { commands } = await cases;
    const answers = {};
    for (const [name, method, params] of commands) {
      let actual;
      try {
        actual = typeof params === 'function' ? params(answers) : params;
      } catch {
        talk.record(name, 'what it is about is missing');
        continue;
      }
      const view = alike.has(name) ? shape : undefined;
      answers[name] = { result: await talk.ask(name, method, actual, view) };
    }
  },
};

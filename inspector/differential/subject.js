'use strict';

const { pathToFileURL } = require('node:url');
const path = require('node:path');

// Questions that the module's tests ask too, there with Node's answers kept.
const folder = path.join(__dirname, '..', 'src', 'test', 'differential');

const load = (file) => import(pathToFileURL(path.join(folder, file)));

/** A suite of the questions in a file there. */
module.exports = (subject) => ({
  program: 'idle.js',

  async run(talk) {
    const { collect } = await load(`${subject}.mjs`);
    for (const [name, answer] of Object.entries(await collect(talk.client))) {
      talk.record(name, answer);
    }
  },

  /** Differences that are known there. */
  async known() {
    const { differences } = await load('differences.mjs');
    const prefix = `${subject}: `;
    return Object.entries(differences)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, reason]) => ({ request: name.slice(prefix.length), path: '*', reason }));
  },
});

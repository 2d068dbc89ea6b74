'use strict';
// What the server has from TypeScript, for those who want it instead of the editor's own.

const vscode = require('vscode');
const { settings } = require('../client/client');
const { SELECTOR } = require('../client/documents');
const navigation = require('./navigation');
const typing = require('./typing');

const FEATURES = { ...typing, ...navigation };

const isWanted = () => (settings().typescript ?? 'off') !== 'off';

/** Registers it with the editor as long as the setting says so. */
function typescriptFeatures(client) {
  let registered = [];
  const dispose = () => {
    registered.forEach((each) => each.dispose());
    registered = [];
  };
  const follow = () => {
    if (!isWanted()) {
      dispose();
    } else if (registered.length === 0) {
      registered = Object.entries(FEATURES)
        .filter(([capability]) => client.capabilities[capability])
        .map(([capability, register]) =>
          register(client, SELECTOR, client.capabilities[capability]));
    }
  };
  follow();
  return [{ dispose }, vscode.workspace.onDidChangeConfiguration((event) =>
    event.affectsConfiguration('orrery.typescript') && follow())];
}

module.exports = { typescriptFeatures };

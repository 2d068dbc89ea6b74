'use strict';
// What the server has from TypeScript, for those who want it instead of the editor's own.

const { SELECTOR } = require('../client/documents');
const navigation = require('./navigation');
const typing = require('./typing');

const FEATURES = { ...typing, ...navigation };

/**
 * Registers with the editor what the server has announced: nothing where the setting is `off`. When
 * that changes, the server is started again.
 */
function typescriptFeatures(client) {
  return Object.entries(FEATURES)
    .filter(([capability]) => client.capabilities[capability])
    .map(([capability, register]) => register(client, SELECTOR, client.capabilities[capability]));
}

module.exports = { typescriptFeatures };

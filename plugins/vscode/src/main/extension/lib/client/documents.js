'use strict';
// Keeps the server's copies of open documents equal to the editor's.

const vscode = require('vscode');
const { plain } = require('./convert');

const LANGUAGES = ['javascript', 'javascriptreact', 'typescript', 'typescriptreact'];
const SELECTOR = LANGUAGES.flatMap((language) =>
  ['file', 'untitled'].map((scheme) => ({ scheme, language })));

const isOurs = (document) => vscode.languages.match(SELECTOR, document) > 0;
const identify = (document) => ({ uri: document.uri.toString() });

/** Tells the server of each document from now on. */
function followDocuments(client) {
  const tell = (method, params) => client.notify(`textDocument/${method}`, params);
  const open = (document) => isOurs(document) && tell('didOpen', {
    textDocument: {
      ...identify(document),
      languageId: document.languageId,
      version: document.version,
      text: document.getText(),
    },
  });
  vscode.workspace.textDocuments.forEach(open);
  return [
    vscode.workspace.onDidOpenTextDocument(open),
    vscode.workspace.onDidCloseTextDocument((document) =>
      isOurs(document) && tell('didClose', { textDocument: identify(document) })),
    vscode.workspace.onDidSaveTextDocument((document) =>
      isOurs(document) && tell('didSave', { textDocument: identify(document) })),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (!isOurs(document) || contentChanges.length === 0) return;
      tell('didChange', {
        textDocument: { ...identify(document), version: document.version },
        contentChanges: contentChanges.map(({ range, text }) =>
          ({ range: plain(range), text })),
      });
    }),
  ];
}

module.exports = { SELECTOR, followDocuments, identify, isOurs };

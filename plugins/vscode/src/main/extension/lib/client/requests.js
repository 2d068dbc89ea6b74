'use strict';
// What the server asks of the editor, and tells it.

const vscode = require('vscode');
const convert = require('./convert');
const { followProgress } = require('./progress');
const { watchFiles } = require('./watched-files');

const LEVELS = [, 'error', 'warn', 'info', 'debug', 'debug'];

/** Shows a message; gives the action that the user chose. */
function showMessage({ type, message, actions = [] }) {
  const show = type === 1 ? vscode.window.showErrorMessage
    : type === 2 ? vscode.window.showWarningMessage : vscode.window.showInformationMessage;
  return show(message, ...actions).then((chosen) => chosen ?? null);
}

async function showDocument({ uri, external, takeFocus, selection }) {
  const target = convert.uri(uri);
  if (external) return { success: await vscode.env.openExternal(target) };
  try {
    const document = await vscode.workspace.openTextDocument(target);
    await vscode.window.showTextDocument(document, {
      preserveFocus: !takeFocus,
      preview: true,
      selection: selection && convert.range(selection),
    });
    return { success: true };
  } catch {
    // The server decides what to say of a document that cannot be shown.
    return { success: false };
  }
}

async function applyEdit({ label, edit }) {
  const applied = await vscode.workspace.applyEdit(convert.workspaceEdit(edit));
  return applied ? { applied } : { applied, failureReason: `${label ?? 'The edit'} did not fit.` };
}

function configuration({ items }) {
  return items.map(({ section, scopeUri }) => {
    const scope = scopeUri && convert.uri(scopeUri);
    return vscode.workspace.getConfiguration(undefined, scope).get(section) ?? null;
  });
}

/** Answers the server on a connection; gives what ends with it. */
function serveRequests(client, connection) {
  const diagnostics = vscode.languages.createDiagnosticCollection('orrery');
  const watched = watchFiles(client);
  connection.onNotification('textDocument/publishDiagnostics', (params) =>
    diagnostics.set(convert.uri(params.uri), params.diagnostics.map(convert.diagnostic)));
  connection.onNotification('window/logMessage', ({ type, message }) =>
    client.log[LEVELS[type] ?? 'info'](message));
  connection.onNotification('window/showMessage', (params) => void showMessage(params));
  connection.onRequest('window/showMessageRequest', showMessage);
  connection.onRequest('window/showDocument', showDocument);
  connection.onRequest('workspace/applyEdit', applyEdit);
  connection.onRequest('workspace/configuration', configuration);
  connection.onRequest('workspace/workspaceFolders', () =>
    (vscode.workspace.workspaceFolders ?? []).map(({ uri, name }) =>
      ({ uri: uri.toString(), name })));
  connection.onRequest('client/registerCapability', (params) => watched.register(params));
  connection.onRequest('client/unregisterCapability', (params) => watched.unregister(params));
  return [diagnostics, watched, followProgress(connection)];
}

module.exports = { serveRequests };

'use strict';
// Documents that have no file: the server says what is in them, and when that has changed.

const vscode = require('vscode');

/** Shows the server's own documents, such as the state of a program's loop. */
function documentContent(client) {
  const schemes = client.capabilities.workspace?.textDocumentContent?.schemes ?? [];
  const changed = new vscode.EventEmitter();
  client.onRequest('workspace/textDocumentContent/refresh', ({ uri }) => {
    changed.fire(vscode.Uri.parse(uri));
    return null;
  });
  const provider = {
    onDidChange: changed.event,
    async provideTextDocumentContent(uri, token) {
      const content = await client.request('workspace/textDocumentContent',
        { uri: uri.toString() }, token);
      return content?.text ?? '';
    },
  };
  return [changed, ...schemes.map((scheme) =>
    vscode.workspace.registerTextDocumentContentProvider(scheme, provider))];
}

module.exports = { documentContent };

'use strict';
// From the protocol's values to the editor's: what many features need.

const vscode = require('vscode');

const position = (at) => new vscode.Position(at.line, at.character);
const range = ({ start, end }) =>
  new vscode.Range(start.line, start.character, end.line, end.character);
/** A range as the protocol has it; the editor's own would become an array. */
const plain = ({ start, end }) => ({
  start: { line: start.line, character: start.character },
  end: { line: end.line, character: end.character },
});
const uri = (text) => vscode.Uri.parse(text);

/** Null and undefined stay what they are. */
const maybe = (convert) => (value) => (value == null ? value : convert(value));

/** Markdown that may have links to commands of this extension, and no others. */
function markdown(content) {
  const text = typeof content === 'string' ? content : content.value;
  if (content.kind === 'plaintext') return new vscode.MarkdownString().appendText(text);
  if (content.language) {
    return new vscode.MarkdownString().appendCodeblock(content.value, content.language);
  }
  const made = new vscode.MarkdownString(text);
  made.isTrusted = { enabledCommands: ['orrery.openVisualizer', 'orrery.predict'] };
  return made;
}

/** Documentation: plain if it is a string. */
const documentation = maybe((content) =>
  (typeof content === 'string' ? content : markdown(content)));

function location(value) {
  return value.targetUri
    ? {
      targetUri: uri(value.targetUri),
      targetRange: range(value.targetRange),
      targetSelectionRange: range(value.targetSelectionRange),
      originSelectionRange: maybe(range)(value.originSelectionRange),
    }
    : new vscode.Location(uri(value.uri), range(value.range));
}

const locations = (value) => [value].flat().filter(Boolean).map(location);

const command = maybe(({ title, command: name, arguments: given }) =>
  ({ title, command: name, arguments: given }));

const textEdit = (edit) => new vscode.TextEdit(range(edit.range ?? edit.insert), edit.newText);

/** An edit that may also make, move and delete files. */
function workspaceEdit(value) {
  const edit = new vscode.WorkspaceEdit();
  for (const [name, edits] of Object.entries(value.changes ?? {})) {
    edit.set(uri(name), edits.map(textEdit));
  }
  for (const change of value.documentChanges ?? []) {
    switch (change.kind) {
      case 'create':
        edit.createFile(uri(change.uri), change.options);
        break;
      case 'rename':
        edit.renameFile(uri(change.oldUri), uri(change.newUri), change.options);
        break;
      case 'delete':
        edit.deleteFile(uri(change.uri), change.options);
        break;
      default: {
        const document = uri(change.textDocument.uri);
        edit.set(document, [...edit.get(document), ...change.edits.map(textEdit)]);
      }
    }
  }
  return edit;
}

// The protocol counts from one, the editor from zero.
const severity = (number) => (number ?? 1) - 1;

function diagnostic(value) {
  const made = new vscode.Diagnostic(range(value.range), value.message, severity(value.severity));
  made.source = value.source;
  made.code = value.codeDescription
    ? { value: value.code, target: uri(value.codeDescription.href) }
    : value.code;
  made.tags = value.tags;
  made.relatedInformation = value.relatedInformation?.map((each) =>
    new vscode.DiagnosticRelatedInformation(location(each.location), each.message));
  // For the server, when it is asked for fixes.
  made.original = value;
  return made;
}

module.exports = {
  command, diagnostic, documentation, location, locations, markdown, maybe, plain, position,
  range, textEdit, uri, workspaceEdit,
};

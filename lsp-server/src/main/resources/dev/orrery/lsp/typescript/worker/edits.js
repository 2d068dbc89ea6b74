'use strict';
// TypeScript's changes of files as the protocol's edits.

function textEdits(lines, changes) {
  return changes.map(({ span, newText }) => ({ range: lines.span(span), newText }));
}

function workspaceEdit(session, fileChanges, client = {}) {
  const creates = fileChanges.filter((each) => each.isNewFile);
  if (creates.length > 0) {
    if (!client.createFiles) return undefined;
    return { documentChanges: fileChanges.flatMap((each) => documentChanges(session, each)) };
  }
  const changes = {};
  for (const { fileName, textChanges } of fileChanges) {
    const uri = session.documents.uriOf(fileName);
    changes[uri] = [...(changes[uri] ?? []), ...textEdits(session.text(fileName), textChanges)];
  }
  return { changes };
}

function documentChanges(session, { fileName, textChanges, isNewFile }) {
  const uri = session.documents.uriOf(fileName);
  const document = session.documents.get(fileName);
  const edit = {
    textDocument: { uri, version: document?.version ?? null },
    edits: isNewFile
      ? [{ range: { start: zero, end: zero }, newText: textChanges.map((c) => c.newText).join('') }]
      : textEdits(session.text(fileName), textChanges),
  };
  return isNewFile ? [{ kind: 'create', uri, options: { ignoreIfExists: true } }, edit] : [edit];
}

const zero = { line: 0, character: 0 };

// The client's options of formatting, or the usual ones here.
function formatSettings(session, options = {}) {
  const size = options.tabSize ?? 2;
  return {
    ...session.ts.getDefaultFormatCodeSettings('\n'),
    tabSize: size,
    indentSize: size,
    convertTabsToSpaces: options.insertSpaces ?? true,
    trimTrailingWhitespace: true,
    semicolons: session.preferences.semicolons ?? 'ignore',
  };
}

module.exports = { formatSettings, textEdits, workspaceEdit };

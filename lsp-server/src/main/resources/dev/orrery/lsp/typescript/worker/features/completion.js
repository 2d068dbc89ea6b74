'use strict';
// Completion: the items are short, and say the rest when one of them is looked at.
const { completionKind, isDeprecated } = require('../kinds');
const { formatSettings, textEdits } = require('../edits');
const { documentation, plain } = require('../markdown');

// So many lists can still be resolved from.
const KEPT_LISTS = 4;
const triggers = new Set(['.', '"', "'", '`', '/', '@', '<', '#', ' ']);

function preferences({ preferences: { autoImports } }) {
  return {
    includeCompletionsForModuleExports: autoImports === true,
    includeCompletionsWithInsertText: true,
    includeAutomaticOptionalChainCompletions: true,
    includeCompletionsForImportStatements: autoImports === true,
    allowIncompleteCompletions: true,
  };
}

function complete(session, params) {
  const { path, service, text } = session.at(params);
  const offset = text.offset(params.position);
  const character = params.context?.triggerCharacter;
  const info = service.getCompletionsAtPosition(path, offset, {
    ...preferences(session),
    triggerKind: params.context?.triggerKind,
    triggerCharacter: triggers.has(character) ? character : undefined,
  }, formatSettings(session));
  if (!info) return { isIncomplete: false, items: [] };
  const list = remember(session, { path, offset, entries: info.entries });
  const { optionalReplacementSpan } = info;
  const shared = optionalReplacementSpan && text.span(optionalReplacementSpan);
  const items = info.entries.map((entry, index) => {
    const range = entry.replacementSpan ? text.span(entry.replacementSpan) : shared;
    return item(entry, range, text, offset, [list, index]);
  });
  return { isIncomplete: info.isIncomplete === true, items };
}

function item(entry, range, text, offset, data) {
  const newText = entry.insertText ?? entry.name;
  const made = { label: entry.name, kind: completionKind(entry.kind), sortText: entry.sortText,
    data };
  if (entry.filterText) made.filterText = entry.filterText;
  else if (entry.insertText?.startsWith('?.') || entry.insertText?.startsWith('[')) {
    made.filterText = text.text.slice(text.offset(range?.start ?? text.position(offset)), offset) +
      entry.name;
  }
  if (range) made.textEdit = { range, newText };
  else if (newText !== entry.name) made.insertText = newText;
  if (isDeprecated(entry)) made.tags = [1];
  if (entry.kindModifiers?.split(',').includes('optional')) made.label += '?';
  if (entry.source && entry.sourceDisplay) {
    made.labelDetails = { description: plain(entry.sourceDisplay) };
  }
  if (made.label !== entry.name && !made.textEdit) made.insertText = newText;
  return made;
}

function remember(session, list) {
  let kept = session.state.get('completion');
  if (!kept) session.state.set('completion', kept = { next: 1, lists: new Map() });
  const id = kept.next++;
  kept.lists.set(id, list);
  kept.lists.delete(id - KEPT_LISTS);
  return id;
}

function resolve(session, completionItem) {
  const [id, index] = completionItem.data ?? [];
  const list = session.state.get('completion')?.lists.get(id);
  const entry = list?.entries[index];
  if (!entry) return completionItem;
  const { service } = session.projects.of(list.path);
  const details = service.getCompletionEntryDetails(list.path, list.offset, entry.name,
    formatSettings(session), entry.source, preferences(session), entry.data);
  if (!details) return completionItem;
  const text = documentation(details);
  const resolved = { ...completionItem, detail: plain(details.displayParts) };
  if (text) resolved.documentation = { kind: 'markdown', value: text };
  const changes = (details.codeActions ?? []).flatMap((action) => action.changes)
    .filter((change) => change.fileName === list.path)
    .flatMap((change) => change.textChanges);
  if (changes.length > 0) {
    resolved.additionalTextEdits = textEdits(session.text(list.path), changes);
    resolved.detail = `${details.codeActions[0].description}\n${resolved.detail}`;
  }
  return resolved;
}

module.exports = { complete, resolve };

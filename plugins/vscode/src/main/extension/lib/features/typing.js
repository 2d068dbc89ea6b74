'use strict';
// While one types: completion, signatures, formatting. One entry for each capability of the server.

const vscode = require('vscode');
const convert = require('../client/convert');
const { identify } = require('../client/documents');

const { languages } = vscode;
const { plain } = convert;
const at = (document, position) => ({ textDocument: identify(document), position });

function completionItem(item) {
  const label = item.labelDetails ? { label: item.label, ...item.labelDetails } : item.label;
  const made = new vscode.CompletionItem(label, (item.kind ?? 1) - 1);
  const text = item.textEdit?.newText ?? item.insertText ?? item.label;
  made.insertText = item.insertTextFormat === 2 ? new vscode.SnippetString(text) : text;
  if (item.textEdit) {
    made.range = item.textEdit.insert
      ? {
        inserting: convert.range(item.textEdit.insert),
        replacing: convert.range(item.textEdit.replace),
      }
      : convert.range(item.textEdit.range);
  }
  for (const name of ['detail', 'sortText', 'filterText', 'preselect', 'commitCharacters', 'tags']) {
    made[name] = item[name];
  }
  return Object.assign(made, late(item), { original: item });
}

/** What may come only when an item is looked at. */
const late = (item) => ({
  documentation: convert.documentation(item.documentation),
  additionalTextEdits: item.additionalTextEdits?.map(convert.textEdit),
  command: convert.command(item.command),
});

function completionProvider(client, selector, can) {
  return languages.registerCompletionItemProvider(selector, {
    async provideCompletionItems(document, position, token, context) {
      const answer = await client.request('textDocument/completion', {
        ...at(document, position),
        context: {
          // The protocol counts from one.
          triggerKind: context.triggerKind + 1,
          triggerCharacter: context.triggerCharacter,
        },
      }, token);
      if (!answer) return null;
      const items = Array.isArray(answer) ? answer : answer.items;
      return new vscode.CompletionList(items.map(completionItem), answer.isIncomplete);
    },
    async resolveCompletionItem(item, token) {
      if (!can.resolveProvider) return item;
      const resolved = await client.request('completionItem/resolve', item.original, token);
      return resolved
        ? Object.assign(item, { detail: resolved.detail ?? item.detail }, late(resolved))
        : item;
    },
  }, ...(can.triggerCharacters ?? []));
}

function signature(value) {
  const made = new vscode.SignatureInformation(value.label,
    convert.documentation(value.documentation));
  made.activeParameter = value.activeParameter;
  made.parameters = (value.parameters ?? []).map(({ label, documentation }) =>
    new vscode.ParameterInformation(label, convert.documentation(documentation)));
  return made;
}

function signatureHelpProvider(client, selector, can) {
  return languages.registerSignatureHelpProvider(selector, {
    async provideSignatureHelp(document, position, token, context) {
      const { triggerKind, triggerCharacter, isRetrigger } = context;
      const help = await client.request('textDocument/signatureHelp',
        { ...at(document, position), context: { triggerKind, triggerCharacter, isRetrigger } },
        token);
      return help && Object.assign(new vscode.SignatureHelp(), {
        signatures: help.signatures.map(signature),
        activeSignature: help.activeSignature ?? 0,
        activeParameter: help.activeParameter ?? 0,
      });
    },
  }, {
    triggerCharacters: can.triggerCharacters ?? [],
    retriggerCharacters: can.retriggerCharacters ?? [],
  });
}

/** Asks for a formatting's edits. */
async function edits(client, method, document, options, more, token) {
  const answer = await client.request(method,
    { textDocument: identify(document), options, ...more }, token);
  return answer?.map(convert.textEdit);
}

const documentFormattingProvider = (client, selector) =>
  languages.registerDocumentFormattingEditProvider(selector, {
    provideDocumentFormattingEdits: (document, options, token) =>
      edits(client, 'textDocument/formatting', document, options, {}, token),
  });

const documentRangeFormattingProvider = (client, selector) =>
  languages.registerDocumentRangeFormattingEditProvider(selector, {
    provideDocumentRangeFormattingEdits: (document, range, options, token) =>
      edits(client, 'textDocument/rangeFormatting', document, options, { range: plain(range) },
        token),
  });

const documentOnTypeFormattingProvider = (client, selector, can) =>
  languages.registerOnTypeFormattingEditProvider(selector, {
    provideOnTypeFormattingEdits: (document, position, ch, options, token) =>
      edits(client, 'textDocument/onTypeFormatting', document, options, { position, ch }, token),
  }, can.firstTriggerCharacter, ...(can.moreTriggerCharacter ?? []));

module.exports = {
  completionProvider,
  signatureHelpProvider,
  documentFormattingProvider,
  documentRangeFormattingProvider,
  documentOnTypeFormattingProvider,
};

'use strict';
// Getting around: definitions, references, names, symbols. One entry for each capability of the
// server.

const vscode = require('vscode');
const convert = require('../client/convert');
const { identify } = require('../client/documents');

const { languages } = vscode;
const at = (document, position) => ({ textDocument: identify(document), position });

/** Places that a place in a document leads to. */
const goTo = (method, register, name) => (client, selector) => languages[register](selector, {
  async [name](document, position, token) {
    return convert.locations(await client.request(method, at(document, position), token));
  },
});

const referencesProvider = (client, selector) => languages.registerReferenceProvider(selector, {
  async provideReferences(document, position, { includeDeclaration }, token) {
    return convert.locations(await client.request('textDocument/references',
      { ...at(document, position), context: { includeDeclaration } }, token));
  },
});

const documentHighlightProvider = (client, selector) =>
  languages.registerDocumentHighlightProvider(selector, {
    async provideDocumentHighlights(document, position, token) {
      const found = await client.request('textDocument/documentHighlight',
        at(document, position), token);
      return found?.map(({ range, kind }) =>
        new vscode.DocumentHighlight(convert.range(range), (kind ?? 1) - 1));
    },
  });

function renameProvider(client, selector, can) {
  const provider = {
    async provideRenameEdits(document, position, newName, token) {
      const edit = await client.request('textDocument/rename',
        { ...at(document, position), newName }, token);
      return edit && convert.workspaceEdit(edit);
    },
  };
  if (can.prepareProvider) {
    provider.prepareRename = async (document, position, token) => {
      const found = await client.request('textDocument/prepareRename', at(document, position),
        token);
      if (!found) throw new Error('This cannot be renamed.');
      return found.range
        ? { range: convert.range(found.range), placeholder: found.placeholder }
        : convert.range(found);
    };
  }
  return languages.registerRenameProvider(selector, provider);
}

function symbol(value) {
  if (value.location) {
    return new vscode.SymbolInformation(value.name, value.kind - 1, value.containerName ?? '',
      convert.location(value.location));
  }
  const made = new vscode.DocumentSymbol(value.name, value.detail ?? '', value.kind - 1,
    convert.range(value.range), convert.range(value.selectionRange));
  made.children = (value.children ?? []).map(symbol);
  return made;
}

const documentSymbolProvider = (client, selector) =>
  languages.registerDocumentSymbolProvider(selector, {
    async provideDocumentSymbols(document, token) {
      const found = await client.request('textDocument/documentSymbol',
        { textDocument: identify(document) }, token);
      return found?.map(symbol);
    },
  }, { label: 'Orrery' });

const workspaceSymbolProvider = (client) => languages.registerWorkspaceSymbolProvider({
  async provideWorkspaceSymbols(query, token) {
    const found = await client.request('workspace/symbol', { query }, token);
    return found?.map(symbol);
  },
});

const foldingRangeProvider = (client, selector) => languages.registerFoldingRangeProvider(selector, {
  async provideFoldingRanges(document, context, token) {
    const kinds = {
      comment: vscode.FoldingRangeKind.Comment,
      imports: vscode.FoldingRangeKind.Imports,
      region: vscode.FoldingRangeKind.Region,
    };
    const found = await client.request('textDocument/foldingRange',
      { textDocument: identify(document) }, token);
    return found?.map(({ startLine, endLine, kind }) =>
      new vscode.FoldingRange(startLine, endLine, kinds[kind]));
  },
});

const selectionRangeProvider = (client, selector) =>
  languages.registerSelectionRangeProvider(selector, {
    async provideSelectionRanges(document, positions, token) {
      const make = ({ range, parent }) =>
        new vscode.SelectionRange(convert.range(range), parent && make(parent));
      const found = await client.request('textDocument/selectionRange',
        { textDocument: identify(document), positions }, token);
      return found?.map(make);
    },
  });

module.exports = {
  definitionProvider: goTo('textDocument/definition', 'registerDefinitionProvider',
    'provideDefinition'),
  typeDefinitionProvider: goTo('textDocument/typeDefinition', 'registerTypeDefinitionProvider',
    'provideTypeDefinition'),
  implementationProvider: goTo('textDocument/implementation', 'registerImplementationProvider',
    'provideImplementation'),
  referencesProvider,
  documentHighlightProvider,
  renameProvider,
  documentSymbolProvider,
  workspaceSymbolProvider,
  foldingRangeProvider,
  selectionRangeProvider,
};

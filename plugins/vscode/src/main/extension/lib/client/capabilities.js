'use strict';
// What this client tells the server of itself.

const MARKUP = ['markdown', 'plaintext'];

// All kinds of symbols and of completion items, by number.
const upTo = (last) => Array.from({ length: last }, (_, index) => index + 1);

module.exports = {
  general: { positionEncodings: ['utf-16'] },
  window: {
    workDoneProgress: true,
    showDocument: { support: true },
    showMessage: { messageActionItem: { additionalPropertiesSupport: true } },
  },
  workspace: {
    applyEdit: true,
    configuration: true,
    didChangeConfiguration: {},
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
    executeCommand: {},
    workspaceFolders: true,
    workspaceEdit: {
      documentChanges: true,
      resourceOperations: ['create', 'rename', 'delete'],
    },
    symbol: { symbolKind: { valueSet: upTo(26) } },
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    inlineValue: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
    textDocumentContent: {},
  },
  textDocument: {
    synchronization: { didSave: true },
    publishDiagnostics: {
      relatedInformation: true,
      codeDescriptionSupport: true,
      dataSupport: true,
      tagSupport: { valueSet: [1, 2] },
    },
    hover: { contentFormat: MARKUP },
    inlayHint: { resolveSupport: { properties: ['tooltip'] } },
    inlineValue: {},
    codeLens: {},
    callHierarchy: {},
    semanticTokens: {
      requests: { full: true },
      tokenTypes: ['function', 'method', 'keyword'],
      tokenModifiers: ['async'],
      formats: ['relative'],
      augmentsSyntaxTokens: true,
    },
    codeAction: {
      codeActionLiteralSupport: {
        codeActionKind: {
          valueSet: ['', 'quickfix', 'refactor', 'source', 'source.organizeImports',
            'source.fixAll'],
        },
      },
      isPreferredSupport: true,
      dataSupport: true,
      resolveSupport: { properties: ['edit'] },
    },
    completion: {
      contextSupport: true,
      completionItem: {
        snippetSupport: true,
        commitCharactersSupport: true,
        documentationFormat: MARKUP,
        deprecatedSupport: true,
        tagSupport: { valueSet: [1] },
        insertReplaceSupport: true,
        labelDetailsSupport: true,
        resolveSupport: { properties: ['documentation', 'detail', 'additionalTextEdits'] },
      },
      completionItemKind: { valueSet: upTo(25) },
    },
    signatureHelp: {
      contextSupport: true,
      signatureInformation: {
        documentationFormat: MARKUP,
        activeParameterSupport: true,
        parameterInformation: { labelOffsetSupport: true },
      },
    },
    definition: { linkSupport: true },
    typeDefinition: { linkSupport: true },
    implementation: { linkSupport: true },
    references: {},
    documentHighlight: {},
    documentSymbol: {
      hierarchicalDocumentSymbolSupport: true,
      symbolKind: { valueSet: upTo(26) },
    },
    rename: { prepareSupport: true },
    formatting: {},
    rangeFormatting: {},
    onTypeFormatting: {},
    foldingRange: {},
    selectionRange: {},
  },
};

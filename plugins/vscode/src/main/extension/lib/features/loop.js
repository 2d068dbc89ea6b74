'use strict';
// What the server knows of the loop: hints, lenses, hovers, fixes, values and callers.

const vscode = require('vscode');
const convert = require('../client/convert');
const { plain } = convert;
const { SELECTOR, identify } = require('../client/documents');

const at = (document, place) => ({ textDocument: identify(document), position: place });

const hintText = (label) => (typeof label === 'string' ? label : label.map((part) => {
  const made = new vscode.InlayHintLabelPart(part.value);
  made.tooltip = convert.documentation(part.tooltip);
  made.location = convert.maybe(convert.location)(part.location);
  made.command = convert.command(part.command);
  return made;
}));

/** An event that the server fires by a request. */
function refreshed(client, method) {
  const emitter = new vscode.EventEmitter();
  client.onRequest(method, () => {
    emitter.fire();
    return null;
  });
  return emitter;
}

function inlayHints(client) {
  const changed = refreshed(client, 'workspace/inlayHint/refresh');
  return [changed, vscode.languages.registerInlayHintsProvider(SELECTOR, {
    onDidChangeInlayHints: changed.event,
    async provideInlayHints(document, range, token) {
      const hints = await client.request('textDocument/inlayHint',
        { textDocument: identify(document), range: plain(range) }, token);
      return hints?.map((hint) => {
        const made = new vscode.InlayHint(convert.position(hint.position), hintText(hint.label));
        made.tooltip = convert.documentation(hint.tooltip);
        made.paddingLeft = hint.paddingLeft;
        made.paddingRight = hint.paddingRight;
        return made;
      });
    },
  })];
}

function codeLenses(client) {
  const changed = refreshed(client, 'workspace/codeLens/refresh');
  const provider = {
    onDidChangeCodeLenses: changed.event,
    async provideCodeLenses(document, token) {
      const lenses = await client.request('textDocument/codeLens',
        { textDocument: identify(document) }, token);
      return lenses?.map((lens) => Object.assign(
        new vscode.CodeLens(convert.range(lens.range), convert.command(lens.command)),
        { original: lens }));
    },
  };
  if (client.capabilities.codeLensProvider.resolveProvider) {
    provider.resolveCodeLens = async (lens, token) => {
      const resolved = await client.request('codeLens/resolve', lens.original, token);
      lens.command = convert.command(resolved?.command) ?? { title: '', command: '' };
      return lens;
    };
  }
  return [changed, vscode.languages.registerCodeLensProvider(SELECTOR, provider)];
}

function hovers(client) {
  return [vscode.languages.registerHoverProvider(SELECTOR, {
    async provideHover(document, place, token) {
      const hover = await client.request('textDocument/hover', at(document, place), token);
      return hover && new vscode.Hover([hover.contents].flat().map(convert.markdown),
        hover.range && convert.range(hover.range));
    },
  })];
}

function codeActions(client) {
  const kind = (text) => text && vscode.CodeActionKind.Empty.append(text);
  const make = (action) => {
    if (typeof action.command === 'string') return convert.command(action);
    const made = new vscode.CodeAction(action.title, kind(action.kind));
    made.edit = convert.maybe(convert.workspaceEdit)(action.edit);
    made.command = convert.command(action.command);
    made.diagnostics = action.diagnostics?.map(convert.diagnostic);
    made.isPreferred = action.isPreferred;
    made.disabled = action.disabled;
    made.original = action;
    return made;
  };
  const { codeActionProvider: can } = client.capabilities;
  const provider = {
    async provideCodeActions(document, range, context, token) {
      const actions = await client.request('textDocument/codeAction', {
        textDocument: identify(document),
        range: plain(range),
        context: {
          // Those of others mean nothing to the server.
          diagnostics: context.diagnostics.map((each) => each.original).filter(Boolean),
          only: context.only && [context.only.value],
          triggerKind: context.triggerKind,
        },
      }, token);
      return actions?.map(make);
    },
  };
  if (can.resolveProvider) {
    provider.resolveCodeAction = async (action, token) => {
      const resolved = await client.request('codeAction/resolve', action.original, token);
      action.edit = convert.maybe(convert.workspaceEdit)(resolved?.edit) ?? action.edit;
      action.command = convert.command(resolved?.command) ?? action.command;
      return action;
    };
  }
  const kinds = can.codeActionKinds?.map(kind);
  return [vscode.languages.registerCodeActionsProvider(SELECTOR, provider,
    kinds && { providedCodeActionKinds: kinds })];
}

function inlineValues(client) {
  const changed = refreshed(client, 'workspace/inlineValue/refresh');
  const make = (value) => {
    const range = convert.range(value.range);
    if ('text' in value) return new vscode.InlineValueText(range, value.text);
    return 'expression' in value
      ? new vscode.InlineValueEvaluatableExpression(range, value.expression)
      : new vscode.InlineValueVariableLookup(range, value.variableName,
        value.caseSensitiveLookup);
  };
  return [changed, vscode.languages.registerInlineValuesProvider(SELECTOR, {
    onDidChangeInlineValues: changed.event,
    async provideInlineValues(document, range, context, token) {
      const values = await client.request('textDocument/inlineValue', {
        textDocument: identify(document),
        range: plain(range),
        context: { frameId: context.frameId, stoppedLocation: plain(context.stoppedLocation) },
      }, token);
      return values?.map(make);
    },
  })];
}

function callHierarchy(client) {
  const make = (item) => Object.assign(
    new vscode.CallHierarchyItem(item.kind - 1, item.name, item.detail ?? '',
      convert.uri(item.uri), convert.range(item.range), convert.range(item.selectionRange)),
    { original: item });
  const ask = (method, side, Kind) => async (item, token) => {
    const calls = await client.request(method, { item: item.original }, token);
    return calls?.map((call) => new Kind(make(call[side]), call.fromRanges.map(convert.range)));
  };
  return [vscode.languages.registerCallHierarchyProvider(SELECTOR, {
    async prepareCallHierarchy(document, place, token) {
      const items = await client.request('textDocument/prepareCallHierarchy',
        at(document, place), token);
      return items?.map(make);
    },
    provideCallHierarchyIncomingCalls: ask('callHierarchy/incomingCalls', 'from',
      vscode.CallHierarchyIncomingCall),
    provideCallHierarchyOutgoingCalls: ask('callHierarchy/outgoingCalls', 'to',
      vscode.CallHierarchyOutgoingCall),
  })];
}

const FEATURES = {
  inlayHintProvider: inlayHints,
  codeLensProvider: codeLenses,
  hoverProvider: hovers,
  codeActionProvider: codeActions,
  inlineValueProvider: inlineValues,
  callHierarchyProvider: callHierarchy,
};

/** Registers with the editor what the server can do. */
function loopFeatures(client) {
  return Object.entries(FEATURES)
    .filter(([capability]) => client.capabilities[capability])
    .flatMap(([, register]) => register(client));
}

module.exports = { loopFeatures };

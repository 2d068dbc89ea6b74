'use strict';
// Colours for where code leaves off to go on later. They are decorations and no semantic tokens: of
// those the editor takes one provider's for a file, which is TypeScript's.

const vscode = require('vscode');
const { identify, isOurs } = require('../client/documents');

const DELAY_MS = 200;
const FIELDS = 5;
// Modifiers of the server's that have a colour, see package.json.
const PLACES = ['timers', 'pending', 'poll', 'check', 'closing', 'tick', 'microtask'];

/** Ranges by the place that their modifiers name. */
function decode(data, modifiers) {
  const found = new Map(PLACES.map((place) => [place, []]));
  let line = 0;
  let character = 0;
  for (let i = 0; i + FIELDS <= data.length; i += FIELDS) {
    const [lines, characters, length, , bits] = data.slice(i, i + FIELDS);
    character = lines === 0 ? character + characters : characters;
    line += lines;
    modifiers.forEach((name, bit) => {
      if (bits & (1 << bit)) {
        found.get(name)?.push(new vscode.Range(line, character, line, character + length));
      }
    });
  }
  return found;
}

/** Colours visible editors, soon after each edit. */
function tokenColours(client) {
  const { semanticTokensProvider: can } = client.capabilities;
  if (!can) return [];
  const types = new Map(PLACES.map((place) => [place,
    vscode.window.createTextEditorDecorationType({
      color: new vscode.ThemeColor(`orrery.${place}`),
      rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    })]));
  const colour = async (editor) => {
    const { document } = editor;
    const { version } = document;
    const tokens = await client.request('textDocument/semanticTokens/full',
      { textDocument: identify(document) });
    if (!tokens || document.version !== version) return;
    decode(tokens.data, can.legend.tokenModifiers).forEach((ranges, place) =>
      editor.setDecorations(types.get(place), ranges));
  };
  const all = () => Promise.all(vscode.window.visibleTextEditors
    .filter(({ document }) => isOurs(document)).map(colour))
    .catch((error) => client.log.warn(`colours: ${error.message}`));
  let timer;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(all, DELAY_MS);
  };
  client.onRequest('workspace/semanticTokens/refresh', () => {
    soon();
    return null;
  });
  soon();
  return [
    ...types.values(),
    vscode.window.onDidChangeVisibleTextEditors(soon),
    vscode.workspace.onDidChangeTextDocument(({ document }) => isOurs(document) && soon()),
    { dispose: () => clearTimeout(timer) },
  ];
}

module.exports = { tokenColours };

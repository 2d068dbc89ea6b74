'use strict';
// The item in the status bar: how the server is, and on a click, what there is to do.

const vscode = require('vscode');
const { isOurs } = require('./client/documents');

const STATES = {
  starting: { icon: 'loading~spin', says: 'The language server starts.' },
  running: { icon: 'pulse', says: 'The language server runs.' },
  stopped: { icon: 'circle-slash', says: 'The language server is stopped.' },
  failed: { icon: 'error', says: 'The language server has failed: its log says why.' },
};

/** Follows a client; shown beside the files that it serves. */
function statusItem(client) {
  const item = vscode.window.createStatusBarItem('orrery', vscode.StatusBarAlignment.Right, 90);
  item.name = 'Orrery';
  item.command = 'orrery.menu';
  const show = (state) => {
    const { icon, says } = STATES[state];
    item.text = `$(${icon}) Orrery`;
    item.tooltip = says;
    item.backgroundColor = state === 'failed'
      ? new vscode.ThemeColor('statusBarItem.errorBackground') : undefined;
  };
  const appear = (editor) => (editor && isOurs(editor.document) ? item.show() : item.hide());
  show('starting');
  appear(vscode.window.activeTextEditor);
  return [item, client.onState(show), vscode.window.onDidChangeActiveTextEditor(appear)];
}

const MENU = [
  { label: '$(list-tree) Show the state of the loop', command: 'orrery.showLoopState' },
  { label: '$(graph) Open the visualizer', command: 'orrery.openVisualizer' },
  { label: '$(folder-opened) Open a recording', command: 'orrery.openRecording' },
  { label: '$(output) Show the log', command: 'orrery.showLog' },
  { label: '$(refresh) Restart the language server', command: 'orrery.restartServer' },
];

async function menu() {
  const chosen = await vscode.window.showQuickPick(MENU, { title: 'Orrery' });
  if (chosen) await vscode.commands.executeCommand(chosen.command);
}

module.exports = { menu, statusItem };

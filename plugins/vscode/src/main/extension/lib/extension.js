'use strict';
// Where the editor begins and ends the extension.

const vscode = require('vscode');
const { Client } = require('./client/client');
const { commands, registerCommands } = require('./commands');
const { debugging } = require('./debug');
const { documentContent } = require('./features/content');
const { loopFeatures } = require('./features/loop');
const { tokenColours } = require('./features/tokens');
const { typescriptFeatures } = require('./features/typescript');
const { findLauncher, MissingLauncher } = require('./launcher');
const { menu, statusItem } = require('./status');
const { provideTasks } = require('./tasks');

// What a server is told, or announces, only when it begins.
const RESTARTING = ['orrery.path', 'orrery.typescript'];

const FEATURES = [loopFeatures, tokenColours, documentContent, typescriptFeatures];

let client;

/** The launcher by the settings of the moment. */
function find() {
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri.fsPath);
  return findLauncher(vscode.workspace.getConfiguration('orrery').get('path'), folders);
}

async function start() {
  try {
    await client.restart();
  } catch (error) {
    client.log.error(error.message);
    const settings = 'Open Settings';
    const actions = error instanceof MissingLauncher ? [settings] : [];
    const chosen = await vscode.window.showErrorMessage(error.message, ...actions);
    if (chosen) await vscode.commands.executeCommand('workbench.action.openSettings', 'orrery.path');
  }
}

function activate(context) {
  const log = vscode.window.createOutputChannel('Orrery', { log: true });
  client = new Client(log, find, FEATURES);
  context.subscriptions.push(
    log,
    ...statusItem(client),
    ...debugging(find),
    provideTasks(find),
    ...registerCommands({
      ...commands(client, find),
      menu,
      restartServer: start,
      showLog: () => log.show(),
    }),
    vscode.workspace.onDidChangeConfiguration((event) =>
      RESTARTING.some((each) => event.affectsConfiguration(each)) && void start()),
  );
  void start();
}

const deactivate = () => client?.stop();

module.exports = { activate, deactivate };

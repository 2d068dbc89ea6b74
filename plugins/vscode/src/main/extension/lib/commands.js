'use strict';
// What lenses, menus and the palette do. Their names are the server's: what a lens of the server
// says is done here, in the editor's terminal and debugger, where the server has only itself.

const { existsSync } = require('node:fs');
const vscode = require('vscode');
const convert = require('./client/convert');
const { thisFile } = require('./debug');
const tasks = require('./tasks');

/** The document that is meant: a lens gives its URI, a menu a Uri, the palette nothing. */
async function documentOf(uri) {
  const chosen = typeof uri === 'string' ? vscode.Uri.parse(uri) : uri;
  const document = chosen
    ? await vscode.workspace.openTextDocument(chosen)
    : vscode.window.activeTextEditor?.document;
  if (!document) throw new Error('Open the file first that is to run.');
  return document;
}

/** The file to run, as the editor shows it. */
async function scriptOf(uri) {
  const document = await documentOf(uri);
  if (document.isUntitled) throw new Error('Save the file first: what runs has to be on disk.');
  if (document.isDirty && !(await document.save())) throw new Error('The file is not saved.');
  return document;
}

function commands(client, find) {
  const run = async (uri) => {
    const { fileName } = await scriptOf(uri);
    await tasks.run(fileName, find());
  };
  const record = async (uri) => {
    const { fileName } = await scriptOf(uri);
    const recording = tasks.recordingOf(fileName);
    await tasks.run(fileName, find(), recording);
    if (!existsSync(recording)) return;
    await client.execute('orrery.openRecording', recording);
    const open = 'Open in Visualizer';
    const answer = await vscode.window.showInformationMessage(
      `What the loop did is in ${recording}.`, open);
    if (answer === open) await openVisualizer(null, 0, recording);
  };
  const debug = async (uri) => {
    const document = await scriptOf(uri);
    const folder = vscode.workspace.getWorkspaceFolder(document.uri);
    await vscode.debug.startDebugging(folder, thisFile(document.fileName));
  };
  const openVisualizer = async (uri, line, target) => {
    const file = uri === null ? null : (await documentOf(uri)).uri.toString();
    await client.execute('orrery.openVisualizer', file, line ?? 0, target);
  };
  const openRecording = async (file) => {
    const [chosen] = file ? [vscode.Uri.file(file)] : await vscode.window.showOpenDialog({
      title: 'Open a recording', filters: { Recordings: ['orrec'] },
    }) ?? [];
    if (chosen) await client.execute('orrery.openRecording', chosen.fsPath);
  };
  const predict = async (uri, selection) => {
    const document = await documentOf(uri);
    const editor = vscode.window.activeTextEditor;
    // What is selected, unless a lens is clicked, which is about the whole file.
    const selected = !uri && editor && !editor.selection.isEmpty
      ? convert.plain(editor.selection) : selection;
    // The server shows what it has found.
    await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Window, title: 'Predicting the order' },
      () => client.execute('orrery.predict', document.uri.toString(), selected));
  };
  const showLoopState = (program) => client.execute('orrery.showLoopState', program);
  return {
    run, record, debug, predict, stop: tasks.stop, openVisualizer, openRecording, showLoopState,
  };
}

/** Registers them so that what goes wrong is said in a sentence. */
function registerCommands(table) {
  return Object.entries(table).map(([name, body]) =>
    vscode.commands.registerCommand(`orrery.${name}`, async (...given) => {
      try {
        return await body(...given);
      } catch (error) {
        vscode.window.showErrorMessage(error.message);
        return undefined;
      }
    }));
}

module.exports = { commands, registerCommands };

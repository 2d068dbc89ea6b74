'use strict';
// Programs that run in a terminal of the editor, as tasks of type `orrery`.

const { mkdtempSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { basename, dirname, join } = require('node:path');
const vscode = require('vscode');

const TYPE = 'orrery';

function makeTask(definition, file, scope = vscode.TaskScope.Workspace) {
  const { script, args = [], record } = definition;
  const flags = record ? [`--record=${record}`] : [];
  const task = new vscode.Task(definition, scope, basename(script), 'Orrery',
    new vscode.ProcessExecution(file, [...flags, script, ...args],
      { cwd: definition.cwd ?? dirname(script) }));
  task.presentationOptions = { clear: true, showReuseMessage: false };
  return task;
}

/** Makes tasks of tasks.json run. */
const provideTasks = (find) => vscode.tasks.registerTaskProvider(TYPE, {
  provideTasks: () => [],
  resolveTask: (task) => makeTask(task.definition, find(), task.scope),
});

/** Runs a file until it ends, or until it turns out that it cannot be started. */
async function run(script, file, record) {
  const execution = await vscode.tasks.executeTask(makeTask({ type: TYPE, script, record }, file));
  await new Promise((resolve) => {
    const subscription = vscode.tasks.onDidEndTask((event) => {
      if (event.execution !== execution) return;
      subscription.dispose();
      resolve();
    });
  });
}

/** Ends all programs that run as tasks. */
function stop() {
  vscode.tasks.taskExecutions.filter(({ task }) => task.definition.type === TYPE)
    .forEach((execution) => execution.terminate());
}

/** A file for the recording of a program. */
function recordingOf(script) {
  const folder = mkdtempSync(join(tmpdir(), 'orrery-recording-'));
  return join(folder, `${basename(script).replace(/\.[^.]*$/, '')}.orrec`);
}

module.exports = { provideTasks, recordingOf, run, stop };

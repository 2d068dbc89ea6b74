'use strict';
// Long work of the server, shown in the status bar.

const vscode = require('vscode');

/** Shows what the server reports until it says that it has ended, or is gone. */
function followProgress(connection) {
  const open = new Map();
  const end = (token) => {
    open.get(token)?.end();
    open.delete(token);
  };
  const begin = (token, { title, message, percentage }) => {
    const work = { message, percentage: percentage ?? 0 };
    const ended = new Promise((resolve) => { work.end = resolve; });
    open.set(token, work);
    // The editor begins later to show it: what is reported, and even its end, may come before.
    vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, (progress) => {
      work.progress = progress;
      progress.report({ message: work.message });
      return ended;
    });
  };
  const report = (token, { message, percentage }) => {
    const known = open.get(token);
    if (!known) return;
    const increment = percentage === undefined ? undefined : percentage - known.percentage;
    known.percentage = percentage ?? known.percentage;
    known.message = message ?? known.message;
    known.progress?.report({ message, increment });
  };
  connection.onRequest('window/workDoneProgress/create', () => null);
  connection.onNotification('$/progress', ({ token, value }) => {
    if (value.kind === 'begin') begin(token, value);
    else if (value.kind === 'report') report(token, value);
    else if (value.kind === 'end') end(token);
  });
  return { dispose: () => [...open.keys()].forEach(end) };
}

module.exports = { followProgress };

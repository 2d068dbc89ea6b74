'use strict';
// Files that the server wants to hear of: the one thing that it registers while it runs.

const vscode = require('vscode');
const { uri } = require('./convert');

const METHOD = 'workspace/didChangeWatchedFiles';
const CREATED = 1;
const CHANGED = 2;
const DELETED = 4;
// The protocol numbers the same three one after the other.
const TYPE = { [CREATED]: 1, [CHANGED]: 2, [DELETED]: 3 };

const pattern = (glob) => (typeof glob === 'string' ? glob
  : new vscode.RelativePattern(uri(glob.baseUri.uri ?? glob.baseUri), glob.pattern));

function watch(client, { globPattern, kind = CREATED | CHANGED | DELETED }) {
  const watcher = vscode.workspace.createFileSystemWatcher(pattern(globPattern),
    !(kind & CREATED), !(kind & CHANGED), !(kind & DELETED));
  const tell = (what) => (file) =>
    client.notify(METHOD, { changes: [{ uri: file.toString(), type: TYPE[what] }] });
  watcher.onDidCreate(tell(CREATED));
  watcher.onDidChange(tell(CHANGED));
  watcher.onDidDelete(tell(DELETED));
  return watcher;
}

/** Answers the server's registrations. */
function watchFiles(client) {
  const registered = new Map();
  const forget = (id) => {
    registered.get(id)?.forEach((each) => each.dispose());
    registered.delete(id);
  };
  return {
    register({ registrations }) {
      for (const { id, method, registerOptions } of registrations) {
        if (method !== METHOD) throw new Error(`${method} is not registered while running.`);
        registered.set(id, registerOptions.watchers.map((each) => watch(client, each)));
      }
      return null;
    },
    unregister({ unregisterations }) {
      unregisterations.forEach(({ id }) => forget(id));
      return null;
    },
    dispose: () => [...registered.keys()].forEach(forget),
  };
}

module.exports = { watchFiles };

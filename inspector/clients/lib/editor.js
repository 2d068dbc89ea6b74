'use strict';
// An editor without a face: runs VS Code's js-debug and speaks to it as VS Code does.

const { randomUUID } = require('node:crypto');
const { mkdtempSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { within } = require('./checks.js');
const { DebugAdapter } = require('./dap.js');
const { install } = require('./vscode.js');

class Editor {
  #host;
  #storage = mkdtempSync(join(tmpdir(), 'js-debug-'));
  #sessions = new Set();
  #children = [];
  #awaited = [];
  /** What the adapter asks the editor to do for it, by command. */
  requests = {};

  constructor(folder) {
    const home = join(process.env.CLIENTS_CACHE, 'js-debug');
    const manifest = require(join(home, 'package.json'));
    const startDebugging = async (_, configuration, options) => {
      const session = await this.#open(configuration, options?.parentSession ?? options);
      const waiting = this.#awaited.shift();
      if (waiting) waiting(session);
      else this.#children.push(session);
      return true;
    };
    this.#host = install({ folder, manifest, startDebugging });
    const memento = { get: (_, other) => other, update: async () => {}, keys: () => [] };
    require(join(home, 'src', 'extension.js')).activate({
      subscriptions: [], extensionPath: home, storagePath: this.#storage,
      globalStoragePath: this.#storage, logPath: this.#storage, globalState: memento,
      workspaceState: memento, asAbsolutePath: (path) => join(home, path),
      extensionUri: this.#host.vscode.Uri.file(home), extension: { packageJSON: manifest },
      environmentVariableCollection: { replace() {}, append() {}, prepend() {}, delete() {},
        clear() {} },
    });
  }

  async #open(configuration, parent) {
    const session = { id: randomUUID(), type: configuration.type, name: configuration.name,
      configuration, workspaceFolder: this.#host.workspaceFolder, parentSession: parent,
      customRequest: (command, args) => session.adapter.request(command, args) };
    const { path } = await this.#host.registered.factory.createDebugAdapterDescriptor(session);
    session.adapter = new DebugAdapter(path, (command, args) => this.requests[command]?.(args));
    this.#host.registered.sessions.fire(session);
    this.#sessions.add(session);
    return session;
  }

  /** Starts a session from what a user writes into launch.json. */
  async debug(configuration) {
    const { registered, workspaceFolder } = this.#host;
    let resolved = configuration;
    for (const step of ['resolveDebugConfiguration',
      'resolveDebugConfigurationWithSubstitutedVariables']) {
      const of = (type) => registered.providers.filter((each) => each.type === type &&
        each.provider[step]);
      for (const { provider } of of(resolved.type)) {
        resolved = await provider[step](workspaceFolder, resolved,
          { isCancellationRequested: false, onCancellationRequested: () => ({ dispose() {} }) });
        if (!resolved) throw new Error(`${step}: nothing to debug`);
      }
    }
    return this.#open(resolved);
  }

  /** The session js-debug starts for a process of the program's. */
  child() {
    if (this.#children.length > 0) return this.#children.shift();
    return within(new Promise((resolve) => this.#awaited.push(resolve)), 'no session for the process');
  }

  close() {
    this.#sessions.forEach(({ adapter }) => adapter.close());
    rmSync(this.#storage, { recursive: true, force: true });
  }
}

module.exports = { Editor };

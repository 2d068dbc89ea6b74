'use strict';
// What js-debug needs of the editor around it, as a module `vscode`: events, addresses and settings
// are real; parts of the user interface are there, and do nothing.

const { EventEmitter: Emitter } = require('node:events');
const Module = require('node:module');
const { join } = require('node:path');
const { fileURLToPath, pathToFileURL } = require('node:url');

class Disposable {
  constructor(dispose = () => {}) {
    this.dispose = dispose;
  }
}

class EventEmitter {
  #emitter = new Emitter().setMaxListeners(0);
  event = (listener, self) => {
    const bound = listener.bind(self);
    this.#emitter.on('event', bound);
    return new Disposable(() => this.#emitter.off('event', bound));
  };
  fire(value) {
    this.#emitter.emit('event', value);
  }
  dispose() {
    this.#emitter.removeAllListeners();
  }
}

class Uri {
  constructor(text) {
    const { protocol, host, pathname, search, hash } = new URL(text);
    Object.assign(this, { scheme: protocol.slice(0, -1), authority: host, path: pathname,
      query: search.slice(1), fragment: hash.slice(1), text });
    this.fsPath = this.scheme === 'file' ? fileURLToPath(text) : pathname;
  }
  static parse(text) {
    return new Uri(text);
  }
  static file(path) {
    return new Uri(pathToFileURL(path).href);
  }
  static joinPath(base, ...names) {
    return Uri.file(join(base.fsPath, ...names));
  }
  toString() {
    return this.text;
  }
}

/** A part of the user interface: each of its members is one, too, and calling it does nothing. */
const part = () => {
  const target = Object.assign(function () {}, { dispose() {} });
  return new Proxy(target, {
    get: (_, key) => {
      if (key === 'then' || key === Symbol.iterator) return undefined;
      if (key === Symbol.toPrimitive) return () => 0;
      return key in target ? target[key] : (target[key] = part());
    },
    apply: () => part(),
  });
};

const withDefaults = (members) =>
  new Proxy(members, {
    get: (target, key) => (key in target ? target[key] : (target[key] = part())),
  });

const never = () => new Disposable();

/** Makes `require('vscode')` work; `folder` is the workspace, `manifest` the extension's. */
function install({ folder, manifest, startDebugging }) {
  const registered = { providers: [], commands: new Map(), sessions: new EventEmitter(),
    ended: new EventEmitter() };
  const properties = manifest.contributes.configuration.properties;
  const workspaceFolder = { uri: Uri.file(folder), name: 'programs', index: 0 };
  const vscode = {
    Disposable, EventEmitter, Uri,
    debug: withDefaults({
      breakpoints: [],
      activeDebugSession: undefined,
      onDidStartDebugSession: registered.sessions.event,
      onDidTerminateDebugSession: registered.ended.event,
      onDidReceiveDebugSessionCustomEvent: never,
      onDidChangeActiveDebugSession: never,
      registerDebugAdapterDescriptorFactory(type, factory) {
        registered.factory = factory;
        return new Disposable();
      },
      registerDebugConfigurationProvider(type, provider) {
        registered.providers.push({ type, provider });
        return new Disposable();
      },
      startDebugging,
      asDebugSourceUri: (source) => Uri.parse(`debug:${source.path}`),
    }),
    workspace: withDefaults({
      workspaceFolders: [workspaceFolder],
      isTrusted: true,
      textDocuments: [],
      getWorkspaceFolder: () => workspaceFolder,
      getConfiguration: (section) => ({
        get: (key, other) =>
          properties[section ? `${section}.${key}` : key]?.default ?? other,
        has: () => false,
        inspect: () => undefined,
        update: async () => {},
      }),
      onDidChangeConfiguration: never,
    }),
    window: withDefaults({ activeTextEditor: undefined, terminals: [] }),
    commands: withDefaults({
      registerCommand(name, body) {
        registered.commands.set(name, body);
        return new Disposable();
      },
      executeCommand: async (name, ...args) => registered.commands.get(name)?.(...args),
    }),
    env: withDefaults({ uiKind: 1, remoteName: undefined, language: 'en', machineId: 'test',
      appName: 'test' }),
    l10n: { t: (text, ...args) => String(text.message ?? text).replace(/\{(\d+)\}/g, (all, n) =>
      args[n] ?? all), bundle: undefined },
    extensions: { getExtension: () => undefined },
    DebugAdapterNamedPipeServer: class {
      constructor(path) {
        this.path = path;
      }
    },
    DebugConfigurationProviderTriggerKind: { Initial: 1, Dynamic: 2 },
    DebugConsoleMode: { Separate: 0, MergeWithParent: 1 },
    ExtensionKind: { UI: 1, Workspace: 2 },
    UIKind: { Desktop: 1, Web: 2 },
  };
  for (const name of ['languages', 'tasks', 'CompletionItemKind', 'ConfigurationTarget',
    'DebugAdapterServer', 'FileChangeType', 'FileSystemError', 'FileType', 'MarkdownString',
    'PortAutoForwardAction', 'Position', 'ProgressLocation', 'QuickPickItemKind', 'Range',
    'RelativePattern', 'Selection', 'SnippetString', 'SourceBreakpoint', 'StatusBarAlignment',
    'TerminalProfile', 'ThemeColor', 'ThemeIcon', 'TreeItem', 'TreeItemCheckboxState',
    'TreeItemCollapsibleState', 'ViewColumn', 'WorkspaceEdit']) {
    vscode[name] = part();
  }
  const load = Module._load;
  Module._load = function (request, ...rest) {
    return request === 'vscode' ? vscode : load.call(this, request, ...rest);
  };
  return { vscode, registered, workspaceFolder };
}

module.exports = { install };

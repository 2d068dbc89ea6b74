'use strict';
// A connection to the language server: from initialize to exit, and anew when the server dies.

const vscode = require('vscode');
const capabilities = require('./capabilities');
const { followDocuments } = require('./documents');
const { startServer } = require('./server-process');
const { serveRequests } = require('./requests');

const RESTARTS = 3;
const RESTART_PERIOD_MS = 180_000;
const EXIT_MS = 2000;

class Client {
  #server;
  #connection;
  #subscriptions = [];
  #deaths = [];
  #stopping = false;
  #restarts = 0;
  #state = new vscode.EventEmitter();

  /** What the server can do; empty while there is none. */
  capabilities = {};
  /** Fires `starting`, `running`, `stopped` or `failed`. */
  onState = this.#state.event;

  /**
   * @param features functions that get this client once it runs and give disposables
   * @param find gives the launcher's file
   */
  constructor(log, find, features) {
    this.log = log;
    this.find = find;
    this.features = features;
  }

  /** Throws what `find` throws. */
  async start() {
    this.#stopping = false;
    let file;
    try {
      file = this.find();
    } catch (error) {
      this.#state.fire('failed');
      throw error;
    }
    this.#state.fire('starting');
    const folders = vscode.workspace.workspaceFolders ?? [];
    const server = startServer(file, folders[0]?.uri.fsPath, (text) => this.log.info(text));
    this.#server = server;
    this.#connection = server.connection;
    this.#subscriptions = serveRequests(this, server.connection);
    server.connection.listen();
    const answer = server.connection.sendRequest('initialize', {
      processId: process.pid,
      clientInfo: { name: vscode.env.appName, version: vscode.version },
      locale: vscode.env.language,
      capabilities,
      rootUri: folders[0]?.uri.toString() ?? null,
      workspaceFolders: folders.map(({ uri, name }) => ({ uri: uri.toString(), name })),
      initializationOptions: { orrery: settings() },
    });
    const initialized = Promise.race([answer, server.ended.then(() => null)]);
    // After the race, which this would decide otherwise.
    server.ended.then((how) => this.#ended(server, how));
    const result = await initialized;
    if (!result) return;
    this.capabilities = result.capabilities;
    this.log.info(`${file}, version ${result.serverInfo?.version ?? 'unknown'}`);
    this.notify('initialized', {});
    this.#subscriptions.push(
      ...followDocuments(this),
      ...this.features.flatMap((feature) => feature(this)),
      vscode.workspace.onDidChangeConfiguration((event) => event.affectsConfiguration('orrery') &&
        this.notify('workspace/didChangeConfiguration', { settings: { orrery: settings() } })),
    );
    this.#state.fire('running');
  }

  /** Sends a request; gives null when the server is gone or no longer knows of what is meant. */
  async request(method, params, token) {
    const connection = this.#connection;
    if (!connection) return null;
    try {
      return await connection.sendRequest(method, params, ...(token ? [token] : []));
    } catch (error) {
      // The editor asks for many things that it does not need a moment later.
      if (token?.isCancellationRequested || connection !== this.#connection) return null;
      throw error;
    }
  }

  notify(method, params) {
    this.#connection?.sendNotification(method, params)
      .catch((error) => this.log.warn(`${method}: ${error.message}`));
  }

  /** Answers a request of the server's, as long as this server runs. */
  onRequest(method, answer) {
    this.#connection.onRequest(method, answer);
  }

  /** Calls the server's command; throws with the server's sentence. */
  execute(command, ...given) {
    if (!this.#connection) throw new Error('The Orrery language server does not run.');
    return this.#connection.sendRequest('workspace/executeCommand',
      { command, arguments: given });
  }

  async stop() {
    this.#stopping = true;
    const server = this.#server;
    if (!server) return;
    const late = new Promise((resolve) => setTimeout(resolve, EXIT_MS));
    await Promise.race([
      server.connection.sendRequest('shutdown')
        .then(() => server.connection.sendNotification('exit'))
        .then(() => server.ended),
      server.ended,
      late,
    ]).catch((error) => this.log.warn(`shutdown: ${error.message}`));
    server.kill();
  }

  async restart() {
    const mine = ++this.#restarts;
    await this.stop();
    await this.#server?.ended;
    // One that was asked for meanwhile starts the server: two would leave one without a client.
    if (mine !== this.#restarts) return;
    this.#deaths = [];
    await this.start();
  }

  #ended(server, how) {
    if (server !== this.#server) return;
    this.#server = undefined;
    this.#connection = undefined;
    this.capabilities = {};
    this.#subscriptions.forEach((each) => each.dispose());
    this.#subscriptions = [];
    server.connection.dispose();
    if (this.#stopping) {
      this.#state.fire('stopped');
      return;
    }
    this.log.error(`The language server has ended: ${how}.`);
    const now = Date.now();
    this.#deaths = [...this.#deaths, now].filter((time) => now - time < RESTART_PERIOD_MS);
    if (this.#deaths.length <= RESTARTS) {
      this.start().catch((error) => this.#failed(error.message));
    } else {
      this.#failed(`It has ended ${this.#deaths.length} times within three minutes.`);
    }
  }

  #failed(why) {
    this.log.error(why);
    this.#state.fire('failed');
    vscode.window.showErrorMessage(`The Orrery language server has failed. ${why}`);
  }
}

/** The section `orrery` of the settings. */
function settings(scope) {
  return JSON.parse(JSON.stringify(vscode.workspace.getConfiguration('orrery', scope)));
}

module.exports = { Client, settings };

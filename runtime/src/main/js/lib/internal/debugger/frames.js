'use strict';

// The program's pauses: where it stands, its call frames, steps, evaluation.

const { EventEmitter } = require('events');
const { inspect } = require('internal/util/inspect');
const { codes: { ERR_DEBUGGER_ERROR } } = require('internal/errors');
const { RemoteValue } = require('internal/debugger/values');
const { shortName } = require('internal/debugger/scripts');

const OBJECT_GROUP = 'orrery-inspect';

/** Events: paused (reason, ids of breakpoints). */
class Frames extends EventEmitter {
  #client;
  #scripts;
  #frames = null;

  constructor(client, scripts) {
    super();
    this.#client = client;
    this.#scripts = scripts;
    client.on('Debugger.paused', ({ callFrames, reason, hitBreakpoints }) => {
      this.#frames = callFrames;
      this.emit('paused', reason, hitBreakpoints);
    });
    client.on('Debugger.resumed', () => this.#frames = null);
    client.on('Runtime.executionContextDestroyed', () => this.#frames = null);
    client.on('close', () => this.#frames = null);
  }

  get paused() {
    return this.#frames !== null && this.#frames.length > 0;
  }

  /** The frame the program stands in; fails if it runs. */
  get current() {
    if (!this.paused) throw new ERR_DEBUGGER_ERROR('Requires execution to be paused');
    return this.#frames[0];
  }

  get currentScriptId() {
    return this.paused ? this.#frames[0].location.scriptId : undefined;
  }

  /** Where the program stands, for the user. */
  get place() {
    const { scriptId, lineNumber } = this.current.location;
    return `${shortName(this.#scripts.url(scriptId))}:${lineNumber + 1}`;
  }

  /** Lets the program go on. It counts as running from now on, whatever the answer's order. */
  async go(method) {
    const before = this.#frames;
    this.#frames = null;
    try {
      await this.#client.call(method);
    } catch (error) {
      this.#frames ??= before;
      throw error;
    }
  }

  get backtrace() {
    return this.#frames === null ? null : new Backtrace(this.#frames, this.#scripts);
  }

  /** Evaluates in the current frame, or globally while the program runs. */
  async evaluate(expression) {
    const params = {
      expression, objectGroup: OBJECT_GROUP, includeCommandLineAPI: true, generatePreview: true,
    };
    const { result } = this.paused ?
      await this.#client.call('Debugger.evaluateOnCallFrame',
                              { callFrameId: this.current.callFrameId, ...params }) :
      await this.#client.call('Runtime.evaluate', params);
    return result;
  }

  /** Evaluates what a user typed: braces at its beginning are meant as an object, if they can. */
  async evaluateTyped(text) {
    if (text.trim() === '.scope') return this.scopeNames();
    if (/^\s*\{/.test(text) && !/;\s*$/.test(text)) {
      const result = await this.evaluate(`(${text}\n)`);
      if (result.className !== 'SyntaxError') return new RemoteValue(result);
    }
    return new RemoteValue(await this.evaluate(text));
  }

  /** The names in each scope of the current frame, the global ones left out. */
  async scopeNames() {
    const scopes = this.current.scopeChain.filter(({ type }) => type !== 'global');
    return Promise.all(scopes.map(async ({ object: { objectId } }) => {
      const { result } =
        await this.#client.call('Runtime.getProperties', { objectId, ownProperties: true });
      return result.map(({ name }) => name);
    }));
  }
}

class Backtrace extends Array {
  constructor(callFrames, scripts) {
    super();
    for (const frame of callFrames) {
      const { functionName, location: { scriptId, lineNumber, columnNumber } } = frame;
      this.push({
        functionName: functionName || '(anonymous)',
        file: shortName(scripts.url(scriptId)),
        line: lineNumber + 1,
        column: columnNumber,
      });
    }
  }

  static get [Symbol.species]() {
    return Array;
  }

  [inspect.custom]() {
    return this.map(({ functionName, file, line, column }, i) =>
      `#${i} ${functionName} ${file}:${line}:${column}`).join('\n');
  }
}

module.exports = { Frames };

'use strict';

// Breakpoints: they outlive the program's runs.

const { inspect } = require('internal/util/inspect');
const { validateString, validateInteger } = require('internal/validators');
const { codes: { ERR_DEBUGGER_ERROR } } = require('internal/errors');
const { shortName } = require('internal/debugger/scripts');

class Breakpoints {
  #client;
  #scripts;
  #frames;
  #known = []; // { id, name, url, urlRegex, line, condition }, lines from 0.
  #functions = new Set(); // Ids of those at calls of functions, which end with the run.
  #exceptions = 'none';

  constructor(client, scripts, frames) {
    this.#client = client;
    this.#scripts = scripts;
    this.#frames = frames;
    client.on('Debugger.breakpointResolved', ({ breakpointId, location }) => {
      const found = this.#known.find(({ id }) => id === breakpointId);
      if (found !== undefined) this.#resolve(found, location);
    });
  }

  /**
   * Sets one; the promise has its location, or undefined where no script is loaded yet.
   *
   * @param script a script's name or `fn()`; a line of the current script; nothing for where the
   *   program stands
   * @param line from 1
   */
  async set(script, line, condition) {
    if (condition !== undefined) validateString(condition, 'condition');
    if (script === undefined || typeof script === 'number') {
      if (script !== undefined) validateInteger(script, 'line', 1);
      const { location: { scriptId, lineNumber } } = this.#frames.current;
      return this.#setInScript(
        this.#scripts.get(scriptId), script === undefined ? lineNumber : script - 1, condition);
    }
    validateString(script, 'script');
    if (line === undefined && /\(\)$/.test(script)) {
      await this.#setInFunction(script.slice(0, -2), condition);
      return undefined;
    }
    if (line !== undefined) validateInteger(line, 'line', 1);
    const found = this.#scripts.find(script);
    if (found.length > 1) {
      throw new ERR_DEBUGGER_ERROR(`Script name is ambiguous: ${
        found.map(({ url }) => shortName(url)).join(', ')}`);
    }
    const lineNumber = (line ?? 1) - 1;
    if (found.length === 1) return this.#setInScript(found[0], lineNumber, condition);
    const escaped = script.replace(/[-[\]{}()*+?.,\\^$|#]/g, '\\$&');
    return this.#add({
      name: script, urlRegex: `^(.*[\\/\\\\])?${escaped}$`, line: lineNumber, condition,
    });
  }

  #setInScript({ scriptId, url }, line, condition) {
    return this.#add({ name: shortName(url), url, line, condition }, scriptId);
  }

  async #setInFunction(expression, condition) {
    const { type, objectId, description } = await this.#frames.evaluate(expression);
    if (type !== 'function') {
      throw new ERR_DEBUGGER_ERROR(`${expression} is no function: ${description ?? type}`);
    }
    const { breakpointId } = await this.#client.call(
      'Debugger.setBreakpointOnFunctionCall', { objectId, condition });
    this.#functions.add(breakpointId);
  }

  /** Whether one of these is at calls of a function. */
  isAtCall(ids = []) {
    return ids.some((id) => this.#functions.has(id));
  }

  async #add(breakpoint, scriptId) {
    const { breakpointId, locations } = await this.#request(breakpoint);
    const location =
      locations.find((one) => scriptId === undefined || one.scriptId === scriptId);
    if (location === undefined && scriptId !== undefined) {
      await this.#client.call('Debugger.removeBreakpoint', { breakpointId });
      throw new ERR_DEBUGGER_ERROR('Could not resolve breakpoint');
    }
    const known = { ...breakpoint, id: breakpointId };
    if (location !== undefined) this.#resolve(known, location);
    this.#known.push(known);
    return location;
  }

  #request({ url, urlRegex, line, condition }) {
    return this.#client.call(
      'Debugger.setBreakpointByUrl', { url, urlRegex, lineNumber: line, condition });
  }

  #resolve(breakpoint, { scriptId, lineNumber }) {
    breakpoint.url = this.#scripts.url(scriptId);
    breakpoint.urlRegex = undefined;
    breakpoint.name = shortName(breakpoint.url);
    breakpoint.line = lineNumber;
  }

  /** Takes one away; false if there is none at that place. */
  async clear(script, line) {
    const [{ url } = {}] = this.#scripts.find(script);
    const index = this.#known.findIndex((one) =>
      one.line + 1 === line && (one.name === script || (url !== undefined && one.url === url)));
    if (index === -1) return false;
    const [{ id }] = this.#known.splice(index, 1);
    await this.#client.call('Debugger.removeBreakpoint', { breakpointId: id });
    return true;
  }

  /** Lines, from 0, of a script that have one. */
  linesOf(scriptId) {
    const url = this.#scripts.url(scriptId);
    return new Set(this.#known.filter((one) => one.url === url).map(({ line }) => line));
  }

  async pauseOnExceptions(state) {
    await this.#client.call('Debugger.setPauseOnExceptions', { state });
    this.#exceptions = state;
  }

  /** Sets all of them again, in a new run of the program. */
  async restore() {
    await this.#client.call('Debugger.setPauseOnExceptions', { state: this.#exceptions });
    this.#functions.clear();
    for (const breakpoint of this.#known) {
      breakpoint.id = (await this.#request(breakpoint)).breakpointId;
    }
  }

  [inspect.custom]() {
    return this.#known.map(({ name, line }, i) => `#${i} ${name}:${line + 1}`).join('\n') ||
      'No breakpoints yet';
  }
}

module.exports = { Breakpoints };

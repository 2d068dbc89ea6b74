'use strict';

// The scripts the program has loaded, and excerpts of their source.

const { relative } = require('path');
const { inspect } = require('internal/util/inspect');

const MIN_NUMBER_WIDTH = 2;

/** What a user calls a script: a path from here, if it is a file below. */
function shortName(url) {
  if (!url.startsWith('file:')) return url;
  const path = require('internal/url').fileURLToPath(url);
  const short = relative(process.cwd(), path);
  return short.startsWith('..') ? path : short;
}

class Scripts {
  #client;
  #byId = new Map();

  constructor(client) {
    this.#client = client;
    client.on('Debugger.scriptParsed', ({ scriptId, url }) => {
      if (url) this.#byId.set(scriptId, { scriptId, url, lines: undefined });
    });
  }

  clear() {
    this.#byId.clear();
  }

  get(scriptId) {
    return this.#byId.get(scriptId);
  }

  url(scriptId) {
    return this.#byId.get(scriptId)?.url ?? '';
  }

  /** Those a user may mean by a name: an id, a URL, or the end of one. */
  find(name) {
    const exact = this.#byId.get(name);
    if (exact !== undefined) return [exact];
    const all = [...this.#byId.values()];
    const same = all.filter(({ url }) => url === name || shortName(url) === name);
    if (same.length > 0) return same.slice(-1);
    const ending = all.filter(({ url }) => url.endsWith(`/${encodeURI(name)}`));
    return ending.filter((one, i) => ending.findLastIndex(({ url }) => url === one.url) === i);
  }

  /** The list of scripts, one a line; internal ones only if `all` is asked for. */
  list(all, currentId) {
    const lines = [];
    for (const { scriptId, url } of this.#byId.values()) {
      const internal = url.startsWith('node:internal/');
      if (internal && !all) continue;
      const mark = scriptId === currentId ? '*' : ' ';
      lines.push(`${mark} ${scriptId}: ${shortName(url)}${internal ? ' <native>' : ''}`);
    }
    return lines.join('\n');
  }

  async #lines(scriptId) {
    const script = this.#byId.get(scriptId);
    if (script?.lines !== undefined) return script.lines;
    const { scriptSource } = await this.#client.call('Debugger.getScriptSource', { scriptId });
    const lines = scriptSource.split(/\r\n|\r|\n/);
    if (script !== undefined) script.lines = lines;
    return lines;
  }

  /**
   * The lines around a place, `delta` before and after, its own marked.
   *
   * @param location as in the protocol: lines and columns from 0
   * @param {Set<number>} marked lines, from 0, that have a breakpoint
   */
  async excerpt({ scriptId, lineNumber, columnNumber = 0 }, delta, marked) {
    const lines = await this.#lines(scriptId);
    const first = Math.max(0, lineNumber - delta);
    const last = Math.min(lines.length - 1, lineNumber + delta);
    return new Excerpt(lines, first, last, { lineNumber, columnNumber }, marked);
  }
}

/** Lines of source; a class of its own because it looks different in colours. */
class Excerpt {
  #text;

  constructor(lines, first, last, { lineNumber, columnNumber }, marked) {
    const width = Math.max(MIN_NUMBER_WIDTH, String(last + 1).length);
    this.#text = (colors) => {
      const shown = [];
      for (let i = first; i <= last; i++) {
        const here = i === lineNumber;
        const mark = here ? '>' : marked.has(i) ? '*' : ' ';
        const text = here && colors ? emphasize(lines[i], columnNumber) : lines[i];
        const gutter = `${mark}${String(i + 1).padStart(width)}`;
        shown.push(`${here && colors ? paint(gutter, 'bold') : gutter} ${text}`);
      }
      return shown.join('\n');
    };
  }

  [inspect.custom](depth, { colors }) {
    return this.#text(colors);
  }
}

/** Underlines the word at a column, where the program stands. */
function emphasize(line, column) {
  const word = /^\W*\w*/.exec(line.slice(column))[0];
  return line.slice(0, column) + paint(word, 'underline') + line.slice(column + word.length);
}

function paint(text, style) {
  const [start, end] = inspect.colors[style];
  return `\u001b[${start}m${text}\u001b[${end}m`;
}

module.exports = { Scripts, shortName };

'use strict';
// Documents that are open in the editor, by the path under which TypeScript knows them.
const { homedir } = require('node:os');
const { fileURLToPath, pathToFileURL } = require('node:url');
const { Lines } = require('./lines');

// Enough for the keys that are pressed between two looks at the text.
const MAX_CHANGES = 64;

const extensions = { javascript: '.js', javascriptreact: '.jsx', typescript: '.ts',
  typescriptreact: '.tsx' };

class Documents {
  constructor(ts, roots) {
    this.ts = ts;
    this.folder = slashes(roots[0] ?? homedir());
    this.byPath = new Map();
    // Paths of documents that are no files, and back.
    this.paths = new Map();
    this.uris = new Map();
  }

  open({ uri, language, version, text }) {
    const path = this.isFile(uri) ? this.pathOf(uri) : this.invent(uri, language);
    this.byPath.set(path, new Document(this.ts, uri, version, text));
    this.uris.set(path, uri);
  }

  edit({ uri, version, start, end, text }) {
    this.byPath.get(this.pathOf(uri))?.edit(version, start, end, text);
  }

  close(uri) {
    const path = this.pathOf(uri);
    this.byPath.delete(path);
    this.uris.delete(path);
    this.paths.delete(uri);
  }

  get(path) {
    return this.byPath.get(path);
  }

  pathOf(uri) {
    if (!this.isFile(uri)) return this.paths.get(uri);
    return slashes(fileURLToPath(uri));
  }

  // As the client writes it, if it has it open.
  uriOf(path) {
    return this.uris.get(path) ?? pathToFileURL(path).href;
  }

  isFile(uri) {
    return uri.startsWith('file:');
  }

  invent(uri, language) {
    const name = uri.replace(/[^\w.-]+/g, '-');
    const extension = extensions[language] ?? '.js';
    const path = `${this.folder}/${name.endsWith(extension) ? name : name + extension}`;
    this.paths.set(uri, path);
    return path;
  }
}

class Document {
  constructor(ts, uri, version, text) {
    this.ts = ts;
    this.uri = uri;
    this.version = version;
    this.edition = 0;
    this.changes = [];
    this.set(text);
  }

  set(text) {
    this.lines = new Lines(text);
    this.snapshot = new Snapshot(this, ++this.edition, text);
  }

  edit(version, start, end, text) {
    const old = this.lines.text;
    this.changes.push(this.ts.createTextChangeRange(
      this.ts.createTextSpanFromBounds(start, end), text.length));
    if (this.changes.length > MAX_CHANGES) this.changes.shift();
    this.version = version;
    this.set(old.slice(0, start) + text + old.slice(end));
  }

  // What has changed from one edition to another, or undefined if that is not known any more.
  between(from, to) {
    const first = this.changes.length - (this.edition - from);
    return first < 0 ? undefined : this.ts.collapseTextChangeRangesAcrossMultipleVersions(
      this.changes.slice(first, first + to - from));
  }
}

// Knows how it came from those before, for TypeScript to parse only what changed.
class Snapshot {
  constructor(document, edition, text) {
    this.document = document;
    this.edition = edition;
    this.text = text;
  }

  getText(start, end) {
    return this.text.slice(start, end);
  }

  getLength() {
    return this.text.length;
  }

  getChangeRange(old) {
    return old.document === this.document && old.edition < this.edition
      ? this.document.between(old.edition, this.edition) : undefined;
  }
}

function slashes(path) {
  return path.includes('\\') ? path.replaceAll('\\', '/') : path;
}

module.exports = { Documents };

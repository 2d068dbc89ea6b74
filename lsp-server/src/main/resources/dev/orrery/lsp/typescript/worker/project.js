'use strict';
// Files that TypeScript sees together, and its language service for them.
const nodePath = require('node:path').posix;

class Project {
  #includes;

  constructor(session, config) {
    this.session = session;
    this.ts = session.ts;
    this.configure(config);
    // Whether files may have come or gone that imports name.
    this.stale = false;
    this.service = this.ts.createLanguageService(new Host(this), session.projects.sourceFiles);
  }

  configure(config) {
    this.config = config;
    this.#includes = new Set(config.fileNames);
    this.roots = undefined;
    this.rootsOf = -1;
  }

  // Whether the config includes the file.
  includes(path) {
    return this.#includes.has(path);
  }

  get options() {
    return this.config.options;
  }

  rootFiles() {
    const { projects, documents } = this.session;
    if (this.rootsOf !== projects.version) {
      this.rootsOf = projects.version;
      const files = this.config.file ? this.config.fileNames
        : [...documents.byPath.keys()].filter((path) => projects.of(path) === this);
      this.roots = [...this.nodeTypes(), ...files];
    }
    return this.roots;
  }

  // The project's own types of the runtime's API if it has them, else those that come with us.
  nodeTypes() {
    if (!this.config.nodeTypes) return [];
    for (let folder = this.config.folder; ; folder = nodePath.dirname(folder)) {
      const file = nodePath.join(folder, 'node_modules/@types/node/index.d.ts');
      if (this.ts.sys.fileExists(file)) return [file];
      if (folder === nodePath.dirname(folder)) return [this.session.options.nodeTypes];
    }
  }

  program() {
    return this.service.getProgram();
  }

  // Whether a file is not the user's own, but a package's or the runtime's.
  isForeign(path) {
    return path.includes('/node_modules/') || this.session.projects.sourceFiles.has(path);
  }

  dispose() {
    this.service.dispose();
  }
}

// What TypeScript asks of us.
class Host {
  constructor(project) {
    this.project = project;
    const { sys } = project.ts;
    for (const name of ['directoryExists', 'getDirectories', 'readDirectory', 'realpath']) {
      this[name] = sys[name];
    }
    this.useCaseSensitiveFileNames = () => sys.useCaseSensitiveFileNames;
    this.getNewLine = () => '\n';
    // Called without a receiver.
    this.hasInvalidatedResolutions = () => project.stale;
  }

  getProjectVersion() {
    this.project.session.projects.used.add(this.project);
    return String(this.project.session.projects.version);
  }

  getCompilationSettings() {
    return this.project.options;
  }

  getScriptFileNames() {
    return this.project.rootFiles();
  }

  getScriptVersion(path) {
    const { documents, files } = this.project.session;
    const document = documents.get(path);
    return document ? `open-${document.edition}` : files.version(path);
  }

  getScriptSnapshot(path) {
    const { documents, files } = this.project.session;
    return documents.get(path)?.snapshot ?? files.snapshot(path);
  }

  getCurrentDirectory() {
    return this.project.config.folder;
  }

  getDefaultLibFileName(options) {
    const { ts } = this.project;
    return nodePath.join(this.project.session.options.lib, ts.getDefaultLibFileName(options));
  }

  fileExists(path) {
    return this.project.session.documents.get(path) !== undefined ||
      this.project.ts.sys.fileExists(path);
  }

  readFile(path) {
    return this.project.session.documents.get(path)?.lines.text ??
      this.project.ts.sys.readFile(path);
  }

  getCancellationToken() {
    return this.project.session.cancellation;
  }
}

module.exports = { Project };

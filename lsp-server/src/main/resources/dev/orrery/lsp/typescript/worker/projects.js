'use strict';
// Which project a file belongs to: the nearest tsconfig.json or jsconfig.json that includes it, or
// one for all loose files.
const nodePath = require('node:path').posix;
const { Project } = require('./project');
const { readConfig } = require('./config');
const { SourceFiles } = require('./source-files');

const CHECK_MS = 2000;
// FileChangeType.Changed
const CHANGED = 2;
const names = ['tsconfig.json', 'jsconfig.json'];

class Projects {
  #loose;
  #checked = 0;

  constructor(session) {
    this.session = session;
    // Goes up with every change there is.
    this.version = 0;
    this.byConfig = new Map();
    // Since the last answer.
    this.used = new Set();
    this.sourceFiles = new SourceFiles(session.ts, session.options);
  }

  get loose() {
    return this.#loose ??= new Project(this.session, looseConfig(this.session));
  }

  all() {
    const used = new Set([...this.session.documents.byPath.keys()].map((path) => this.of(path)));
    return used.size > 0 ? [...used] : [this.loose];
  }

  of(path) {
    const seen = new Set();
    for (let folder = nodePath.dirname(path); ; folder = nodePath.dirname(folder)) {
      for (const name of names) {
        const project = this.including(path, nodePath.join(folder, name), seen);
        if (project) return project;
      }
      if (folder === nodePath.dirname(folder)) return this.loose;
    }
  }

  // A config's project if that includes the path, or one that it refers to.
  including(path, configFile, seen) {
    if (seen.has(configFile)) return undefined;
    seen.add(configFile);
    const project = this.configured(configFile);
    if (!project) return undefined;
    if (project.includes(path)) return project;
    for (const reference of project.config.references) {
      const found = this.including(path, reference, seen);
      if (found) return found;
    }
    return undefined;
  }

  configured(configFile) {
    let project = this.byConfig.get(configFile);
    if (project === undefined) {
      const exists = this.session.files.version(configFile) !== '';
      project = exists ? new Project(this.session, readConfig(this.session, configFile)) : null;
      this.byConfig.set(configFile, project);
    }
    return project;
  }

  // A question has been answered: what could not be found before has been looked for again by now.
  settled() {
    for (const project of this.used) project.stale = false;
    this.used.clear();
  }

  // Clients that do not watch files leave it to us to look, now and then.
  refresh() {
    const now = Date.now();
    if (this.session.options.watched || now - this.#checked < CHECK_MS) return;
    this.#checked = now;
    const installed = (path) => path.includes('/node_modules/') || this.sourceFiles.has(path);
    if (this.session.files.check(installed)) this.reload();
  }

  changedOnDisk(changes) {
    for (const { path } of changes) {
      if (path) this.session.files.forget(path);
    }
    // Which files a config includes may be others now; texts alone need no look at it.
    if (changes.some(({ path, type }) => type !== CHANGED || path?.endsWith('.json'))) {
      this.reload();
    }
    this.version++;
  }

  // Keeps the services, whose programs are what is expensive.
  reload() {
    this.version++;
    if (this.#loose) this.#loose.stale = true;
    for (const [configFile, project] of [...this.byConfig]) {
      if (project) project.stale = true;
      this.session.files.forget(configFile);
      if (this.session.files.version(configFile) === '') {
        project?.dispose();
        this.byConfig.delete(configFile);
      } else if (project) {
        project.configure(readConfig(this.session, configFile));
      } else {
        this.byConfig.delete(configFile);
      }
    }
  }
}

// Files without a config are run as they are: by this runtime's rules, with all of the language.
function looseConfig({ ts, options, documents }) {
  return {
    folder: documents.folder,
    fileNames: [],
    references: [],
    nodeTypes: true,
    options: {
      allowJs: true,
      allowNonTsExtensions: true,
      strict: true,
      target: ts.ScriptTarget.ESNext,
      lib: ['lib.esnext.d.ts'],
      module: ts.ModuleKind.NodeNext,
      moduleResolution: ts.ModuleResolutionKind.NodeNext,
      moduleDetection: ts.ModuleDetectionKind.Auto,
      jsx: ts.JsxEmit.Preserve,
      esModuleInterop: true,
      resolveJsonModule: true,
      allowImportingTsExtensions: true,
      maxNodeModuleJsDepth: 1,
      skipLibCheck: true,
      noEmit: true,
      types: [],
      ...options.compilerOptions,
    },
  };
}

module.exports = { Projects };

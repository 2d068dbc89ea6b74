'use strict';
// TypeScript's registry of parsed files, but for the declarations that come with it and with us:
// those are parsed once for all projects, whatever their options, as that takes most of the time.
class SourceFiles {
  constructor(ts, { lib, toolkit, roots }) {
    this.ts = ts;
    this.registry = ts.createDocumentRegistry(
      ts.sys.useCaseSensitiveFileNames, roots[0]);
    this.folders = [`${lib}/`, `${toolkit}/`];
    this.kept = new Map();
  }

  has(path) {
    return this.folders.some((folder) => path.startsWith(folder));
  }

  // Parses one that is not there yet.
  keep(path, snapshot, version, scriptKind, options) {
    let file = this.kept.get(path);
    if (!file) {
      file = this.ts.createLanguageServiceSourceFile(
        path, snapshot, options, version, false, scriptKind);
      this.kept.set(path, file);
    }
    return file;
  }

  // TypeScript's names from here on.
  acquireDocumentWithKey(name, path, host, key, snapshot, version, kind, options) {
    return this.has(name) ? this.keep(name, snapshot, version, kind, options)
      : this.registry.acquireDocumentWithKey(
        name, path, host, key, snapshot, version, kind, options);
  }

  updateDocumentWithKey(name, path, host, key, snapshot, version, kind, options) {
    return this.has(name) ? this.keep(name, snapshot, version, kind, options)
      : this.registry.updateDocumentWithKey(
        name, path, host, key, snapshot, version, kind, options);
  }

  releaseDocumentWithKey(path, key, kind, format) {
    if (!this.has(path)) this.registry.releaseDocumentWithKey(path, key, kind, format);
  }

  getKeyForCompilationSettings(settings) {
    return this.registry.getKeyForCompilationSettings(settings);
  }
}

module.exports = { SourceFiles };

'use strict';
// What takes long is done before it is asked for, a piece at a time: parsing the declarations of the
// language and of the runtime's API, then a first program of each open file's project.
const nodePath = require('node:path').posix;

// Of all that is parsed, in UTF-16 units; for the progress only.
const USUAL_LENGTH = 3200000;

class WarmUp {
  #pending;
  #seen = new Set();
  #parsed = [];
  #projects;
  #bytes = 0;

  constructor(session) {
    this.session = session;
    this.done = false;
  }

  step(send) {
    const { options } = this.session;
    this.#pending ??= [this.libraryFile('lib.esnext.d.ts'), options.nodeTypes];
    if (this.#pending.length > 0) {
      const file = this.#pending.pop();
      this.parse(file);
      this.report(send, 'reading the types of the runtime');
    } else if (this.#parsed.length > 0) {
      const file = this.#parsed.pop();
      this.session.ts.bindSourceFile?.(file, this.session.projects.loose.options);
    } else {
      this.#projects ??= this.session.projects.all();
      const project = this.#projects.pop();
      if (project) {
        send({ progress: { text: 'reading the project', percent: 80 } });
        project.program().getTypeChecker();
        this.look(project);
      }
      this.done = this.#projects.length === 0;
    }
  }

  // The first question is the slowest.
  look(project) {
    const { documents, projects } = this.session;
    for (const path of documents.byPath.keys()) {
      if (projects.of(path) === project) {
        project.service.getQuickInfoAtPosition(path, 0);
        project.service.getCompletionsAtPosition(path, 0, {});
        return;
      }
    }
  }

  parse(path) {
    if (this.#seen.has(path)) return;
    this.#seen.add(path);
    const { ts, files, projects } = this.session;
    const snapshot = files.snapshot(path);
    if (!snapshot) return;
    const file = projects.sourceFiles.keep(path, snapshot, files.version(path), ts.ScriptKind.TS, {
      languageVersion: ts.ScriptTarget.ESNext, impliedNodeFormat: ts.ModuleKind.CommonJS,
      jsDocParsingMode: 0 });
    this.#parsed.push(file);
    this.#bytes += file.text.length;
    for (const { fileName } of file.libReferenceDirectives) {
      this.#pending.push(this.libraryFile(`lib.${fileName}.d.ts`));
    }
    for (const { fileName } of file.referencedFiles) {
      this.#pending.push(nodePath.join(nodePath.dirname(path), fileName));
    }
  }

  libraryFile(name) {
    return nodePath.join(this.session.options.lib, name);
  }

  report(send, text) {
    const percent = Math.min(70, Math.round(5 + 65 * this.#bytes / USUAL_LENGTH));
    if (percent !== this.percent) send({ progress: { text, percent } });
    this.percent = percent;
  }
}

module.exports = { WarmUp };

'use strict';
// All that the worker knows: open documents, projects, and the way of each request to its feature.
const { Documents } = require('./documents');
const { Files } = require('./files');
const { Projects } = require('./projects');
const { WarmUp } = require('./warm-up');

const features = {
  'textDocument/completion': ['completion', 'complete'],
  'completionItem/resolve': ['completion', 'resolve'],
  'textDocument/signatureHelp': ['signature', 'signatureHelp'],
  'textDocument/hover': ['hover', 'hover'],
  'textDocument/definition': ['navigation', 'definition'],
  'textDocument/typeDefinition': ['navigation', 'typeDefinition'],
  'textDocument/implementation': ['navigation', 'implementation'],
  'textDocument/references': ['navigation', 'references'],
  'textDocument/documentHighlight': ['navigation', 'highlights'],
  'textDocument/prepareRename': ['rename', 'prepare'],
  'textDocument/rename': ['rename', 'rename'],
  'textDocument/documentSymbol': ['symbols', 'ofDocument', 'cold'],
  'workspace/symbol': ['symbols', 'ofWorkspace'],
  'textDocument/codeAction': ['actions', 'list'],
  'codeAction/resolve': ['actions', 'resolve'],
  'textDocument/formatting': ['format', 'document', 'cold'],
  'textDocument/rangeFormatting': ['format', 'range', 'cold'],
  'textDocument/onTypeFormatting': ['format', 'onType', 'cold'],
  'textDocument/foldingRange': ['structure', 'folding', 'cold'],
  'textDocument/selectionRange': ['structure', 'selection', 'cold'],
  'orrery/diagnostics': ['diagnostics', 'diagnostics'],
};

class Session {
  constructor(ts, options, cancellation) {
    this.ts = ts;
    this.options = options;
    this.cancellation = cancellation;
    this.files = new Files(ts);
    this.documents = new Documents(ts, options.roots);
    this.projects = new Projects(this);
    this.warmUp = new WarmUp(this);
    this.preferences = options.preferences ?? {};
    // Of each feature module, made when first asked.
    this.state = new Map();
  }

  canAnswerCold(message) {
    return features[message.method]?.[2] === 'cold';
  }

  answer({ method, params }) {
    const [module, name, kind] = features[method] ?? [];
    if (!module) throw new Error(`unknown method ${method}`);
    this.projects.refresh();
    const result = require(`./features/${module}`)[name](this, params ?? {});
    if (kind !== 'cold') this.projects.settled();
    return result;
  }

  notify(message) {
    if (message.open) this.documents.open(message.open);
    if (message.edit) this.documents.edit(message.edit);
    if (message.close) this.documents.close(message.close.uri);
    if (message.preferences) this.preferences = message.preferences;
    if (message.changed) this.projects.changedOnDisk(message.changed.map((each) => ({
      path: this.documents.pathOf(each.uri), type: each.type })));
    this.projects.version++;
  }

  // Where a request is about: the document's path, its text, and the service that knows it.
  at(params) {
    const path = this.documents.pathOf(params.textDocument.uri);
    const project = this.projects.of(path);
    return { path, project, service: project.service, text: this.text(path) };
  }

  text(path) {
    return this.documents.get(path)?.lines ?? this.files.lines(path);
  }
}

module.exports = { Session };

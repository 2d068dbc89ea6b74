'use strict';
// Quick fixes, imports in order, and refactorings. What they change is worked out when one is chosen.
const { formatSettings, workspaceEdit } = require('../edits');
const { Refusal } = require('../refusal');

const SOURCE = 'ts';
const sources = {
  'source.organizeImports': ['Organize imports', 'All'],
  'source.removeUnusedImports': ['Remove unused imports', 'RemoveUnused'],
  'source.sortImports': ['Sort imports', 'SortAndCombine'],
};

function wanted(context, kind) {
  return !context.only ||
    context.only.some((only) => kind === only || kind.startsWith(`${only}.`) || only === '');
}

function list(session, params) {
  const where = session.at(params);
  const found = [
    ...wanted(params.context, 'quickfix') ? fixes(session, where, params) : [],
    ...refactorings(session, where, params),
    ...sourceActions(params),
  ];
  if (session.options.client.resolvesActions) return found;
  return found.map((action) => {
    const { data, ...resolved } = resolve(session, action);
    return resolved;
  });
}

function fixes(session, { path, service, text }, { context, textDocument }) {
  const made = new Map();
  for (const diagnostic of context.diagnostics ?? []) {
    if (diagnostic.source !== SOURCE) continue;
    const start = text.offset(diagnostic.range.start);
    const end = text.offset(diagnostic.range.end);
    const found = service.getCodeFixesAtPosition(path, start, end, [Number(diagnostic.code)],
      formatSettings(session), {});
    for (const fix of found) add(session, made, fix, diagnostic, textDocument.uri);
  }
  return [...made.values()];
}

function add(session, made, fix, diagnostic, uri) {
  const edit = workspaceEdit(session, fix.changes, session.options.client);
  if (edit && !fix.commands?.length) {
    const key = JSON.stringify([fix.description, edit]);
    const known = made.get(key);
    if (known) known.diagnostics.push(diagnostic);
    else {
      made.set(key, { title: fix.description, kind: 'quickfix', diagnostics: [diagnostic], edit });
    }
  }
  if (fix.fixId && fix.fixAllDescription && !made.has(fix.fixId)) {
    made.set(fix.fixId, { title: fix.fixAllDescription, kind: 'quickfix',
      data: { ts: true, uri, fixId: fix.fixId } });
  }
}

function refactorings(session, { path, service, text }, { context, range, textDocument }) {
  const kind = context.only?.find((only) => only.startsWith('refactor'));
  if (context.only && !kind) return [];
  const span = { pos: text.offset(range.start), end: text.offset(range.end) };
  const found = service.getApplicableRefactors(path, span, {},
    context.triggerKind === 1 ? 'invoked' : 'implicit', kind);
  return found.flatMap((refactor) => refactor.actions
    // Those that ask for something have no way to.
    .filter((action) => !action.notApplicableReason && !action.isInteractive)
    .map((action) => ({
      title: action.description,
      kind: action.kind ?? 'refactor',
      data: { ts: true, uri: textDocument.uri, span, refactor: refactor.name,
        action: action.name },
    })));
}

function sourceActions({ context, textDocument }) {
  return Object.entries(sources)
    .filter(([kind]) => context.only && wanted(context, kind))
    .map(([kind, [title]]) => ({ title, kind,
      data: { ts: true, uri: textDocument.uri, source: kind } }));
}

function resolve(session, action) {
  const { data } = action;
  if (!data?.ts) return action;
  const where = session.at({ textDocument: { uri: data.uri } });
  const changes = changesOf(session, where, data);
  const edit = workspaceEdit(session, changes, session.options.client);
  if (!edit) throw new Refusal('The editor cannot create files.');
  return { ...action, edit };
}

function changesOf(session, { path, service }, data) {
  const format = formatSettings(session);
  const scope = { type: 'file', fileName: path };
  if (data.fixId) return service.getCombinedCodeFix(scope, data.fixId, format, {}).changes;
  if (data.source) {
    return service.organizeImports({ ...scope, mode: sources[data.source][1] }, format, {});
  }
  return service.getEditsForRefactor(path, format, data.span, data.refactor, data.action, {})
    ?.edits ?? [];
}

module.exports = { list, resolve };

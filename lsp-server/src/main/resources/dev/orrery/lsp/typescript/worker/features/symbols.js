'use strict';
const { isDeprecated, symbolKind } = require('../kinds');
const { location } = require('./navigation');

const MAX_RESULTS = 256;
const unnamed = new Set(['<function>', '<class>', '<unknown>']);

function ofDocument(session, params) {
  const { path, service, text } = session.at(params);
  const tree = children(service.getNavigationTree(path), text);
  return session.options.client.symbolTree ? tree : flat(tree, params.textDocument.uri);
}

// For clients that know no trees.
function flat(symbols, uri, containerName = undefined) {
  return symbols.flatMap(({ name, kind, range, children: inner }) => [
    { name, kind, containerName, location: { uri, range } }, ...flat(inner, uri, name)]);
}

function children(tree, text) {
  return (tree.childItems ?? []).flatMap((item) => {
    const inner = children(item, text);
    // A callback is worth a line only for what is in it; an import is none.
    if (item.kind === 'alias' || (unnamed.has(item.text) && inner.length === 0)) return [];
    const spans = item.spans.map((span) => text.span(span));
    return [{
      name: item.text || '<unknown>',
      kind: symbolKind(item.kind),
      ...isDeprecated(item) && { tags: [1] },
      range: spans[0],
      selectionRange: item.nameSpan ? within(text.span(item.nameSpan), spans[0]) : spans[0],
      children: inner,
    }];
  });
}

// Of declarations in several places the name may be in another one.
function within(range, outer) {
  const before = (a, b) => a.line < b.line || (a.line === b.line && a.character <= b.character);
  return before(outer.start, range.start) && before(range.end, outer.end) ? range : outer;
}

function ofWorkspace(session, { query }) {
  const seen = new Set();
  return session.projects.all()
    .flatMap((project) => project.service.getNavigateToItems(query, MAX_RESULTS, undefined, true)
      .filter((item) => !project.isForeign(item.fileName)))
    .filter(({ fileName, textSpan }) => {
      const key = `${fileName}:${textSpan.start}`;
      return !seen.has(key) && seen.add(key);
    })
    .map((item) => ({
      name: item.name,
      kind: symbolKind(item.kind),
      ...isDeprecated(item) && { tags: [1] },
      containerName: item.containerName || undefined,
      location: location(session, item.fileName, item.textSpan),
    }));
}

module.exports = { ofDocument, ofWorkspace };

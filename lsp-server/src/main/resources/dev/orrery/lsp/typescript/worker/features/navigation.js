'use strict';
// From a name to where it is declared, implemented and used.

function definition(session, params) {
  const { path, service, text } = session.at(params);
  const found = service.getDefinitionAndBoundSpan(path, text.offset(params.position));
  return links(session, found?.definitions, found && text.span(found.textSpan));
}

function typeDefinition(session, params) {
  const { path, service, text } = session.at(params);
  return links(session,
    service.getTypeDefinitionAtPosition(path, text.offset(params.position)));
}

function implementation(session, params) {
  const { path, service, text } = session.at(params);
  const found = service.getImplementationAtPosition(path, text.offset(params.position));
  return links(session, found);
}

function links(session, targets = [], originSelectionRange = undefined) {
  if (!session.options.client.links) {
    return targets.map(({ fileName, textSpan }) => location(session, fileName, textSpan));
  }
  return targets.map(({ fileName, textSpan, contextSpan }) => {
    const lines = session.text(fileName);
    const targetSelectionRange = lines.span(textSpan);
    return {
      originSelectionRange,
      targetUri: session.documents.uriOf(fileName),
      targetRange: contextSpan ? lines.span(contextSpan) : targetSelectionRange,
      targetSelectionRange,
    };
  });
}

function references(session, params) {
  const { path, service, text } = session.at(params);
  const found = service.findReferences(path, text.offset(params.position)) ?? [];
  const seen = new Set();
  return found.flatMap((symbol) => symbol.references)
    .filter((entry) => params.context.includeDeclaration || !entry.isDefinition)
    .filter(({ fileName, textSpan }) => {
      const key = `${fileName}:${textSpan.start}`;
      return !seen.has(key) && seen.add(key);
    })
    .map(({ fileName, textSpan }) => location(session, fileName, textSpan));
}

function location(session, fileName, span) {
  return { uri: session.documents.uriOf(fileName), range: session.text(fileName).span(span) };
}

// DocumentHighlightKind
const READ = 2;
const WRITE = 3;

function highlights(session, params) {
  const { path, service, text } = session.at(params);
  const found = service.getDocumentHighlights(path, text.offset(params.position), [path]) ?? [];
  return found.flatMap((file) => file.highlightSpans).map(({ textSpan, kind }) => ({
    range: text.span(textSpan), kind: kind === 'writtenReference' ? WRITE : READ }));
}

module.exports = { definition, highlights, implementation, location, references, typeDefinition };

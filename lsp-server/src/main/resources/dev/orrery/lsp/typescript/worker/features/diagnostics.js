'use strict';
// What TypeScript finds wrong with a file; suggestions are hints.

// DiagnosticSeverity by TypeScript's category: warning, error, suggestion, message.
const severities = [2, 1, 4, 3];
const UNNECESSARY = 1;
const DEPRECATED = 2;

// Advice to turn a script into a module or TypeScript is not asked for.
function isAdvice(code) {
  return code >= 80001 && code <= 80006 || code >= 7043 && code <= 7050;
}

function diagnostics(session, { uri }) {
  const { path, service, text } = session.at({ textDocument: { uri } });
  const document = session.documents.get(path);
  if (!document) return null;
  const found = [...service.getSyntacticDiagnostics(path), ...service.getSemanticDiagnostics(path)];
  session.cancellation.check();
  const hints = service.getSuggestionDiagnostics(path).filter(({ code }) => !isAdvice(code));
  return {
    version: document.version,
    items: [...found, ...hints].map((each) => convert(session, text, each)),
  };
}

function convert(session, text, diagnostic) {
  const { ts, documents } = session;
  const made = {
    range: text.span({ start: diagnostic.start ?? 0, length: diagnostic.length ?? 0 }),
    severity: severities[diagnostic.category],
    code: diagnostic.code,
    source: 'ts',
    message: ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'),
  };
  const tags = [];
  if (diagnostic.reportsUnnecessary) tags.push(UNNECESSARY);
  if (diagnostic.reportsDeprecated) tags.push(DEPRECATED);
  if (tags.length > 0) made.tags = tags;
  const related = (diagnostic.relatedInformation ?? []).filter((each) => each.file);
  if (related.length > 0) {
    made.relatedInformation = related.map(({ file, start, length, messageText }) => ({
      location: {
        uri: documents.uriOf(file.fileName),
        // TypeScript's own lines end with more than the protocol's.
        range: session.text(file.fileName).span({ start, length }),
      },
      message: ts.flattenDiagnosticMessageText(messageText, '\n'),
    }));
  }
  return made;
}

module.exports = { diagnostics };

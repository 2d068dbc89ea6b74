'use strict';
// What a text is made of: parts to fold, and what surrounds a position.

const foldingKinds = { comment: 'comment', imports: 'imports', region: 'region' };

function folding(session, params) {
  const { path, service, text } = session.at(params);
  return service.getOutliningSpans(path).map((span) => {
    const { start, end } = text.span(span.textSpan);
    // The line of a closing bracket stays.
    const last = text.text[span.textSpan.start + span.textSpan.length - 1];
    const endLine = '}])`'.includes(last) ? end.line - 1 : end.line;
    return { startLine: start.line, endLine, kind: foldingKinds[span.kind] };
  }).filter((range) => range.endLine > range.startLine);
}

function selection(session, params) {
  const { path, service, text } = session.at(params);
  return params.positions.map((position) => {
    const found = service.getSmartSelectionRange(path, text.offset(position));
    return nested(found, text);
  });
}

function nested({ textSpan, parent }, text) {
  return { range: text.span(textSpan), parent: parent && nested(parent, text) };
}

module.exports = { folding, selection };

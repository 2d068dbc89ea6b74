'use strict';
const { code, documentation, plain } = require('../markdown');

function hover(session, params) {
  const { path, service, text } = session.at(params);
  const info = service.getQuickInfoAtPosition(path, text.offset(params.position));
  const display = plain(info?.displayParts);
  if (!display) return null;
  const value = [code(display), documentation(info)].filter(Boolean).join('\n\n');
  return { contents: { kind: 'markdown', value }, range: text.span(info.textSpan) };
}

module.exports = { hover };
